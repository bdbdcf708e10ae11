// What a first visit costs: scripts over the wire, the largest paint on a slow processor, shifts.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import {
  launch,
  openPage,
  settled,
  signUp,
  stack,
  stopWaitingForLimit,
} from "./browser.mjs";

const { url } = stack();
const MOST_SCRIPT_BYTES = 250_000;
const MOST_PAINT_MS = 2500;
const MOST_SHIFT = 0.1;
const MOST_VISITS = 8;
const PAGES = [
  "/documents",
  "/money",
  "/assistant",
  "/discover",
  "/stories",
  "/billing",
  "/settings",
];

let browser;
before(async () => {
  browser = await launch();
});
after(async () => {
  await browser.close();
});

/** How many times longer than alone work takes just now: 1 on a quiet machine. */
function crowding() {
  const turns = Array.from({ length: 150 }, () => {
    const begin = performance.now();
    for (let sum = 0, n = 0; n < 2_000_000; n += 1) sum += n;
    return performance.now() - begin;
  });
  const mean = turns.reduce((sum, turn) => sum + turn, 0) / turns.length;
  return mean / Math.min(...turns);
}

/** A cold visit that is quick enough; if none is, the quickest with what others took taken off. */
async function measured(page, path) {
  await stopWaitingForLimit(page);
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const visits = [];
  for (let visit = 0; visit < MOST_VISITS; visit += 1) {
    await session.send("Network.clearBrowserCache");
    const before = crowding();
    const seen = await visited(page, path);
    if (seen.paint < MOST_PAINT_MS) return { ...seen, crowded: 1 };
    visits.push({ ...seen, crowded: Math.min(before, crowding()) });
  }
  const alone = visits.map((seen) => ({
    ...seen,
    paint: seen.paint / seen.crowded,
  }));
  return alone.sort((one, other) => one.paint - other.paint)[0];
}

function say({ paint, crowded, shift, script }) {
  const wall = `${Math.round(paint * crowded)} ms`;
  const alone =
    crowded > 1
      ? `, ${Math.round(paint)} ms had the machine nothing else to do`
      : "";
  return `script ${script} B, largest paint ${wall}${alone}, shift ${shift.toFixed(4)}`;
}

async function visited(page, path) {
  await page.goto(url + path);
  await settled(page);
  return page.evaluate(async () => {
    const entriesOf = (type) =>
      new Promise((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries())).observe({
          type,
          buffered: true,
        });
        setTimeout(() => resolve([]), 2000);
      });
    const paints = await entriesOf("largest-contentful-paint");
    const shifts = await entriesOf("layout-shift");
    return {
      paint: paints.at(-1)?.startTime ?? 0,
      shift: shifts.reduce((sum, entry) => sum + entry.value, 0),
      script: performance
        .getEntriesByType("resource")
        .filter(({ name }) => name.endsWith(".js"))
        .reduce((sum, entry) => sum + entry.encodedBodySize, 0),
    };
  });
}

test("the first page is small, quick and still", async (context) => {
  const { page } = await openPage(browser);
  const visit = await measured(page, "/welcome");
  const { paint, shift, script } = visit;
  context.diagnostic(say(visit));
  assert.ok(
    script > 50_000 && script < MOST_SCRIPT_BYTES,
    `${script} bytes of script`,
  );
  assert.ok(
    paint > 0 && paint < MOST_PAINT_MS,
    `largest paint after ${paint} ms`,
  );
  assert.ok(shift < MOST_SHIFT, `layout shift ${shift}`);
});

test("the app's first page after signing in is too", async (context) => {
  const { page } = await openPage(browser);
  await signUp(page, url);
  const visit = await measured(page, "/documents");
  const { paint, shift, script } = visit;
  context.diagnostic(say(visit));
  assert.ok(script < MOST_SCRIPT_BYTES, `${script} bytes of script`);
  assert.ok(
    paint > 0 && paint < MOST_PAINT_MS,
    `largest paint after ${paint} ms`,
  );
  assert.ok(shift < MOST_SHIFT, `layout shift ${shift}`);
});

test("files that never change are cached for good, pages are asked for again", async () => {
  const answer = await fetch(`${url}/welcome`);
  assert.equal(answer.headers.get("cache-control"), "no-cache");
  const [asset] = /\/assets\/[\w.-]+\.js/.exec(await answer.text());
  const file = await fetch(url + asset);
  assert.match(file.headers.get("cache-control"), /immutable/);
});

test("the app works under the gateway's policy, which allows nothing inline", async () => {
  const policy = (await fetch(`${url}/welcome`)).headers.get(
    "content-security-policy",
  );
  assert.match(policy, /default-src 'self'/);
  assert.doesNotMatch(policy, /unsafe/);
  const { page, problems } = await openPage(browser);
  await signUp(page, url);
  for (const path of PAGES) {
    await page.goto(url + path);
    await settled(page);
  }
  assert.deepEqual(problems, []);
});
