// axe on every page, in both colour schemes, and nothing wider than a narrow phone.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import {
  AxeBuilder,
  householdDocuments,
  launch,
  openPage,
  signIn,
  signUp,
  stack,
  upload,
} from "./browser.mjs";

const { url, admin } = stack();
const VISITOR = ["/welcome", "/sign-up", "/confirm", "/login", "/reset"];
const PERSON = [
  "/documents",
  "/money",
  "/assistant",
  "/discover",
  "/stories",
  "/billing",
  "/settings",
];
const WIDTHS = [320, 1280];

let browser, email;
before(async () => {
  browser = await launch();
  const { page } = await openPage(browser);
  email = await signUp(page, url);
  await upload(page, householdDocuments().slice(-2));
  await page.context().close();
});
after(async () => {
  await browser.close();
});

async function inspect(page, path) {
  await page.goto(url + path);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.waitForLoadState("networkidle");
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) =>
    ["serious", "critical"].includes(impact),
  );
  const told = serious.map(
    ({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)}`,
  );
  assert.deepEqual(told, [], path);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= page.viewportSize().width, `${path} is ${width} px wide`);
}

for (const width of WIDTHS) {
  for (const colorScheme of ["light", "dark"]) {
    const options = { viewport: { width, height: 800 }, colorScheme };

    test(`strangers' pages at ${width} px, ${colorScheme}`, async () => {
      const { page } = await openPage(browser, options);
      for (const path of VISITOR) await inspect(page, path);
      await page.context().close();
    });

    test(`a person's pages at ${width} px, ${colorScheme}`, async () => {
      const { page } = await openPage(browser, options);
      await signIn(page, url, email);
      for (const path of PERSON) await inspect(page, path);
      await page.goto(`${url}/documents`);
      await page
        .getByRole("link", { name: /\.pdf$/ })
        .first()
        .click();
      await page.waitForURL("**/documents/*");
      await inspect(page, new URL(page.url()).pathname);
      await page.context().close();
    });

    test(`an administrator's pages at ${width} px, ${colorScheme}`, async () => {
      const { page } = await openPage(browser, options);
      await signIn(page, url, ...admin);
      await inspect(page, "/admin");
      await page.context().close();
    });
  }
}
