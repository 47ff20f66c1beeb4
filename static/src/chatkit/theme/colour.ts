/** Colours in OKLab, where equal steps look equal, and contrast as WCAG 2 measures it. */

/** A colour in OKLab: lightness 0 to 1, and two axes of chroma. */
export interface Colour {
  readonly l: number;
  readonly a: number;
  readonly b: number;
}

/** A colour from OKLCH. `hue` is in degrees. */
export function oklch(lightness: number, chroma: number, hue: number): Colour {
  const angle = (hue * Math.PI) / 180;
  return { l: lightness, a: chroma * Math.cos(angle), b: chroma * Math.sin(angle) };
}

/**
 * Reads any CSS colour.
 *
 * @returns Null for text that is no colour.
 */
export function parseColour(css: string): Colour | null {
  if (!CSS.supports("color", css)) return null;
  const context = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  if (!context) return null;
  context.fillStyle = css;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return fromLinear(linear(red / 255), linear(green / 255), linear(blue / 255));
}

/** The colour as `#rrggbb`. */
export function toHex(colour: Colour): string {
  const channels = toLinear(colour).map((value) =>
    Math.round(255 * Math.min(1, Math.max(0, gamma(value))))
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${channels.join("")}`;
}

/** `share` of `over` mixed into `under`, from 0 to 1. */
export function mix(under: Colour, over: Colour, share: number): Colour {
  const blend = (from: number, to: number): number => from + (to - from) * share;
  return { l: blend(under.l, over.l), a: blend(under.a, over.a), b: blend(under.b, over.b) };
}

/** The contrast of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/**
 * The colour, moved away from its background in lightness as far as its contrast requires.
 *
 * @param background What it is read on; with several, all of them count.
 */
export function readable(colour: Colour, background: readonly Colour[], ratio: number): Colour {
  const reaches = (candidate: Colour): boolean =>
    background.every((ground) => contrast(candidate, ground) >= ratio);
  const first = background[0] ?? WHITE;
  const towards = contrast(WHITE, first) >= contrast(BLACK, first) ? WHITE : BLACK;
  for (let step = 0; step <= 1; step += 0.02) {
    const candidate = rounded(mix(colour, towards, step));
    if (reaches(candidate)) return candidate;
  }
  return towards;
}

export const BLACK: Colour = { l: 0, a: 0, b: 0 };
export const WHITE: Colour = { l: 1, a: 0, b: 0 };

/**
 * A background, moved away from the text that stands on it as far as its contrast requires.
 *
 * @returns The background as it is on screen.
 */
export function groundFor(colour: Colour, text: Colour, ratio: number): Colour {
  const away = contrast(WHITE, text) >= contrast(BLACK, text) ? WHITE : BLACK;
  for (let step = 0; step <= 1; step += 0.02) {
    const candidate = rounded(mix(colour, away, step));
    if (contrast(candidate, text) >= ratio) return candidate;
  }
  return away;
}

/** The colour as it is on screen: contrast is promised for what is drawn, not for what was meant. */
export function rounded(colour: Colour): Colour {
  const hex = toHex(colour);
  const channel = (at: number): number => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return fromLinear(channel(1), channel(3), channel(5));
}

function luminance(colour: Colour): number {
  const [red, green, blue] = toLinear(colour).map((v) => Math.min(1, Math.max(0, v)));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function gamma(channel: number): number {
  return channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055;
}

/** From linear sRGB; the matrices are those of the CSS Color 4 specification, section 10.8. */
function fromLinear(red: number, green: number, blue: number): Colour {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return {
    l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  };
}

function toLinear({ l, a, b }: Colour): [number, number, number] {
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}
