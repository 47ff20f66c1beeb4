import { cssValue } from "./css-text";

/** A size: a number counts CSS pixels, text is CSS (row 155). */
export function length(value: unknown, property = "width"): string | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? `${value}px` : undefined;
  return typeof value === "string" ? cssValue(value, property, "length") : undefined;
}

/** A distance: a number counts units of the grid, text is CSS (row 155). */
export function spacing(value: unknown, property = "padding-top"): string | undefined {
  if (typeof value !== "number") return length(value, property);
  return Number.isFinite(value) ? `calc(var(--ck-unit) * ${value})` : undefined;
}

/** How an item grows and shrinks: a number or CSS. */
export function flexFactor(value: unknown): string | undefined {
  if (typeof value === "number") return value >= 0 ? `${value} ${value} 0` : undefined;
  return typeof value === "string" ? cssValue(value, "flex", "length") : undefined;
}

/** Width by height: a number such as 1.5, or text such as "16/9". */
export function aspectRatio(value: unknown): string | undefined {
  if (typeof value === "number") return value > 0 ? String(value) : undefined;
  return typeof value === "string" ? cssValue(value, "aspect-ratio", "length") : undefined;
}

/** The corner tokens in CSS pixels, on a theme whose small corners have 8 (row 156). */
const RADII_PX: Readonly<Record<string, number>> = {
  none: 0,
  "2xs": 2,
  xs: 4,
  sm: 6,
  md: 8,
  lg: 10,
  xl: 12,
  "2xl": 16,
  "3xl": 20,
  "4xl": 24,
};

const SMALL_CORNER_PX = 8;

/** A corner: one of the tokens, which follow the corners of the theme; round stays round in any theme. */
export function radius(value: unknown): string | undefined {
  if (value === "full") return "9999px";
  if (value === "100%") return "100%";
  if (typeof value !== "string" || !Object.hasOwn(RADII_PX, value)) return undefined;
  return `calc(var(--ck-radius-small) * ${(RADII_PX[value] ?? 0) / SMALL_CORNER_PX})`;
}
