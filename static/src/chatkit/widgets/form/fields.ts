/** The fields of a form, found in its tree: what they are called, what is in them, what they ask for. */
import { childrenOf, fieldName, isOn, recordOf, textOf, type WidgetNode } from "../node";

/** Text, a choice (null when nothing is chosen), or whether a box is checked. */
export type FieldValue = string | boolean | null;

export interface Field {
  readonly name: string;
  readonly node: WidgetNode;
  readonly required: boolean;
  readonly pattern: string | undefined;
  /** What is in it until somebody changes it. */
  readonly initial: FieldValue;
}

/** The fields below a node, in order; those of a form inside of it belong to that form. */
export function fieldsOf(form: WidgetNode): Field[] {
  return childrenOf(form).flatMap((node) => {
    if (node.type === "Form") return [];
    const field = fieldOf(node);
    return field ? [field] : fieldsOf(node);
  });
}

/** The field a component is, or null for one that takes no input. */
export function fieldOf(node: WidgetNode): Field | null {
  const name = fieldName(node);
  if (name === undefined) return null;
  const asks = node.type === "Text" ? recordOf(node.editable) : node;
  return {
    name,
    node,
    required: asks?.required === true && !isOn(node, "disabled"),
    pattern: typeof asks?.pattern === "string" ? asks.pattern : undefined,
    initial: initialOf(node),
  };
}

/** Names of the fields below a node that a Label speaks for (row 142). */
export function labelledNames(form: WidgetNode): ReadonlySet<string> {
  const names = new Set<string>();
  const collect = (node: WidgetNode): void => {
    const name = node.type === "Label" ? textOf(node, "fieldName") : undefined;
    if (name !== undefined) names.add(name);
    for (const child of childrenOf(node)) if (child.type !== "Form") collect(child);
  };
  collect(form);
  return names;
}

function initialOf(node: WidgetNode): FieldValue {
  switch (node.type) {
    case "Checkbox":
      return isOn(node, "defaultChecked");
    case "Select":
    case "RadioGroup":
      return textOf(node, "defaultValue") ?? null;
    case "DatePicker":
      return dateOf(node.defaultValue);
    case "Text":
      return textOf(node, "value") ?? "";
    default:
      return textOf(node, "defaultValue") ?? "";
  }
}

/** The day of an ISO date or date-time as it is written there; no time zone moves it. */
export function dateOf(value: unknown): string | null {
  if (typeof value !== "string") return null;
  return /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] ?? null;
}
