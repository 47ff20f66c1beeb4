/** Select and DatePicker (rows 149 and 150). */
import { html, type TemplateResult } from "lit";
import type { WidgetContext } from "../context";
import { SEARCHABLE_FROM_OPTIONS } from "../decisions";
import { dateOf, fieldOf } from "../form/fields";
import { optionsOf } from "../form/options";
import { isOn, oneOf, textOf, type WidgetNode } from "../node";
import { CONTROL_SIZES } from "./button";
import { changed, complaint, controlAttributes } from "./field-frame";

export function select(node: WidgetNode, context: WidgetContext): TemplateResult {
  const { form, words } = context;
  const name = textOf(node, "name") ?? "";
  const options = optionsOf(node.options);
  const placeholder = textOf(node, "placeholder") ?? words.say("select.placeholder");
  return html`<div class="w-field ${isOn(node, "block") ? "block" : ""}">
    <chatkit-widget-select
      .options=${options}
      .value=${choice(node, context)}
      .controlId=${form.scope.idOf(name)}
      .controlAttributes=${controlAttributes(name, placeholder, context)}
      .look=${look(node)}
      .placeholder=${placeholder}
      .searchable=${typeof node.searchable === "boolean" ? node.searchable : options.length > SEARCHABLE_FROM_OPTIONS}
      .clearable=${isOn(node, "clearable")}
      .inactive=${isOn(node, "disabled")}
      .words=${words}
      .onChoose=${(value: string | null) => changed(node, value, context)}
    ></chatkit-widget-select>
    ${complaint(name, context)}
  </div>`;
}

export function datePicker(node: WidgetNode, context: WidgetContext): TemplateResult {
  const { host, form, words } = context;
  const name = textOf(node, "name") ?? "";
  const placeholder = textOf(node, "placeholder") ?? words.say("date.placeholder");
  return html`<div class="w-field ${isOn(node, "block") ? "block" : ""}">
    <chatkit-widget-date
      .value=${choice(node, context)}
      .controlId=${form.scope.idOf(name)}
      .controlAttributes=${controlAttributes(name, placeholder, context)}
      .look=${look(node)}
      .placeholder=${placeholder}
      .earliest=${dateOf(node.min) ?? ""}
      .latest=${dateOf(node.max) ?? ""}
      .side=${oneOf(node.side, ["top", "bottom", "left", "right"], "bottom")}
      .align=${oneOf(node.align, ["start", "center", "end"], "start")}
      .clearable=${isOn(node, "clearable")}
      .inactive=${isOn(node, "disabled")}
      .words=${words}
      .failed=${(error: unknown) => host.failed(error)}
      .onChoose=${(value: string | null) => changed(node, value, context)}
    ></chatkit-widget-date>
    ${complaint(name, context)}
  </div>`;
}

function choice(node: WidgetNode, { form }: WidgetContext): string | null {
  const field = fieldOf(node);
  const value = field && form.scope.read(field);
  return typeof value === "string" && value !== "" ? value : null;
}

function look(node: WidgetNode): string {
  const variant = oneOf(node.variant, ["solid", "soft", "outline", "ghost"], "outline");
  const size = oneOf(node.size, CONTROL_SIZES, "md");
  const switches = ["pill", "block"].filter((name) => isOn(node, name));
  return [variant, `size-${size}`, ...switches].join(" ");
}
