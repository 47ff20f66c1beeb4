/** Lines through points, in the ways that `curveType` names (row 153). */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One piece of a line, as the SVG path command C; a straight piece has its control points on itself. */
interface Piece {
  readonly from: Point;
  readonly control1: Point;
  readonly control2: Point;
  readonly to: Point;
}

export const CURVE_TYPES = [
  "basis",
  "basisClosed",
  "basisOpen",
  "bumpX",
  "bumpY",
  "bump",
  "linear",
  "linearClosed",
  "natural",
  "monotoneX",
  "monotoneY",
  "monotone",
  "step",
  "stepBefore",
  "stepAfter",
] as const;

export type CurveType = (typeof CURVE_TYPES)[number];

/** The path of a line through points. */
export function linePath(points: readonly Point[], type: CurveType): string {
  const pieces = curve(points, type);
  const closing = type.endsWith("Closed") && pieces.length > 0 ? "Z" : "";
  return `${start(points, pieces)}${pieces.map(command).join("")}${closing}`;
}

/** The path of the area between two lines over the same places; closed types count as open ones. */
export function areaPath(
  upper: readonly Point[],
  lower: readonly Point[],
  type: CurveType,
): string {
  const open = { basisClosed: "basis", linearClosed: "linear" } as const;
  const kind = type === "basisClosed" || type === "linearClosed" ? open[type] : type;
  const above = curve(upper, kind);
  const below = curve(lower, kind).toReversed().map(turned);
  const turn = below[0]?.from;
  if (!turn) return "";
  return `${start(upper, above)}${above.map(command).join("")}L${at(turn)}${below.map(command).join("")}Z`;
}

function curve(points: readonly Point[], type: CurveType): Piece[] {
  switch (type) {
    case "linear":
      return straight(points);
    case "linearClosed":
      return straight([...points, ...points.slice(0, 1)]);
    case "step":
      return stairs(points, 0.5);
    case "stepBefore":
      return stairs(points, 0);
    case "stepAfter":
      return stairs(points, 1);
    case "bump":
    case "bumpX":
      return bumps(points);
    case "bumpY":
      return swapped(bumps(points.map(swap)));
    case "monotone":
    case "monotoneX":
      return monotone(points);
    case "monotoneY":
      return swapped(monotone(points.map(swap)));
    case "natural":
      return natural(points);
    case "basis":
      return clampedBasis(points);
    case "basisOpen":
      return basis(points);
    case "basisClosed":
      return basis([...points, ...points.slice(0, 3)]);
  }
}

function straight(points: readonly Point[]): Piece[] {
  return pairs(points).map(([from, to]) => ({ from, control1: from, control2: to, to }));
}

/** Level pieces with a jump at a share of the way from one point to the next. */
function stairs(points: readonly Point[], share: number): Piece[] {
  const corners = pairs(points).flatMap(([from, to]) => {
    const x = from.x + (to.x - from.x) * share;
    return [from, { x, y: from.y }, { x, y: to.y }, to];
  });
  return straight(corners);
}

/** Leaves and reaches every point level. */
function bumps(points: readonly Point[]): Piece[] {
  return pairs(points).map(([from, to]) => {
    const x = (from.x + to.x) / 2;
    return { from, control1: { x, y: from.y }, control2: { x, y: to.y }, to };
  });
}

/**
 * Rises and falls only where the points do: the slope in a point is limited as in M. Steffen, "A simple
 * method for monotonic interpolation in one dimension" (1990).
 */
function monotone(points: readonly Point[]): Piece[] {
  const slopes = pairs(points).map(([from, to]) => (to.y - from.y) / (to.x - from.x || 1));
  const widths = pairs(points).map(([from, to]) => to.x - from.x);
  const tangents = points.map((_point, i) => {
    const before = slopes[i - 1];
    const after = slopes[i];
    if (before === undefined || after === undefined) return before ?? after ?? 0;
    if (before * after <= 0) return 0;
    const [left = 1, right = 1] = [widths[i - 1], widths[i]];
    const parabola = (before * right + after * left) / (left + right || 1);
    const limit = Math.min(Math.abs(before), Math.abs(after), Math.abs(parabola) / 2);
    return 2 * Math.sign(before) * limit;
  });
  return pairs(points).map(([from, to], i) => {
    const third = (to.x - from.x) / 3;
    return {
      from,
      control1: { x: from.x + third, y: from.y + third * (tangents[i] ?? 0) },
      control2: { x: to.x - third, y: to.y - third * (tangents[i + 1] ?? 0) },
      to,
    };
  });
}

