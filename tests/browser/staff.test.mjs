// Two more people: one who has no subscription, and an administrator who looks them up.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import {
  launch,
  openPage,
  openUntilShown,
  payWithTestCard,
  screenshot,
  signIn,
  signUp,
  stack,
} from "./browser.mjs";

const { url, admin } = stack();
let browser, reader, staff, email, problems;

before(async () => {
  browser = await launch();
  const opened = [await openPage(browser), await openPage(browser)];
  [reader, staff] = opened.map(({ page }) => page);
  problems = opened.map((one) => one.problems);
  email = await signUp(reader, url);
  await signIn(staff, url, ...admin);
});
after(async () => {
  await browser.close();
});

async function lookUp() {
  await staff.goto(`${url}/admin`);
  await staff.getByLabel("Find a person").fill(email);
  await staff.getByRole("link", { name: email }).click();
  await staff
    .getByRole("heading", { level: 1, name: "Willa Reader" })
    .waitFor();
}

const part = (name) => staff.getByRole("region", { name, exact: true });

test("a user without a subscription meets the paywall and reads the library all the same", async () => {
  await reader.goto(`${url}/stories`);
  await reader
    .getByLabel("What should it be about?")
    .fill("A clock that stops for nobody");
  await reader.getByRole("button", { name: /Write/ }).click();
  await reader.getByRole("link", { name: /Subscribe/ }).waitFor();
  await screenshot(reader, "paywall");
  await reader.getByRole("link", { name: "The Night Editor" }).click();
  await reader
    .getByText(/fiction/i)
    .first()
    .waitFor();
  assert.ok((await reader.getByRole("article").innerText()).length > 2000);
});

test("an administrator looks the user up: account, no subscription, no payment", async () => {
  await lookUp();
  await part("Payments")
    .getByText(/No payment|None|Nothing/)
    .first()
    .waitFor();
});

test("what the administrator lends is in force at once, and can be ended", async () => {
  const lend = part("Lend");
  await lend.getByLabel("Allowed").fill("3");
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  await lend.getByLabel("Until the end of").fill(tomorrow);
  await lend.getByLabel("Why").fill("An apology for an outage");
  await lend.getByRole("button", { name: "Lend" }).click();
  await lend.getByRole("cell", { name: "An apology for an outage" }).waitFor();
  await openUntilShown(reader, `${url}/stories`, reader.getByText("3 left"));
  await lend.getByRole("button", { name: "End now" }).click();
  await lend.getByText("None lent.").waitFor();
});

test("a payment shows on the user's page with the subscription and what was used", async () => {
  await reader.goto(`${url}/billing`);
  await reader.getByRole("button", { name: "Subscribe" }).click();
  await reader.waitForURL((address) => address.origin !== url);
  await payWithTestCard(reader);
  await reader.getByRole("heading", { name: "Thank you" }).waitFor();
  await lookUp();
  const paid = part("Payments").getByText("$9.99");
  await openUntilShown(staff, staff.url(), paid);
  await part("Subscription")
    .getByText(/active/i)
    .first()
    .waitFor();
  await staff.getByText("Messages today").waitFor();
  await screenshot(staff, "administrator");
});

test("the administrator adds items from a file, is told the wrong row, and corrects one by hand", async () => {
  const slug = `staff-pick-${Date.now()}`;
  const csv = [
    "slug,type,title,genres,price_type,price,currency",
    `${slug},board_game,"Lanterns, ${slug}",strategy; family,one_time,34.95,AUD`,
    "broken,board_game,Broken,strategy,one_time,much,AUD",
  ].join("\n");
  await staff.goto(`${url}/admin?view=catalogue`);
  await staff.getByRole("button", { name: "Import" }).click();
  const chooser = staff.waitForEvent("filechooser");
  await staff.getByRole("button", { name: "File" }).click();
  await (
    await chooser
  ).setFiles({
    name: "items.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(csv),
  });
  await staff.getByRole("button", { name: "Import 2 rows" }).click();
  await staff
    .getByText("1 new, 0 revised, 0 as they were, 1 refused.")
    .waitFor();
  await staff.getByText(/Row 2 \(broken\): price/).waitFor();
  await staff.keyboard.press("Escape");
  await staff.getByLabel("Find an item").fill(slug);
  await staff.getByRole("button", { name: `Edit Lanterns, ${slug}` }).click();
  await staff
    .getByLabel("Description")
    .fill("Float lanterns, keep the lake lit.");
  await staff.getByRole("button", { name: "Save" }).click();
  await staff.getByText(`${slug}, version 2`).waitFor();
});

test("neither meets a broken script or a content policy", () => {
  assert.deepEqual(problems, [[], []]);
});
