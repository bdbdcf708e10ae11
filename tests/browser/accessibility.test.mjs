// axe on every page, in both colour schemes, and nothing wider than a narrow phone.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import {
  AxeBuilder,
  householdDocuments,
  launch,
  openPage,
  settled,
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
  ...views("/discover", [
    "for-you",
    "plan",
    "search",
    "saved",
    "subscriptions",
    "history",
  ]),
  "/stories",
  "/stories/library/the-night-editor",
  "/billing",
  "/billing/return",
  "/settings",
];
const STAFF = views("/admin", [
  "people",
  "subscriptions",
  "payments",
  "usage",
  "limits",
  "overrides",
  "moderation",
  "audit",
  "reconcile",
]);
function views(path, names) {
  return names.map((name) => `${path}?view=${name}`);
}
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

/** What is wrong with a page: serious findings of axe, and contents wider than the screen. */
async function faultsOf(page, path) {
  await page.goto(url + path);
  await settled(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const faults = violations
    .filter(({ impact }) => ["serious", "critical"].includes(impact))
    .map(({ id, nodes }) => `${path} ${id}: ${nodes[0].html.slice(0, 200)}`);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  if (width > page.viewportSize().width)
    faults.push(`${path} is ${width} px wide`);
  return faults;
}

async function inspect(page, paths) {
  const faults = [];
  for (const path of paths) faults.push(...(await faultsOf(page, path)));
  assert.deepEqual(faults, []);
}

for (const width of WIDTHS) {
  for (const colorScheme of ["light", "dark"]) {
    const options = { viewport: { width, height: 800 }, colorScheme };

    test(`strangers' pages at ${width} px, ${colorScheme}`, async () => {
      const { page } = await openPage(browser, options);
      await inspect(page, VISITOR);
      await page.context().close();
    });

    test(`a person's pages at ${width} px, ${colorScheme}`, async () => {
      const { page } = await openPage(browser, options);
      await signIn(page, url, email);
      await page.goto(`${url}/documents`);
      await page
        .getByRole("link", { name: /\.pdf$/ })
        .first()
        .click();
      await page.waitForURL("**/documents/*");
      await inspect(page, [...PERSON, new URL(page.url()).pathname]);
      await page.context().close();
    });

    test(`an administrator's pages at ${width} px, ${colorScheme}`, async () => {
      const { page } = await openPage(browser, options);
      await signIn(page, url, ...admin);
      await page.goto(`${url}/admin`);
      await page.getByLabel("Find a person").fill(email);
      await page.getByRole("link", { name: email }).click();
      await page.waitForURL("**/admin/users/*");
      await inspect(page, [...STAFF, new URL(page.url()).pathname]);
      await page.context().close();
    });
  }
}
