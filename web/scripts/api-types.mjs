// Writes src/api/*.d.ts from the services' OpenAPI documents: `npm run api [folder]`.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { basename, resolve } from "node:path";

import openapiTS, { astToString } from "openapi-typescript";

const source = resolve(process.argv[2] ?? "../contracts/openapi");

/** openapi-fetch reads a tuple back as an array, so that the two types would not agree. */
function withoutTuples(_key, value) {
  if (!Array.isArray(value?.prefixItems)) return value;
  const { prefixItems, ...rest } = value;
  return { ...rest, items: prefixItems[0] };
}

for (const file of (await readdir(source)).filter((name) => name.endsWith(".json"))) {
  const service = basename(file, ".json").replace(/^openapi-/, "");
  const document = JSON.parse(await readFile(resolve(source, file), "utf8"), withoutTuples);
  const text = astToString(await openapiTS(document, { alphabetize: true }));
  const heading = `// Written by \`npm run api\` from contracts/openapi/${service}.json: do not edit.\n`;
  await writeFile(resolve("src/api", `${service}.d.ts`), heading + text);
}
