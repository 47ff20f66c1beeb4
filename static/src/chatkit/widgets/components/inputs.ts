/** Input and Textarea (rows 147 and 148). */
import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { WidgetContext } from "../context";
import { fieldOf } from "../form/fields";
import { countOf, isOn, oneOf, textOf, type WidgetNode } from "../node";
import { styled } from "../values/styled";
import { CONTROL_SIZES } from "./button";
import { autofill, complaint, firstFocus, nameOfControl } from "./field-frame";

const INPUT_TYPES = ["text", "number", "email", "password", "tel", "url"] as const;
const GUTTERS = ["2xs", "xs", "sm", "md", "lg", "xl"] as const;

export function input(node: WidgetNode, context: WidgetContext): TemplateResult {
  const name = textOf(node, "name") ?? "";
  const placeholder = textOf(node, "placeholder") ?? "";
  return html`<div class="w-field">
    <input
      class=${look(node)}
      type=${oneOf(node.inputType, INPUT_TYPES, "text")}
      name=${name}
      dir="auto"
      step="any"
      placeholder=${placeholder}
      ?disabled=${isOn(node, "disabled")}
      .value=${live(written(node, context))}
      ${nameOfControl(name, placeholder, context)}
      ${autofill(isOn(node, "allowAutofillExtensions"))}
      ${firstFocus(isOn(node, "autoFocus"), isOn(node, "autoSelect"), context)}
      @input=${(event: Event) => keep(event, name, context)}
    />
    ${complaint(name, context)}
  </div>`;
}

export function textarea(node: WidgetNode, context: WidgetContext): TemplateResult {
  const name = textOf(node, "name") ?? "";
  const placeholder = textOf(node, "placeholder") ?? "";
  const grows = isOn(node, "autoResize");
  const maxRows = grows ? countOf(node, "maxRows") : undefined;
  return html`<div class="w-field">
    <textarea
      class="${look(node)} ${grows ? "grows" : ""}"
      rows=${countOf(node, "rows") ?? 3}
      name=${name}
      dir="auto"
      placeholder=${placeholder}
      ?disabled=${isOn(node, "disabled")}
      .value=${live(written(node, context))}
      ${nameOfControl(name, placeholder, context)}
      ${styled({
        "--w-rows": String(countOf(node, "rows") ?? 3),
        "--w-max-rows": maxRows === undefined ? undefined : String(maxRows),
      })}
      ${autofill(isOn(node, "allowAutofillExtensions"))}
      ${firstFocus(isOn(node, "autoFocus"), isOn(node, "autoSelect"), context)}
      @input=${(event: Event) => keep(event, name, context)}
    ></textarea>
    ${complaint(name, context)}
  </div>`;
}

function look(node: WidgetNode): string {
  const variant = oneOf(node.variant, ["soft", "outline"], "outline");
  const gutter = oneOf(node.gutterSize, GUTTERS, null);
  const size = oneOf(node.size, CONTROL_SIZES, "md");
  const classes = ["w-input", variant, `size-${size}`];
  if (gutter) classes.push(`gutter-${gutter}`);
  if (isOn(node, "pill")) classes.push("pill");
  return classes.join(" ");
}

function written(node: WidgetNode, context: WidgetContext): string {
  const field = fieldOf(node);
  return field ? String(context.form.scope.read(field) ?? "") : "";
}

function keep(event: Event, name: string, { form, life }: WidgetContext): void {
  const control = event.target as HTMLInputElement | HTMLTextAreaElement;
  form.scope.write(name, control.value, control.validity.badInput);
  life.redraw();
}
