/** Colours of widgets: a token of ours, one of the palette, CSS, or one for each scheme (row 156). */
import { recordOf } from "../node";
import { cssValue } from "./css-text";
import { paletteColour } from "./palette";

export type Scheme = "light" | "dark";

const TEXT_TOKENS = {
  prose: "var(--ck-text)",
  primary: "var(--ck-text)",
  emphasis: "var(--ck-text)",
  secondary: "var(--ck-text-secondary)",
  tertiary: "var(--ck-text-tertiary)",
  success: "var(--ck-success-ink)",
  warning: "var(--ck-warning-ink)",
  danger: "var(--ck-danger-ink)",
} as const;

const SURFACE_TOKENS = {
  surface: "var(--ck-surface)",
  "surface-secondary": "var(--ck-surface-sunken)",
  "surface-tertiary": "var(--ck-surface-active)",
  "surface-elevated": "var(--ck-surface-raised)",
  "surface-elevated-secondary": "var(--ck-surface-hover)",
} as const;

const BORDER_TOKENS = {
  default: "var(--ck-border)",
  subtle: "color-mix(in oklab, var(--ck-border) 55%, transparent)",
  strong: "var(--ck-border-strong)",
} as const;

/** The order is that of the series of a chart that name no colour: neighbours differ in lightness too. */
const CHART_TOKENS = {
  blue: { light: "oklch(0.55 0.16 256)", dark: "oklch(0.7 0.13 256)" },
  orange: { light: "oklch(0.65 0.16 52)", dark: "oklch(0.76 0.14 60)" },
  green: { light: "oklch(0.53 0.12 158)", dark: "oklch(0.72 0.13 158)" },
  purple: { light: "oklch(0.5 0.17 300)", dark: "oklch(0.68 0.14 300)" },
  red: { light: "oklch(0.58 0.19 24)", dark: "oklch(0.7 0.16 22)" },
  pink: { light: "oklch(0.62 0.18 350)", dark: "oklch(0.76 0.13 350)" },
  yellow: { light: "oklch(0.67 0.13 92)", dark: "oklch(0.83 0.14 95)" },
} as const;

/** The colour of text or of an icon. */
export function textColour(value: unknown, scheme: Scheme): string | undefined {
  return colour(value, scheme, TEXT_TOKENS);
}

/** The colour of a surface. */
export function surfaceColour(value: unknown, scheme: Scheme): string | undefined {
  return colour(value, scheme, SURFACE_TOKENS);
}

/** The colour of a border or divider. */
export function borderColour(value: unknown, scheme: Scheme): string | undefined {
  return colour(value, scheme, BORDER_TOKENS);
}

/** A gradient in place of a plain surface. */
export function gradient(value: unknown, scheme: Scheme): string | undefined {
  const chosen = ofScheme(value, scheme);
  if (typeof chosen !== "string" || !chosen.includes("gradient(")) return undefined;
  return cssValue(chosen, "background-image", "gradient");
}

/** The colour of a series of a chart; one without a colour of its own gets the next of the row. */
export function seriesColour(value: unknown, position: number, scheme: Scheme): string {
  const tokens = Object.fromEntries(
    Object.entries(CHART_TOKENS).map(([name, shades]) => [name, shades[scheme]]),
  );
  const inTurn = Object.values(CHART_TOKENS)[position % Object.keys(CHART_TOKENS).length];
  return colour(value, scheme, tokens) ?? inTurn?.[scheme] ?? "currentColor";
}

function colour(
  value: unknown,
  scheme: Scheme,
  tokens: Readonly<Record<string, string>>,
): string | undefined {
  const chosen = ofScheme(value, scheme);
  if (typeof chosen !== "string") return undefined;
  if (Object.hasOwn(tokens, chosen)) return tokens[chosen];
  return paletteColour(chosen) ?? cssValue(chosen, "color", "colour");
}

function ofScheme(value: unknown, scheme: Scheme): unknown {
  return recordOf(value)?.[scheme] ?? value;
}
