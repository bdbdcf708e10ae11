import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";

import { SafeMarkdown } from "./SafeMarkdown";

test("HTML in a reply is never made into elements", () => {
  const { container } = render(
    <SafeMarkdown>{'Hi <img src=x onerror="alert(1)"> there'}</SafeMarkdown>,
  );
  expect(container.querySelector("img")).toBeNull();
  expect(container.innerHTML).not.toContain("onerror=");
});

test("a link that would run code leads nowhere", () => {
  render(<SafeMarkdown>{"[click](javascript:alert(1))"}</SafeMarkdown>);
  expect(screen.getByText("click").getAttribute("href") ?? "").not.toContain("javascript");
});

test("pictures from elsewhere are not fetched", () => {
  const { container } = render(
    <SafeMarkdown>{"![a cat](https://evil.example/cat.png)"}</SafeMarkdown>,
  );
  expect(container.querySelector("img")).toBeNull();
  expect(container).toHaveTextContent("a cat");
});

test("ordinary marks are shown", () => {
  const { container } = render(<SafeMarkdown>{"**Three** films"}</SafeMarkdown>);
  expect(container.querySelector("strong")).toHaveTextContent("Three");
});
