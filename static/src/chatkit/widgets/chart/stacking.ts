import type { Series } from "./model";

/** From where to where a value reaches; null where there is none. */
export type Extent = readonly [from: number, to: number] | null;

/** Where each value of each series begins and ends: those of one stack stand on each other, each sign apart. */
export function extentsOf(series: readonly Series[]): readonly (readonly Extent[])[] {
  const tops = new Map<string, number>();
  return series.map(({ kind, stack, values }) =>
    values.map((value, category) => {
      if (value === null) return null;
      if (stack === null) return [0, value];
      const key = `${kind} ${stack} ${category} ${value < 0 ? "below" : "above"}`;
      const from = tops.get(key) ?? 0;
      tops.set(key, from + value);
      return [from, from + value];
    }),
  );
}

/** Bars side by side: for each bar series which column it stands in, and how many columns there are. */
export function columnsOf(series: readonly Series[]): {
  readonly column: ReadonlyMap<Series, number>;
  readonly count: number;
} {
  const column = new Map<Series, number>();
  const ofStack = new Map<string, number>();
  let count = 0;
  for (const one of series) {
    if (one.kind !== "bar") continue;
    const shared = one.stack === null ? undefined : ofStack.get(one.stack);
    const own = shared ?? count++;
    if (one.stack !== null) ofStack.set(one.stack, own);
    column.set(one, own);
  }
  return { column, count };
}
