/** Where everything in a chart stands, in CSS pixels. */
import type { Point } from "./curves";
import type { ChartModel, Series } from "./model";
import { scaleFor, type Scale } from "./scale";
import { columnsOf, extentsOf, type Extent } from "./stacking";

export interface Bar {
  readonly series: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A stretch of a line or area without a gap in its data. */
export interface Run {
  readonly series: number;
  readonly upper: readonly Point[];
  readonly lower: readonly Point[];
}

export interface Label {
  readonly x: number;
  readonly text: string;
}

export interface ChartLayout {
  readonly scale: Scale;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly bars: readonly Bar[];
  readonly runs: readonly Run[];
  readonly labels: readonly Label[];
  /** The middle of each category. */
  readonly places: readonly number[];
  /** From a value to its height on the screen. */
  y(value: number): number;
}

/** Estimated width of a character of an axis label. */
const CHARACTER_PX = 6.8;
const LONGEST_LABEL = 18;
const X_AXIS_PX = 26;
const EDGE_PX = 6;
const LABEL_GAP_PX = 14;
const TICK_DISTANCE_PX = 44;
const WIDEST_BAR_PX = 56;

export function layOut(
  model: ChartModel,
  size: { readonly width: number; readonly height: number },
  written: (value: number) => string,
): ChartLayout {
  const extents = extentsOf(model.series);
  const bottom = size.height - (model.showXAxis ? X_AXIS_PX : EDGE_PX);
  const reached = extents.flat().flatMap((extent) => extent ?? []);
  const scale = scaleFor(reached, Math.max(2, Math.round((bottom - EDGE_PX) / TICK_DISTANCE_PX)));
  const longest = Math.max(0, ...scale.ticks.map((tick) => written(tick).length));
  const left = model.showYAxis ? longest * CHARACTER_PX + 10 : EDGE_PX;
  const right = size.width - EDGE_PX;
  const frame = { left, right, top: EDGE_PX + 2, bottom };
  const y = (value: number): number =>
    bottom - ((value - scale.low) / (scale.high - scale.low)) * (bottom - frame.top);
  const hasBars = model.series.some((one) => one.kind === "bar");
  const places = placesOf(model.categories.length, frame, hasBars);
  return {
    ...frame,
    scale,
    y,
    places,
    bars: barsOf(model, extents, frame, places, y),
    runs: runsOf(model.series, extents, places, y),
    labels: model.showXAxis ? labelsOf(model.categories, places, frame) : [],
  };
}

interface Frame {
  readonly left: number;
  readonly right: number;
}

/** Bars need a band each; lines alone reach from edge to edge. */
function placesOf(count: number, { left, right }: Frame, inBands: boolean): number[] {
  const width = Math.max(0, right - left);
  return Array.from({ length: count }, (_place, i) => {
    if (inBands) return left + (width / count) * (i + 0.5);
    return count === 1 ? left + width / 2 : left + (width / (count - 1)) * i;
  });
}

function barsOf(
  { series, categories, barGap, barCategoryGap }: ChartModel,
  extents: readonly (readonly Extent[])[],
  { left, right }: Frame,
  places: readonly number[],
  y: (value: number) => number,
): Bar[] {
  const { column, count } = columnsOf(series);
  if (count === 0 || categories.length === 0) return [];
  const band = Math.max(0, right - left) / categories.length;
  const gap = count > 1 ? (barGap ?? Math.min(4, band * 0.06)) : 0;
  const free = band - (barCategoryGap ?? Math.max(4, band * 0.28)) - gap * (count - 1);
  const width = Math.max(1, Math.min(WIDEST_BAR_PX, free / count));
  const whole = width * count + gap * (count - 1);
  return series.flatMap((one, position) => {
    const own = column.get(one);
    if (own === undefined) return [];
    return (extents[position] ?? []).flatMap((extent, category) => {
      if (!extent) return [];
      const [from, to] = extent.map(y) as [number, number];
      const x = (places[category] ?? 0) - whole / 2 + own * (width + gap);
      const height = Math.abs(from - to);
      return { series: position, x, y: Math.min(from, to), width, height };
    });
  });
}

function runsOf(
  series: readonly Series[],
  extents: readonly (readonly Extent[])[],
  places: readonly number[],
  y: (value: number) => number,
): Run[] {
  return series.flatMap(({ kind }, position) => {
    if (kind === "bar") return [];
    const runs: { upper: Point[]; lower: Point[] }[] = [];
    let open: { upper: Point[]; lower: Point[] } | null = null;
    (extents[position] ?? []).forEach((extent, category) => {
      if (!extent) {
        open = null;
        return;
      }
      if (!open) runs.push((open = { upper: [], lower: [] }));
      const x = places[category] ?? 0;
      open.upper.push({ x, y: y(extent[1]) });
      open.lower.push({ x, y: y(extent[0]) });
    });
    return runs.map((run) => ({ series: position, ...run }));
  });
}

/** As many labels as fit beside each other, at even distances. */
function labelsOf(categories: readonly string[], places: readonly number[], frame: Frame): Label[] {
  const short = categories.map((text) =>
    text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL - 1)}…` : text,
  );
  const widest = Math.max(0, ...short.map((text) => text.length)) * CHARACTER_PX + LABEL_GAP_PX;
  const fitting = Math.max(1, Math.floor((frame.right - frame.left) / widest));
  const every = Math.ceil(categories.length / fitting);
  return short.flatMap((text, i) => (i % every === 0 ? { x: places[i] ?? 0, text } : []));
}
