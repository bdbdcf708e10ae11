import {
  convertCssVariables,
  defaultCssVariablesResolver,
  DEFAULT_THEME,
  deepMerge,
  mergeMantineTheme,
} from "@mantine/core";
import type { Plugin } from "vite";

import { theme, variables } from "../src/theme/theme";

const NAME = "virtual:mantine-variables.css";

/** The theme's CSS variables as a stylesheet: Mantine would write a <style> tag, which a strict CSP refuses. */
export function mantineVariables(): Plugin {
  return {
    name: "mantine-variables",
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load: (id) => (id === `\0${NAME}` ? css() : null),
  };
}

function css(): string {
  const merged = mergeMantineTheme(DEFAULT_THEME, theme);
  const resolved = deepMerge(defaultCssVariablesResolver(merged), variables(merged));
  return convertCssVariables(resolved, ":root");
}
