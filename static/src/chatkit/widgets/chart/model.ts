/** What a chart shows, read from its component (row 153). */
import { isOn, oneOf, recordOf, recordsOf, textOf, type WidgetNode } from "../node";
import { CURVE_TYPES, type CurveType } from "./curves";

export interface Series {
  readonly kind: "bar" | "line" | "area";
  readonly label: string;
  /** One for each category; null where the data has no number. */
  readonly values: readonly (number | null)[];
  /** Series of the same kind and stack stand on each other. */
  readonly stack: string | null;
  /** As it came, to be read as a colour. */
  readonly color: unknown;
  readonly curve: CurveType;
}

export interface ChartModel {
  /** Labels along the x axis. */
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  readonly showXAxis: boolean;
  readonly showYAxis: boolean;
  readonly showLegend: boolean;
  readonly showTooltip: boolean;
  /** Distances in CSS pixels; null for what looks right. */
  readonly barGap: number | null;
  readonly barCategoryGap: number | null;
}

/** Reads a Chart; what is missing or of another kind is left out. */
export function readChart(node: WidgetNode): ChartModel {
  const rows = recordsOf(node.data);
  const axis = recordOf(node.xAxis);
  const categoryKey = String(axis?.dataKey ?? textOf(node, "xAxis") ?? "");
  const labels = recordOf(axis?.labels) ?? {};
  return {
    categories: rows.map((row) => {
      const value = String(row[categoryKey] ?? "");
      return Object.hasOwn(labels, value) ? String(labels[value]) : value;
    }),
    series: recordsOf(node.series).flatMap((record) => readSeries(record, rows)),
    showXAxis: axis?.hide !== true,
    showYAxis: isOn(node, "showYAxis"),
    showLegend: node.showLegend !== false,
    showTooltip: node.showTooltip !== false,
    barGap: distance(node.barGap),
    barCategoryGap: distance(node.barCategoryGap),
  };
}

function readSeries(
  record: Readonly<Record<string, unknown>>,
  rows: readonly Readonly<Record<string, unknown>>[],
): Series[] {
  const { dataKey, label, stack, color } = record;
  const kind = oneOf(record.type, ["bar", "line", "area"], null);
  if (kind === null || typeof dataKey !== "string") return [];
  return [
    {
      kind,
      label: typeof label === "string" && label !== "" ? label : dataKey,
      values: rows.map((row) => numberOf(row[dataKey])),
      stack: kind !== "line" && typeof stack === "string" ? stack : null,
      color,
      curve: oneOf(record.curveType, CURVE_TYPES, "monotone"),
    },
  ];
}

function numberOf(value: unknown): number | null {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : null;
}

function distance(value: unknown): number | null {
  return typeof value === "number" && value >= 0 ? value : null;
}
