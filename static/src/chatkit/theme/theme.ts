import type { ColorScheme, GrayscaleOptions, ThemeOption } from "@openai/chatkit";
import {
  BLACK,
  contrast,
  groundFor,
  mix,
  oklch,
  parseColour,
  readable,
  rounded,
  toHex,
  WHITE,
  type Colour,
} from "./colour";

/** Least contrast of text, and of what only has to be told apart (WCAG 2.2, 1.4.3 and 1.4.11). */
const TEXT_CONTRAST = 4.5;
const CONTROL_CONTRAST = 3;

/** Contrast of text whose own colour could not be read. */
const REPLACED_CONTRAST = 7;

/** How strongly the text's colour is mixed into the background, for each kind of surface. */
const SURFACES = {
  light: { raised: 0, sunken: 0.028, hover: 0.05, active: 0.085, border: 0.11 },
  dark: { raised: 0.045, sunken: 0.05, hover: 0.075, active: 0.115, border: 0.15 },
} as const;

const DEFAULT_ACCENT = { light: oklch(0.53, 0.17, 268), dark: oklch(0.68, 0.14, 268) } as const;

const SHADOWS = {
  light: "0 1px 2px rgb(0 0 0 / 0.06), 0 8px 24px rgb(0 0 0 / 0.1)",
  dark: "0 1px 2px rgb(0 0 0 / 0.4), 0 8px 24px rgb(0 0 0 / 0.45)",
} as const;

const RADII = {
  pill: { control: 999, small: 8, card: 16, bubble: 20, composer: 24 },
  round: { control: 12, small: 8, card: 14, bubble: 16, composer: 16 },
  soft: { control: 8, small: 6, card: 10, bubble: 10, composer: 10 },
  sharp: { control: 0, small: 0, card: 0, bubble: 0, composer: 0 },
} as const;

/** The grid in CSS pixels. */
const UNITS = { compact: 3, normal: 4, spacious: 5 } as const;

const FONT =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif';
const MONO_FONT =
  'ui-monospace, "SF Mono", "Cascadia Mono", "JetBrains Mono", "DejaVu Sans Mono", monospace';

/**
 * Computes the CSS custom properties of a theme: the element sets them on itself, and a page around it
 * can set them on its root to match (static/README.md lists them).
 *
 * Whatever colours come in, text keeps a contrast of at least 4.5 to 1 (row 167).
 */
export function themeVariables(theme: ColorScheme | ThemeOption = "light"): Record<string, string> {
  const option: ThemeOption = typeof theme === "string" ? { colorScheme: theme } : theme;
  const scheme = option.colorScheme === "dark" ? "dark" : "light";
  return {
    "--ck-scheme": scheme,
    "--ck-shadow": SHADOWS[scheme],
    ...colours(option, scheme),
    ...shapes(option),
    ...type(option),
  };
}

function colours(option: ThemeOption, scheme: ColorScheme): Record<string, string> {
  const { background, foreground } = base(option, scheme);
  const surface = (share: number): Colour =>
    groundFor(mix(background, foreground, share), foreground, TEXT_CONTRAST);
  const shares = SURFACES[scheme];
  const sunken = surface(shares.sunken);
  const hover = surface(shares.hover);
  const raised = surface(shares.raised);
  const grounds = [background, sunken, hover, raised];
  return hexes({
    surface: background,
    "surface-raised": raised,
    "surface-sunken": sunken,
    "surface-hover": hover,
    "surface-active": surface(shares.active),
    border: mix(background, foreground, shares.border),
    "border-strong": readable(mix(background, foreground, 0.4), grounds, CONTROL_CONTRAST),
    text: foreground,
    "text-secondary": readable(mix(foreground, background, 0.34), grounds, TEXT_CONTRAST),
    "text-tertiary": readable(mix(foreground, background, 0.46), grounds, TEXT_CONTRAST),
    ...accents(option, scheme, foreground, grounds),
    ...status("danger", 25, scheme, foreground, grounds),
    ...status("warning", 75, scheme, foreground, grounds),
    ...status("success", 150, scheme, foreground, grounds),
    ...status("info", 250, scheme, foreground, grounds),
    ...status("caution", 95, scheme, foreground, grounds),
    ...status("discovery", 300, scheme, foreground, grounds),
  });
}