/** The natural cubic spline: curvature is continuous and zero at both ends. */
function natural(points: readonly Point[]): Piece[] {
  const xs = firstControls(points.map((point) => point.x));
  const ys = firstControls(points.map((point) => point.y));
  return pairs(points).map(([from, to], i) => {
    const control1 = { x: xs[i] ?? from.x, y: ys[i] ?? from.y };
    const next = xs[i + 1];
    const nextY = ys[i + 1];
    // Slopes agree in a point: the control points before and after it lie opposite each other.
    const control2 =
      next === undefined || nextY === undefined
        ? { x: (to.x + control1.x) / 2, y: (to.y + control1.y) / 2 }
        : { x: 2 * to.x - next, y: 2 * to.y - nextY };
    return { from, control1, control2, to };
  });
}

/** First control points of a natural spline in one dimension: the Thomas algorithm on its equations. */
function firstControls(values: readonly number[]): number[] {
  const count = values.length - 1;
  if (count < 1) return [];
  const value = (i: number): number => values[i] ?? 0;
  const upper: number[] = [];
  const right: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const last = i === count - 1;
    const diagonal = i === 0 ? 2 : last ? 7 : 4;
    const below = i === 0 ? 0 : last ? 2 : 1;
    const sum =
      i === 0
        ? value(0) + 2 * value(1)
        : last
          ? 8 * value(i) + value(i + 1)
          : 4 * value(i) + 2 * value(i + 1);
    const pivot = diagonal - below * (upper[i - 1] ?? 0);
    upper.push(1 / pivot);
    right.push((sum - below * (right[i - 1] ?? 0)) / pivot);
  }
  if (count === 1) return [(2 * value(0) + value(1)) / 3];
  const controls = new Array<number>(count);
  for (let i = count - 1; i >= 0; i -= 1) {
    controls[i] =
      (right[i] ?? 0) - (i === count - 1 ? 0 : (upper[i] ?? 0) * (controls[i + 1] ?? 0));
  }
  return controls;
}

/** A uniform cubic B-spline: each four points in a row make one piece. */
function basis(points: readonly Point[]): Piece[] {
  return points.slice(3).map((last, i) => {
    const first = points[i] ?? last;
    const second = points[i + 1] ?? last;
    const third = points[i + 2] ?? last;
    return {
      from: blend([first, 1], [second, 4], [third, 1]),
      control1: blend([second, 2], [third, 1]),
      control2: blend([second, 1], [third, 2]),
      to: blend([second, 1], [third, 4], [last, 1]),
    };
  });
}

/** A B-spline that begins and ends in its outermost points. */
function clampedBasis(points: readonly Point[]): Piece[] {
  const first = points[0];
  const last = points.at(-1);
  return first && last ? basis([first, first, ...points, last, last]) : [];
}

function blend(...weighted: readonly (readonly [Point, number])[]): Point {
  const total = weighted.reduce((sum, [, weight]) => sum + weight, 0);
  const along = (axis: "x" | "y"): number =>
    weighted.reduce((sum, [point, weight]) => sum + point[axis] * weight, 0) / total;
  return { x: along("x"), y: along("y") };
}

function pairs(points: readonly Point[]): [Point, Point][] {
  return points.slice(1).map((to, i) => [points[i] ?? to, to]);
}

function swap({ x, y }: Point): Point {
  return { x: y, y: x };
}

function swapped(pieces: readonly Piece[]): Piece[] {
  return pieces.map(({ from, control1, control2, to }) => ({
    from: swap(from),
    control1: swap(control1),
    control2: swap(control2),
    to: swap(to),
  }));
}

function turned({ from, control1, control2, to }: Piece): Piece {
  return { from: to, control1: control2, control2: control1, to: from };
}

function start(points: readonly Point[], pieces: readonly Piece[]): string {
  const first = pieces[0]?.from ?? points[0];
  return first ? `M${at(first)}` : "";
}

function command({ control1, control2, to }: Piece): string {
  return `C${at(control1)} ${at(control2)} ${at(to)}`;
}

function at({ x, y }: Point): string {
  return `${round(x)},${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
