/** Values on an axis. */

/** A stretch of values with the marks on it, all at round numbers. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

/** Steps between marks that are easily read: these, by powers of ten. */
const STEPS = [1, 2, 2.5, 5, 10];

/**
 * A scale that holds all values and zero.
 *
 * @param marks How many stretches between marks there should be, about.
 */
export function scaleFor(values: readonly number[], marks: number): Scale {
  const least = Math.min(0, ...values);
  // Without a value, or with zeros alone, the axis still needs a length.
  const span = Math.max(0, ...values) - least || 1;
  const rough = span / Math.max(1, marks);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * (STEPS.find((factor) => factor * power >= rough) ?? 10);
  const first = Math.floor(rounded(least / step));
  const last = Math.ceil(rounded((least + span) / step));
  const ticks = Array.from({ length: last - first + 1 }, (_tick, i) => rounded((first + i) * step));
  return { low: ticks[0] ?? 0, high: ticks.at(-1) ?? 1, ticks };
}

/** Without the crumbs of binary fractions: 0.30000000000000004 is 0.3. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
