/** Checkbox and RadioGroup (row 151). */
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { WidgetContext } from "../context";
import { fieldOf } from "../form/fields";
import { isOn, recordsOf, textOf, type WidgetNode } from "../node";
import { changed, complaint, nameOfControl } from "./field-frame";

export function checkbox(node: WidgetNode, context: WidgetContext): TemplateResult {
  const field = fieldOf(node);
  const name = field?.name ?? "";
  const { scope } = context.form;
  const label = textOf(node, "label") ?? "";
  return html`<div class="w-field">
    <div class="w-choice">
      <input
        type="checkbox"
        name=${name}
        ?disabled=${isOn(node, "disabled")}
        .checked=${live(field !== null && scope.read(field) === true)}
        ${nameOfControl(name, label, context)}
        @change=${(event: Event) =>
          changed(node, (event.target as HTMLInputElement).checked, context)}
      />
      ${
        label
          ? html`<label for=${scope.idOf(name)} dir="auto"
              >${label}${required(name, context)}</label
            >`
          : nothing
      }
    </div>
    ${complaint(name, context)}
  </div>`;
}

export function radioGroup(node: WidgetNode, context: WidgetContext): TemplateResult {
  const field = fieldOf(node);
  const name = field?.name ?? "";
  const { scope } = context.form;
  const chosen = field ? scope.read(field) : null;
  return html`<div class="w-field">
    <div
      class="w-radios ${node.direction === "row" ? "w-row" : "w-col"}"
      role="radiogroup"
      tabindex="-1"
      ${nameOfControl(name, textOf(node, "ariaLabel") ?? name, context)}
    >
      ${recordsOf(node.options).map((option) => {
        const { value, label, disabled } = option;
        return html`<label class="w-choice">
          <input
            type="radio"
            name=${scope.idOf(name)}
            value=${String(value)}
            ?disabled=${isOn(node, "disabled") || disabled === true}
            .checked=${live(chosen === value)}
            @change=${() => changed(node, String(value), context)}
          />
          <span dir="auto">${String(label ?? value)}</span>
        </label>`;
      })}
    </div>
    ${complaint(name, context)}
  </div>`;
}

function required(name: string, { form, words }: WidgetContext): unknown {
  if (!form.scope.isRequired(name)) return nothing;
  return html` <span class="w-required" aria-hidden="true">${words.say("widget.required")}</span>`;
}
