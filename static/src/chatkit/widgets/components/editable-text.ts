import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { WidgetContext } from "../context";
import { fieldOf } from "../form/fields";
import { recordOf, type WidgetNode } from "../node";
import { styled } from "../values/styled";
import type { Declarations } from "../values/box-style";
import { autofill, complaint, firstFocus, nameOfControl } from "./field-frame";

/** A Text that can be changed in place; it is a field of the form around it (row 141). */
export function editableText(
  node: WidgetNode,
  className: string,
  style: Declarations,
  context: WidgetContext,
): TemplateResult {
  const field = fieldOf(node);
  const asks = recordOf(node.editable) ?? {};
  const { scope, submit } = context.form;
  const name = field?.name ?? "";
  const placeholder = typeof asks.placeholder === "string" ? asks.placeholder : "";
  const hint = typeof asks.autoComplete === "string" ? asks.autoComplete : "off";
  return html`<div class="w-editable">
    <textarea
      class=${className}
      rows="1"
      dir="auto"
      name=${name}
      placeholder=${placeholder}
      ?required=${field?.required}
      .value=${live(field ? String(scope.read(field) ?? "") : "")}
      ${nameOfControl(name, placeholder, context)}
      ${styled(style)}
      ${autofill(asks.allowAutofillExtensions === true, hint)}
      ${firstFocus(asks.autoFocus === true, asks.autoSelect === true, context)}
      @input=${(event: InputEvent) => {
        scope.write(name, (event.target as HTMLTextAreaElement).value);
        context.life.redraw();
      }}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
        event.preventDefault();
        submit?.();
      }}
    ></textarea>
    ${complaint(name, context)}
  </div>`;
}
