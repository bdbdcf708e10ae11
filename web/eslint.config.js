import js from "@eslint/js";
import jsxA11y from "eslint-plugin-jsx-a11y";
import hooks from "eslint-plugin-react-hooks";
import globals from "globals";
import ts from "typescript-eslint";

export default ts.config(
  { ignores: ["dist", "node_modules", "src/api/*.d.ts", "screenshots"] },
  js.configs.recommended,
  ...ts.configs.strict,
  jsxA11y.flatConfigs.recommended,
  hooks.configs.flat.recommended,
  {
    languageOptions: { globals: { ...globals.browser } },
    rules: {
      "no-console": "error",
      "max-lines": ["error", 300],
      "@typescript-eslint/no-invalid-void-type": "off",
    },
  },
  {
    files: ["scripts/**", "*.config.*", "build/**", "browser/**"],
    languageOptions: { globals: globals.node },
  },
);
