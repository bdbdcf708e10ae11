// The whole journey as a person: documents, budget, assistant, purchase, subscription, story.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import {
  householdDocuments,
  launch,
  openPage,
  payWithTestCard,
  screenshot,
  signUp,
  stack,
  upload,
} from "./browser.mjs";

const { url } = stack();
let browser, page, problems;

before(async () => {
  browser = await launch();
  ({ page, problems } = await openPage(browser));
});
after(async () => {
  await browser.close();
});

const remaining = () => page.getByTestId("remaining");
const shown = (figure) => remaining().filter({ hasText: figure });

test("looks around as the demo by one click, then signs out", async () => {
  await page.goto(`${url}/welcome`);
  await page.getByRole("button", { name: "Look around as a demo" }).click();
  await page.waitForURL("**/money");
  await page.getByRole("button", { name: /^Account/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.waitForURL("**/welcome");
});

test("signs up and is asked for a first document", async () => {
  await signUp(page, url);
  await page.getByRole("heading", { name: "Nothing here yet" }).waitFor();
});

test("uploads a household's documents and sees them proven", async () => {
  await upload(page, householdDocuments());
  await screenshot(page, "documents");
});

test("sees a figure on the page it is printed on", async () => {
  await page
    .getByRole("link", { name: /^statement-.*-09\.pdf$|^statement-/ })
    .last()
    .click();
  await page.getByAltText("Page 1").waitFor();
  await page.getByTestId("proof").getByText("Printed as closing").waitFor();
  const line = page.getByRole("button", { name: /NETFLIX/ }).first();
  await line.focus();
  const box = page.getByTestId("figure-box");
  await box.waitFor({ state: "attached" });
  assert.ok(Number(await box.getAttribute("width")) > 20);
  await screenshot(page, "figure-on-its-page");
});

test("sees the budget from income to what is left, to the cent", async () => {
  await page.getByRole("link", { name: "Money" }).click();
  await page
    .getByRole("button", { name: /Monthly income/ })
    .getByText("$5,005.87")
    .waitFor();
  await page
    .getByRole("button", { name: /Entertainment budget/ })
    .getByText("$264.46")
    .waitFor();
  await shown("$172.03").waitFor();
  await page.getByRole("button", { name: /Fixed expenses/ }).click();
  await page.getByText("Rent: Periwinkle Property Rent").click();
  await page
    .getByRole("link", { name: /PERIWINKLE/ })
    .first()
    .waitFor();
  await screenshot(page, "money");
});

test("asks whether an evening can be afforded", async () => {
  await page.getByLabel("It costs").fill("60");
  await page.getByRole("button", { name: "Ask" }).click();
  await page.getByText(/leaves \$112\.03/).waitFor();
});

test("talks with the assistant, and a reload in mid-stream loses nothing", async () => {
  await page.getByRole("link", { name: "Assistant" }).click();
  await page.getByLabel("Message").fill("Something cosy to read for under 40");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.waitForURL("**/assistant/*");
  await page.getByText("Something cosy to read").first().waitFor();
  await page.reload();
  const reply = page.getByRole("article", { name: "Reply" });
  await reply.and(page.locator(":not([aria-busy=true])")).waitFor();
  assert.equal(await reply.count(), 1);
  assert.ok((await reply.innerText()).length > 40);
  await page
    .getByRole("button", { name: /^I bought it/ })
    .first()
    .waitFor();
  await screenshot(page, "assistant");
});

test("buys what was recommended, and what is left follows everywhere", async () => {
  const before = await remaining().innerText();
  const withPrice = page
    .getByRole("listitem")
    .filter({ has: page.locator("strong .pd-figure") });
  await withPrice
    .getByRole("button", { name: /^I bought it/ })
    .first()
    .click();
  await page.getByText("Bought. Your budget follows in a moment.").waitFor();
  await page.waitForFunction(
    (old) =>
      document.querySelector("[data-testid=remaining]").textContent !== old,
    before,
  );
});

test("plans evenings for what is left, and weighs subscriptions against the list", async () => {
  await page.getByRole("link", { name: "Discover" }).click();
  await page.getByRole("tab", { name: "Plan" }).click();
  const plan = page.getByRole("list", { name: "The best plan" });
  await plan.waitFor();
  const evenings = await plan.getByRole("listitem").count();
  assert.ok(evenings >= 1 && evenings <= 4, `${evenings} evenings`);
  await page.getByText("For nothing").click();
  await screenshot(page, "evening-plan");
  await page.getByRole("tab", { name: "Search" }).click();
  await page.getByRole("searchbox", { name: "Search" }).fill("Wednesday");
  const save = page
    .getByTestId("item-Wednesday")
    .getByRole("button", { name: /^Save/ });
  await save.click();
  await save.and(page.locator("[aria-pressed=true]")).waitFor();
  await page.getByRole("tab", { name: "Subscriptions" }).click();
  await page.getByRole("heading", { name: "Month by month" }).waitFor();
});

test("meets the paywall, subscribes with a test card, and finds the typed idea again", async () => {
  await page.getByRole("link", { name: "Stories" }).click();
  const idea = "A lighthouse keeper vanishes on the night the lamp goes out";
  await page.getByLabel("What should it be about?").fill(idea);
  await page.getByRole("button", { name: /Write/ }).click();
  await page.getByRole("link", { name: /Subscribe/ }).click();
  await page.waitForURL((address) => address.origin !== url);
  await payWithTestCard(page);
  await page.waitForURL("**/billing/return*");
  await page.getByRole("heading", { name: "Thank you" }).waitFor();
  await page.getByRole("button", { name: "Back to your story" }).click();
  assert.equal(
    await page.getByLabel("What should it be about?").inputValue(),
    idea,
  );
});

test("reads its own story as it is written, marked as fiction", async () => {
  await page.getByRole("button", { name: /Write/ }).click();
  const story = page.getByRole("article").first();
  await story.waitFor({ timeout: 120_000 });
  await page
    .getByText(/fiction/i)
    .first()
    .waitFor();
  await page.waitForFunction(
    () => (document.querySelector("article")?.textContent ?? "").length > 300,
    undefined,
    { timeout: 240_000 },
  );
  await screenshot(page, "story");
  await page
    .getByRole("article")
    .getByText("being written")
    .first()
    .waitFor({ state: "detached", timeout: 240_000 });
});

test("breaks no script and no content policy on the way", () => {
  assert.deepEqual(problems, []);
});
