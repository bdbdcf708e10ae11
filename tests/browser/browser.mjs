// What every browser test needs: the stack's address, Debian's Chromium, a person with an account.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../..");
const require = createRequire(resolve(ROOT, "web/package.json"));
export const { chromium } = require("playwright-core");
export const AxeBuilder = require("@axe-core/playwright").default;

const PROFILE = process.env.PENNY_PROFILE ?? "local";
const CHROMIUM = process.env.PENNY_CHROMIUM ?? "/usr/bin/chromium";
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const PATIENCE_MS = 90_000;
const AUTH = "**/api/auth/**";
export const PASSWORD = "Lantern-7-street"; // pragma: allowlist secret
const CODE = "123456";
const SCREENSHOTS = resolve(ROOT, "web/screenshots");
mkdirSync(SCREENSHOTS, { recursive: true });

function python(...args) {
  return execFileSync(resolve(ROOT, ".venv/bin/python"), args, {
    cwd: ROOT,
    encoding: "utf8",
  });
}

/** Address and accounts of the running stack of PENNY_PROFILE. */
export function stack() {
  const program = `
import json
from deploy.local.endpoints import Endpoints
from deploy.local.state import State
from deploy.platform import load_profile
found = Endpoints(State(load_profile(${JSON.stringify(PROFILE)})))
print(json.dumps({"url": found.gateway_url, "admin": found.account("admin")}))`;
  return JSON.parse(python("-c", program));
}

const SAMPLES = resolve(SCREENSHOTS, "samples");
export const LOCKED = {
  file: resolve(SAMPLES, "traps/statement-locked.pdf"),
  password: "lyrebird-1926", // pragma: allowlist secret
};

/** The household's PDFs as of today, by name; the samples that set traps lie in a folder beside. */
export function householdDocuments() {
  python("-m", "tools.samples", SAMPLES);
  return readdirSync(SAMPLES)
    .filter((name) => name.endsWith(".pdf"))
    .sort()
    .map((name) => resolve(SAMPLES, name));
}

export function launch() {
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}

/** A page whose console errors and broken scripts are collected. */
export async function openPage(browser, options = {}) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 850 },
    reducedMotion: "reduce",
    ...options,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  await context.route(AUTH, waitForLimit);
  const page = await context.newPage();
  const problems = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (/Content Security Policy/.test(message.text()))
      problems.push(message.text());
  });
  return { page, problems };
}

/** All suites sign in from one address, which has a limit: wait for it, as its answer asks. */
async function waitForLimit(route) {
  let response = await route.fetch({ timeout: PATIENCE_MS });
  while (response.status() === 429) {
    const seconds = Number(response.headers()["retry-after"] ?? 5);
    await new Promise((resolve) => setTimeout(resolve, 1000 * (seconds + 1)));
    response = await route.fetch({ timeout: PATIENCE_MS });
  }
  await route.fulfill({ response });
}

/** From here on calls to sign in and to stay so go straight to the network. */
export function stopWaitingForLimit(page) {
  return page.context().unroute(AUTH, waitForLimit);
}

/** Open a page again and again until it shows what other services were told of. */
export async function openUntilShown(page, address, locator) {
  for (const end = Date.now() + PATIENCE_MS; ;) {
    await page.goto(address);
    try {
      return await locator.first().waitFor({ timeout: 5000 });
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

/** Sign up through the pages, as a person would; gives the e-mail. */
export async function signUp(page, url) {
  const email = `reader-${Date.now()}-${Math.floor(Math.random() * 1e6)}@penny.example`;
  await page.goto(`${url}/sign-up`);
  await page.getByLabel("Your name").fill("Willa Reader");
  await page.getByLabel("E-mail").fill(email);
  await page.locator("input[autocomplete=new-password]").fill(PASSWORD);
  await page.getByLabel("Currency of your budget").selectOption("AUD");
  await page.getByRole("button", { name: "Create account" }).click();
  await page.getByLabel("Code").fill(CODE);
  await page.getByRole("button", { name: "Confirm" }).click();
  await page.waitForURL("**/documents");
  return email;
}

export async function signIn(page, url, email, password = PASSWORD) {
  await page.goto(`${url}/login`);
  await page.getByLabel("E-mail").fill(email);
  await page.locator("input[autocomplete=current-password]").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/money");
}

/** Upload PDFs and wait until all of them are read. */
export async function upload(page, files) {
  await page.locator("input[type=file]").setInputFiles(files);
  for (const file of files) {
    const row = page.getByTestId(`document-${file.split("/").at(-1)}`);
    await row.getByText("Proven").waitFor({ timeout: 2 * PATIENCE_MS });
  }
}

/** Fill in the payment page of the Stripe double. */
export async function payWithTestCard(page) {
  await page.getByLabel("Test card number").fill("4242424242424242");
  await page.getByLabel("Expiry (MM/YY)").fill("12/34");
  await page.getByLabel("CVC").fill("123");
  const email = page.getByLabel("Email");
  if ((await email.count()) > 0) await email.fill("willa@penny.example");
  await page.getByRole("button", { name: "Subscribe" }).click();
}

/** Wait until the page shows what it came for; streams stay open, so the network is never idle. */
export async function settled(page) {
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page
    .locator(".mantine-Skeleton-root")
    .first()
    .waitFor({ state: "detached" });
  await page.evaluate(() => document.fonts.ready);
}

export function screenshot(page, name) {
  return page.screenshot({ path: resolve(SCREENSHOTS, `${name}.png`) });
}
