/**
 * Reading widget components. They come from a server as they are, so nothing about a property is certain:
 * each reader answers with a value of the wanted type or with nothing, and never throws.
 */
import type { WidgetNode } from "../protocol/items";

export type { WidgetNode } from "../protocol/items";

/** A property as text; numbers are written out, everything else counts as missing. */
export function textOf(node: WidgetNode, property: string): string | undefined {
  const value = node[property];
  if (typeof value === "string") return value;
  return typeof value === "number" ? String(value) : undefined;
}

/** Whether a property is on. */
export function isOn(node: WidgetNode, property: string): boolean {
  return node[property] === true;
}

/** A property as a whole number of at least one; anything else counts as missing. */
export function countOf(node: WidgetNode, property: string): number | undefined {
  const value = node[property];
  return typeof value === "number" && value >= 1 ? Math.floor(value) : undefined;
}

/** A property that is one of a few words, or the word that stands for anything else. */
export function oneOf<const T extends string, const F>(
  value: unknown,
  words: readonly T[],
  otherwise: F,
): T | F {
  return words.find((word) => word === value) ?? otherwise;
}

/** A plain object, or nothing. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> | null {
  const isRecord = typeof value === "object" && value !== null && !Array.isArray(value);
  return isRecord ? (value as Record<string, unknown>) : null;
}

/** The plain objects of a list; whatever else is in it is left out. */
export function recordsOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (!Array.isArray(value)) return [];
  return value.map(recordOf).filter((entry) => entry !== null);
}

/** The components below a node: `children` is a list, or one component for a Transition (row 139). */
export function childrenOf(node: WidgetNode): readonly WidgetNode[] {
  const children: unknown = node.children;
  return (Array.isArray(children) ? children : [children]).filter(isNode);
}

/** Whether something is a widget component at all. */
export function isNode(value: unknown): value is WidgetNode {
  return typeof recordOf(value)?.type === "string";
}

/**
 * What tells a node from its siblings, also in the next version of the tree (row 161): its key, its id,
 * the name of its field, else its type and how many of that type came before it.
 */
export function identities(nodes: readonly WidgetNode[]): string[] {
  const counts = new Map<string, number>();
  return nodes.map((node) => {
    const own = ownIdentity(node);
    const count = counts.get(own) ?? 0;
    counts.set(own, count + 1);
    return count === 0 ? own : `${own}~${count}`;
  });
}

function ownIdentity(node: WidgetNode): string {
  if (typeof node.key === "string") return `key:${node.key}`;
  if (typeof node.id === "string") return `id:${node.id}`;
  const name = fieldName(node);
  return name === undefined ? node.type : `${node.type}:${name}`;
}

const FIELD_TYPES = new Set([
  "Input",
  "Textarea",
  "Select",
  "DatePicker",
  "Checkbox",
  "RadioGroup",
]);

/** The name under which the value of a control goes out, for those that have one. */
export function fieldName(node: WidgetNode): string | undefined {
  if (FIELD_TYPES.has(node.type)) return textOf(node, "name");
  const editable = node.type === "Text" ? recordOf(node.editable) : null;
  return typeof editable?.name === "string" ? editable.name : undefined;
}
