// Writes src/api/*.d.ts from the services' OpenAPI documents, or says which are out of date:
// `npm run api`, `npm run api:check`.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { basename, resolve } from "node:path";

import openapiTS, { astToString } from "openapi-typescript";

const SOURCE = resolve("../contracts/openapi");
const checking = process.argv.includes("--check");

/** openapi-fetch reads a tuple back as an array, so that the two types would not agree. */
function withoutTuples(_key, value) {
  if (!Array.isArray(value?.prefixItems)) return value;
  const { prefixItems, ...rest } = value;
  return { ...rest, items: prefixItems[0] };
}

async function typesOf(service) {
  const document = JSON.parse(
    await readFile(resolve(SOURCE, `${service}.json`), "utf8"),
    withoutTuples,
  );
  const heading = `// Written by \`npm run api\` from contracts/openapi/${service}.json: do not edit.\n`;
  return heading + astToString(await openapiTS(document, { alphabetize: true }));
}

const stale = [];
for (const file of (await readdir(SOURCE)).filter((name) => name.endsWith(".json"))) {
  const service = basename(file, ".json");
  const path = resolve("src/api", `${service}.d.ts`);
  const types = await typesOf(service);
  if (!checking) await writeFile(path, types);
  else if ((await readFile(path, "utf8").catch(() => "")) !== types) stale.push(service);
}
if (stale.length > 0) {
  process.stderr.write(`src/api is older than the contracts of ${stale.join(", ")}: npm run api\n`);
  process.exitCode = 1;
}
