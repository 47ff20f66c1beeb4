/** The palette that names such as `red-100` or `gray-500` are read from (row 156). */

/**
 * Hue in degrees and chroma at the middle of the scale, in OKLCH, and how much lighter than the others a
 * hue is there: a yellow as dark as a blue is brown.
 */
const HUES: Readonly<Record<string, readonly [hue: number, chroma: number, lift?: number]>> = {
  gray: [260, 0.008],
  grey: [260, 0.008],
  slate: [255, 0.035],
  red: [25, 0.2],
  orange: [50, 0.17, 0.06],
  amber: [75, 0.16, 0.11],
  yellow: [95, 0.15, 0.14],
  lime: [125, 0.18, 0.12],
  green: [150, 0.16, 0.04],
  emerald: [162, 0.14, 0.04],
  teal: [185, 0.11, 0.04],
  cyan: [210, 0.12, 0.06],
  sky: [235, 0.14, 0.04],
  blue: [256, 0.18],
  indigo: [275, 0.19],
  violet: [292, 0.2],
  purple: [302, 0.2],
  fuchsia: [322, 0.22],
  pink: [350, 0.19],
  rose: [15, 0.2],
};

const LIGHTEST = 0.985;
const DARKEST = 0.17;

/** Where chroma peaks on the scale; towards white and black there is less room for it. */
const MOST_CHROMA_AT = 0.55;

/**
 * A colour of the palette.
 *
 * @param name Hue and step, from 0 (almost white) to 1000 (almost black).
 * @returns Nothing for a name that is not of this form.
 */
export function paletteColour(name: string): string | undefined {
  const [, hueName = "", digits = ""] = /^([a-z]+)-(\d{1,4})$/.exec(name) ?? [];
  const shades = Object.hasOwn(HUES, hueName) ? HUES[hueName] : undefined;
  const step = Number(digits) / 1000;
  if (!shades || step > 1) return undefined;
  const [hue, chroma, lift = 0] = shades;
  const lightness = LIGHTEST - (LIGHTEST - DARKEST) * step + lift * Math.sin(Math.PI * step);
  const share =
    step <= MOST_CHROMA_AT ? step / MOST_CHROMA_AT : (1 - step) / (1 - MOST_CHROMA_AT) / 2 + 0.5;
  const written = [lightness.toFixed(3), (chroma * Math.sqrt(share)).toFixed(4), hue];
  return `oklch(${written.join(" ")})`;
}
