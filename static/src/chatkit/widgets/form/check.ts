/** What keeps a form from being sent (rows 138 and 174). */
import { textOf } from "../node";
import type { WordKey } from "../../locale/en";
import type { Field, FieldValue } from "./fields";

export type Fault = Extract<WordKey, `field.${string}`>;

/**
 * What is wrong with the value of a field, or null.
 *
 * @param unreadable Whether the browser could not make a value of what was typed.
 */
export function faultOf(field: Field, value: FieldValue, unreadable: boolean): Fault | null {
  if (unreadable) return "field.number";
  if (value === null || value === "" || value === false) {
    return field.required ? missing(field.node.type) : null;
  }
  if (typeof value !== "string") return null;
  const kind = field.node.type === "Input" ? textOf(field.node, "inputType") : undefined;
  if ((kind === "email" || kind === "url") && !fitsKind(value, kind)) return `field.${kind}`;
  return field.pattern !== undefined && !fitsPattern(value, field.pattern) ? "field.pattern" : null;
}

function missing(type: string): Fault {
  switch (type) {
    case "Checkbox":
      return "field.notChecked";
    case "Select":
    case "RadioGroup":
      return "field.notChosen";
    case "DatePicker":
      return "field.noDate";
    default:
      return "field.missing";
  }
}

/** The browser knows what an address looks like. */
function fitsKind(value: string, kind: "email" | "url"): boolean {
  const probe = document.createElement("input");
  probe.type = kind;
  probe.value = value;
  return !probe.validity.typeMismatch;
}

/** As the `pattern` attribute: the whole of the value has to fit. */
function fitsPattern(value: string, pattern: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`, "v").test(value);
  } catch {
    // As in HTML, what is no pattern asks for nothing: else nobody could ever send the form.
    return true;
  }
}
