import { fileURLToPath } from "node:url";

import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

import { mantineVariables } from "./build/mantine-variables";

const gateway = process.env.PENNY_GATEWAY ?? "http://127.0.0.1:8400";

export default defineConfig({
  plugins: [react(), mantineVariables()],
  resolve: { alias: { "@": fileURLToPath(new URL("src", import.meta.url)) } },
  // Fonts and pictures stay files: the content policy allows no data: fonts.
  build: { target: "es2023", assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { proxy: { "/api": gateway, "/config.json": gateway } },
  test: {
    environment: "jsdom",
    setupFiles: "./src/test/setup.ts",
    include: ["src/**/*.test.{ts,tsx}"],
    maxWorkers: 1,
    isolate: false,
  },
});
