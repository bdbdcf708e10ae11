import {
  createTheme,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type MantineThemeOverride,
} from "@mantine/core";

const oxblood: MantineColorsTuple = [
  "#fbefee",
  "#f1dad8",
  "#e3b0ac",
  "#d98f89",
  "#c75f59",
  "#b4453f",
  "#962f2f",
  "#7b2226",
  "#63191d",
  "#4a1013",
];
const paper: MantineColorsTuple = [
  "#faf7f1",
  "#f3eee4",
  "#e7e0d3",
  "#d6cdbc",
  "#bdb29e",
  "#877c6a",
  "#675e52",
  "#544d43",
  "#3a352e",
  "#24201b",
];
const night: MantineColorsTuple = [
  "#ece5d8",
  "#cfc7b8",
  "#b3aa9b",
  "#8f8779",
  "#5f584d",
  "#433d35",
  "#302b25",
  "#1f1b17",
  "#181511",
  "#110f0c",
];

const SANS =
  '"Libre Franklin", "Franklin Fallback", system-ui, "Noto Sans", "Liberation Sans", sans-serif';

/** Ink on paper, one oxblood accent, a printer's old face for headings and his gothic for text. */
export const theme: MantineThemeOverride = createTheme({
  colors: { oxblood, gray: paper, dark: night },
  primaryColor: "oxblood",
  primaryShade: { light: 7, dark: 6 },
  black: "#24201b",
  white: "#fffdf9",
  defaultRadius: "xs",
  fontFamily: SANS,
  headings: { fontFamily: '"IM Fell English", "Fell Fallback", Georgia, serif', fontWeight: "400" },
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    // A link in running text is known by more than its colour.
    Anchor: { defaultProps: { underline: "always" } },
    // Quiet buttons are ink; the accent is kept for the one thing to do.
    Button: {
      vars: (_theme: unknown, { variant }: { variant?: string }) => ({
        root: variant === "subtle" ? { "--button-color": "var(--pd-ink)" } : {},
      }),
    },
    Chip: {
      vars: () => ({ root: { "--chip-padding": "0.7rem", "--chip-checked-padding": "0.4rem" } }),
    },
    // Scroll locks write <style> tags, which the content policy refuses; dialogs do without.
    Modal: { defaultProps: { lockScroll: false, centered: true } },
    Drawer: { defaultProps: { lockScroll: false } },
  },
});

/** Colours that Mantine would otherwise take from its own greys. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-body": "#faf7f1",
    "--mantine-color-dimmed": "#675e52",
    "--mantine-color-placeholder": "#736959",
    "--mantine-color-error": "#962f2f",
    "--pd-surface": "#fffdf9",
    "--pd-rule": "#d6cdbc",
    "--pd-ink": "#24201b",
    "--pd-accent": "#7b2226",
    "--pd-tint": "#f3eee4",
  },
  dark: {
    "--mantine-color-body": "#181511",
    "--mantine-color-text": "#ece5d8",
    "--mantine-color-dimmed": "#b3aa9b",
    "--mantine-color-placeholder": "#a0978a",
    "--mantine-color-anchor": "#e3b0ac",
    "--mantine-color-error": "#e3b0ac",
    "--mantine-color-oxblood-light-color": "#e3b0ac",
    "--mantine-color-oxblood-outline": "#d98f89",
    "--pd-surface": "#1f1b17",
    "--pd-rule": "#433d35",
    "--pd-ink": "#ece5d8",
    "--pd-accent": "#e3b0ac",
    "--pd-tint": "#302b25",
  },
});
