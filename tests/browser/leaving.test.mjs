// A person takes their data along, has their finances forgotten, then leaves for good.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";

import {
  householdDocuments,
  launch,
  LOCKED,
  openPage,
  openUntilShown,
  PASSWORD,
  screenshot,
  signUp,
  stack,
  upload,
} from "./browser.mjs";

const { url } = stack();
let browser, page, email, problems;

before(async () => {
  browser = await launch();
  ({ page, problems } = await openPage(browser));
  email = await signUp(page, url);
  await upload(page, householdDocuments().slice(-1));
  await page.goto(`${url}/settings`);
});
after(async () => {
  await browser.close();
});

async function erase(button, word) {
  await page.getByRole("button", { name: `${button}…` }).click();
  await page.getByLabel(`Type “${word}” to confirm`).fill(word);
  await page.getByRole("button", { name: button, exact: true }).click();
}

test("opens a locked PDF with its password, which is asked for again after a reload", async () => {
  await page.goto(`${url}/documents`);
  await page.locator("input[type=file]").setInputFiles(LOCKED.file);
  const row = page.getByTestId("document-statement-locked.pdf");
  await row.getByLabel("Password of this PDF").fill(LOCKED.password);
  await row.getByRole("button", { name: "Unlock" }).click();
  await row.getByText("Proven").waitFor();
  await row.getByRole("link").click();
  await page.getByAltText("Page 1").waitFor();
  await page.reload();
  await page.getByLabel("Password of this PDF").fill(LOCKED.password);
  await page.getByRole("button", { name: "Show the pages" }).click();
  await page.getByAltText("Page 1").waitFor();
  await page.goto(`${url}/settings`);
});

test("downloads everything that is held, as one file", async () => {
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download everything" }).click();
  const download = await saved;
  assert.match(
    download.suggestedFilename(),
    /^penny-dreadful-\d{4}-\d{2}-\d{2}\.json$/,
  );
  const held = JSON.parse(await readFile(await download.path(), "utf8"));
  assert.equal(held.account.email, email);
  assert.equal(held.documents.documents.length, 2);
  assert.ok(held.documents.documents[0].lines.length > 10);
  assert.deepEqual(held.chat.chat_sessions, []);
  assert.deepEqual(held.billing.payments, []);
  assert.ok(held.catalog.budgets.length > 0);
});

test("has the finances forgotten, gets a receipt, and stays", async () => {
  await erase("Erase my finances", "finances");
  await page
    .getByRole("region", { name: "Receipt" })
    .getByText("Finances")
    .waitFor();
  const empty = page.getByRole("heading", { name: "Nothing here yet" });
  await openUntilShown(page, `${url}/documents`, empty);
});

test("leaves for good: the receipt can be read by whoever has its number, the account is gone", async () => {
  await page.goto(`${url}/settings`);
  await erase("Erase everything", "everything");
  await page.waitForURL("**/erased/*");
  await page.reload();
  await page
    .getByRole("region", { name: "Receipt" })
    .getByText("Every part has erased what it held.")
    .waitFor();
  await screenshot(page, "receipt");
  await page.goto(`${url}/login`);
  await page.getByLabel("E-mail").fill(email);
  await page.locator("input[autocomplete=current-password]").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("alert").waitFor();
  assert.deepEqual(problems, []);
});
