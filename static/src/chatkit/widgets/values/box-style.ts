/** The properties that boxes, images and charts have in common, as CSS (rows 137 and 155). */
import { oneOf, recordOf, type WidgetNode } from "../node";
import { borderColour, gradient, surfaceColour, type Scheme } from "./colours";
import { aspectRatio, flexFactor, length, radius, spacing } from "./lengths";

/** CSS properties and their values; one without a value is not set. */
export type Declarations = Readonly<Record<string, string | undefined>>;

const ALIGNMENTS = ["start", "center", "end", "baseline", "stretch"] as const;
const JUSTIFICATIONS = {
  start: "start",
  center: "center",
  end: "end",
  between: "space-between",
  around: "space-around",
  evenly: "space-evenly",
  stretch: "stretch",
} as const;

/** Sizes, outer distances and corners: what an image has as well as a box. */
export function blockStyle(node: WidgetNode): Declarations {
  return {
    "block-size": length(node.height ?? node.size),
    "inline-size": length(node.width ?? node.size),
    "min-block-size": length(node.minHeight ?? node.minSize, "min-width"),
    "min-inline-size": length(node.minWidth ?? node.minSize, "min-width"),
    "max-block-size": length(node.maxHeight ?? node.maxSize, "max-width"),
    "max-inline-size": length(node.maxWidth ?? node.maxSize, "max-width"),
    "aspect-ratio": aspectRatio(node.aspectRatio),
    "border-radius": radius(node.radius),
    flex: flexFactor(node.flex),
    ...edges("margin", node.margin),
  };
}

/** How a container lays out what is in it. */
export function flowStyle(node: WidgetNode): Declarations {
  const justify = oneOf(node.justify, Object.keys(JUSTIFICATIONS), undefined);
  return {
    "align-items": oneOf(node.align, ALIGNMENTS, undefined),
    "justify-content": justify && JUSTIFICATIONS[justify as keyof typeof JUSTIFICATIONS],
    "flex-wrap": oneOf(node.wrap, ["nowrap", "wrap", "wrap-reverse"], undefined),
    gap: spacing(node.gap, "row-gap"),
    ...edges("padding", node.padding),
  };
}

/** Everything a box can be told. */
export function boxStyle(node: WidgetNode, scheme: Scheme): Declarations {
  return {
    ...blockStyle(node),
    ...flowStyle(node),
    ...backgroundStyle(node.background, scheme),
    ...borderStyle(node.border, scheme),
  };
}

export function backgroundStyle(value: unknown, scheme: Scheme): Declarations {
  return {
    "background-color": surfaceColour(value, scheme),
    "background-image": gradient(value, scheme),
  };
}

/** Which logical edges each name stands for: what is left in English is where a line starts. */
const EDGES: Readonly<Record<string, readonly string[]>> = {
  x: ["inline-start", "inline-end"],
  y: ["block-start", "block-end"],
  top: ["block-start"],
  bottom: ["block-end"],
  left: ["inline-start"],
  right: ["inline-end"],
};

/** Inner or outer distances: one for all edges, or by edge; `x` and `y` give way to a single edge. */
export function edges(property: "padding" | "margin", value: unknown): Declarations {
  const each = recordOf(value);
  const probe = `${property}-top`;
  if (!each) return { [property]: spacing(value, probe) };
  return Object.fromEntries(
    Object.entries(EDGES).flatMap(([name, sides]) => {
      const distance = spacing(each[name], probe);
      return distance === undefined ? [] : sides.map((side) => [`${property}-${side}`, distance]);
    }),
  ) as Declarations;
}

const LINES = "solid dashed dotted double groove ridge inset outset".split(" ");

export function borderStyle(value: unknown, scheme: Scheme): Declarations {
  const record = recordOf(value);
  if (!record || "size" in record) return { border: border(value, scheme) };
  return Object.fromEntries(
    Object.entries(EDGES).flatMap(([name, sides]) => {
      const line = border(record[name], scheme);
      return line === undefined ? [] : sides.map((side) => [`border-${side}`, line]);
    }),
  ) as Declarations;
}

function border(value: unknown, scheme: Scheme): string | undefined {
  const { size, color, style } = recordOf(value) ?? { size: value };
  if (typeof size !== "number" || !(size >= 0)) return undefined;
  const line = oneOf(style, LINES, "solid");
  return `${size}px ${line} ${borderColour(color, scheme) ?? "var(--ck-border)"}`;
}
