// Writes src/api/*.d.ts from the services' OpenAPI documents: `npm run api [folder]`.
import { readdir, writeFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { pathToFileURL } from "node:url";

import openapiTS, { astToString } from "openapi-typescript";

const source = resolve(process.argv[2] ?? "../contracts/openapi");
for (const file of (await readdir(source)).filter((name) => name.endsWith(".json"))) {
  const service = basename(file, ".json").replace(/^openapi-/, "");
  const ast = await openapiTS(pathToFileURL(resolve(source, file)), {
    alphabetize: true,
  });
  const text = `// Written by \`npm run api\` from contracts/openapi/${service}.json: do not edit.\n${astToString(ast)}`;
  await writeFile(resolve("src/api", `${service}.d.ts`), text);
}