/** Background and text: from the surface option, else greys of the wanted hue. */
function base(
  option: ThemeOption,
  scheme: ColorScheme,
): { background: Colour; foreground: Colour } {
  const { grayscale, surface } = option.color ?? {};
  const greys = grey(scheme, grayscale);
  const background = rounded((surface && parseColour(surface.background)) ?? greys.ground);
  const wanted = rounded((surface && parseColour(surface.foreground)) ?? greys.ink);
  if (contrast(wanted, background) >= TEXT_CONTRAST) return { background, foreground: wanted };
  // A text colour that cannot be read gets more than the least: other surfaces need some of it.
  return { background, foreground: readable(wanted, [background], REPLACED_CONTRAST) };
}

function grey(
  scheme: ColorScheme,
  { hue, tint, shade = 0 }: GrayscaleOptions = { hue: 260, tint: 2 },
): { ground: Colour; ink: Colour } {
  const chroma = tint * 0.0025;
  if (scheme === "dark") {
    return { ground: oklch(0.205 + shade * 0.012, chroma, hue), ink: oklch(0.95, chroma, hue) };
  }
  const ground = Math.min(1, 1 - Math.max(0, shade) * 0.01);
  const ink = 0.22 - Math.min(0, shade) * 0.02;
  return {
    ground: oklch(ground, ground === 1 ? 0 : chroma / 2, hue),
    ink: oklch(ink, chroma, hue),
  };
}

function accents(
  option: ThemeOption,
  scheme: ColorScheme,
  text: Colour,
  grounds: readonly Colour[],
): Record<string, Colour> {
  const { primary, level = 1 } = option.color?.accent ?? {};
  const accent = (primary && parseColour(primary)) || DEFAULT_ACCENT[scheme];
  const tinted = mix(grounds[0] ?? WHITE, accent, 0.07 + level * 0.03);
  const soft = groundFor(tinted, text, TEXT_CONTRAST);
  return {
    accent,
    "accent-hover": mix(accent, scheme === "dark" ? WHITE : BLACK, 0.1),
    "accent-soft": soft,
    "accent-text": textOver(accent),
    "accent-ink": readable(accent, [...grounds, soft], TEXT_CONTRAST),
    focus: readable(accent, grounds, CONTROL_CONTRAST),
  };
}

/** White where it can be read, else black: one of the two always can. */
function textOver(ground: Colour): Colour {
  return contrast(WHITE, ground) >= TEXT_CONTRAST ? WHITE : BLACK;
}

function status(
  name: string,
  hue: number,
  scheme: ColorScheme,
  text: Colour,
  grounds: readonly Colour[],
): Record<string, Colour> {
  const [background = WHITE] = grounds;
  const colour = scheme === "dark" ? oklch(0.7, 0.15, hue) : oklch(0.58, 0.17, hue);
  const tinted = mix(background, colour, scheme === "dark" ? 0.16 : 0.09);
  const soft = groundFor(tinted, text, TEXT_CONTRAST);
  return {
    [name]: colour,
    [`${name}-soft`]: soft,
    [`${name}-ink`]: readable(colour, [...grounds, soft], TEXT_CONTRAST),
  };
}

function hexes(named: Record<string, Colour>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(named).map(([name, colour]) => [`--ck-${name}`, toHex(colour)]),
  );
}

function shapes({ radius = "pill", density = "normal" }: ThemeOption): Record<string, string> {
  const sizes = Object.entries(RADII[radius]).map(([name, px]) => [
    `--ck-radius-${name}`,
    `${px}px`,
  ]);
  return { ...Object.fromEntries(sizes), "--ck-unit": `${UNITS[density]}px` } as Record<
    string,
    string
  >;
}

function type({ typography = {} }: ThemeOption): Record<string, string> {
  const { baseSize = 15, fontFamily, fontFamilyMono } = typography;
  return {
    "--ck-font": fontFamily ? `${fontFamily}, ${FONT}` : FONT,
    "--ck-font-mono": fontFamilyMono ? `${fontFamilyMono}, ${MONO_FONT}` : MONO_FONT,
    "--ck-font-size": `${baseSize}px`,
    "--ck-font-size-small": `${Math.max(12, baseSize - 2)}px`,
    "--ck-font-size-tiny": `${Math.max(12, baseSize - 3)}px`,
  };
}
