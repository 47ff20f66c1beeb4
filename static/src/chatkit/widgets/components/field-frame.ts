/** What all controls of a form have in common: a name, a complaint in words, the first focus. */
import { html, nothing, type TemplateResult } from "lit";
import { Directive, directive, type ElementPart } from "lit/directive.js";
import type { Trigger, WidgetContext } from "../context";
import type { FieldValue } from "../form/fields";
import { textOf, type WidgetNode } from "../node";
import { withAttributes, type Attributes } from "../values/attributes";

/** What is wrong with a field, in words below it; empty while nothing is. */
export function complaint(name: string, context: WidgetContext): TemplateResult | typeof nothing {
  const fault = context.form.scope.faultOf(name);
  if (!fault) return nothing;
  const id = `${context.form.scope.idOf(name)}-fault`;
  return html`<p class="w-fault" id=${id}>${context.words.say(fault)}</p>`;
}

/**
 * Id, name and complaint of a control: the Label of its field names it, else `otherwise`, else the field's
 * own name (rows 142, 151 and 174).
 */
export function controlAttributes(
  name: string,
  otherwise: string,
  { form: { scope } }: WidgetContext,
): Attributes {
  const id = scope.idOf(name);
  const faulty = scope.faultOf(name) !== null;
  const labelled = scope.isLabelled(name);
  return {
    id,
    "aria-labelledby": labelled ? `${id}-label` : null,
    "aria-label": labelled ? null : otherwise || name,
    "aria-invalid": faulty ? "true" : null,
    "aria-describedby": faulty ? `${id}-fault` : null,
    "aria-required": scope.isRequired(name) ? "true" : null,
  };
}

/** The same, on the control that it stands in. */
export function nameOfControl(name: string, otherwise: string, context: WidgetContext): unknown {
  return withAttributes(controlAttributes(name, otherwise, context));
}

/** Whether password managers and their like may offer something in a field. */
export function autofill(allowed: boolean, hint = "off"): unknown {
  return withAttributes({
    autocomplete: allowed && hint === "off" ? null : hint,
    "data-1p-ignore": allowed ? null : "",
    "data-bwignore": allowed ? null : "",
    "data-lpignore": allowed ? null : "true",
  });
}

class FirstFocusDirective extends Directive {
  #done = false;

  override render(_focus: boolean, _select: boolean, _context: WidgetContext): unknown {
    return nothing;
  }

  override update(
    part: ElementPart,
    [focus, select, context]: [boolean, boolean, WidgetContext],
  ): unknown {
    if (this.#done) return nothing;
    this.#done = true;
    const field = part.element as HTMLInputElement | HTMLTextAreaElement;
    if (select) field.addEventListener("focus", () => field.select(), { once: true });
    if (focus && context.life.mayTakeFocus) context.life.focusField(field.id);
    return nothing;
  }
}

/** The focus a field asks for when it appears, and the selection of all that is in it (row 147). */
export const firstFocus = directive(FirstFocusDirective);

/** Notes a new value of a control and carries out what the control does on a change. */
export function changed(node: WidgetNode, value: FieldValue, context: WidgetContext): void {
  const { scope, submit } = context.form;
  const name = textOf(node, "name") ?? "";
  scope.write(name, value);
  context.life.run({
    path: context.path,
    action: node.onChangeAction,
    auto: "none",
    values: submit ? scope.values() : { [name]: value },
  });
  context.life.redraw();
}

/** The use of a component that may stand in a form: all values of the form go with it (row 157). */
export function triggerOf(
  action: unknown,
  auto: Trigger["auto"],
  { path, form }: WidgetContext,
): Trigger {
  return { path, action, auto, values: form.submit ? form.scope.values() : {} };
}
