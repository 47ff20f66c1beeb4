/** Box, Row, Col, Form, Spacer, Divider and Transition (rows 137 to 139). */
import { html, nothing, type TemplateResult } from "lit";
import type { Trigger, WidgetContext } from "../context";
import { drawChildren } from "../draw";
import { isOn, type WidgetNode } from "../node";
import { boxStyle } from "../values/box-style";
import { borderColour } from "../values/colours";
import { length, spacing } from "../values/lengths";
import { styled } from "../values/styled";

export function box(node: WidgetNode, context: WidgetContext): TemplateResult {
  return layOut(node, context, node.direction === "row");
}

export function row(node: WidgetNode, context: WidgetContext): TemplateResult {
  return layOut(node, context, true);
}

export function col(node: WidgetNode, context: WidgetContext): TemplateResult {
  return layOut(node, context, false);
}

function layOut(node: WidgetNode, context: WidgetContext, inRow: boolean): TemplateResult {
  return html`<div
    class="w-box ${inRow ? "w-row" : "w-col"}"
    ${styled(boxStyle(node, context.scheme))}
  >
    ${drawChildren(node, { ...context, inRow })}
  </div>`;
}

/** A form of its own; what is in its fields goes out with every action inside of it (row 138). */
export function form(node: WidgetNode, context: WidgetContext): TemplateResult {
  const inRow = node.direction === "row";
  const scope = context.life.scopeOf(node);
  const submit = (fallback?: Trigger): void => {
    const own = { path: context.path, action: node.onSubmitAction, auto: "container" as const };
    submitForm(
      scope,
      node.onSubmitAction || !fallback ? { ...own, values: {} } : fallback,
      context,
    );
  };
  const inside = { ...context, inRow, form: { scope, submit, action: node.onSubmitAction } };
  return html`<form
    class="w-box w-form ${inRow ? "w-row" : "w-col"}"
    novalidate
    ${styled(boxStyle(node, context.scheme))}
    @submit=${(event: SubmitEvent) => handleSubmit(event, submit)}
  >
    ${drawChildren(node, inside)}${implicitSubmit}
  </form>`;
}

/** The browser submits on Enter only where it finds a button for it. */
export const implicitSubmit = html`<button
  class="w-implicit"
  tabindex="-1"
  aria-hidden="true"
></button>`;

/** Nothing is ever sent by the browser itself; a form inside of another is submitted alone. */
export function handleSubmit(event: SubmitEvent, submit: () => void): void {
  event.preventDefault();
  event.stopPropagation();
  submit();
}

/** Carries out what a form is for, unless one of its fields has to be corrected first. */
export function submitForm(
  scope: WidgetContext["form"]["scope"],
  trigger: Trigger,
  { life }: WidgetContext,
): void {
  const faulty = scope.check();
  life.redraw();
  if (faulty !== null) life.focusField(scope.idOf(faulty));
  else life.run({ ...trigger, values: scope.values() });
}

export function spacer(node: WidgetNode, { inRow }: WidgetContext): TemplateResult {
  const size = length(node.minSize, "min-width");
  return html`<div
    class="w-spacer"
    ${styled({ [inRow ? "min-inline-size" : "min-block-size"]: size })}
  ></div>`;
}

export function divider(node: WidgetNode, { inRow, scheme }: WidgetContext): TemplateResult {
  const style = {
    "--w-line": length(node.size),
    "--w-space": spacing(node.spacing),
    "background-color": borderColour(node.color, scheme),
  };
  const flush = isOn(node, "flush") ? "flush" : "";
  return html`<div
    class="w-divider ${inRow ? "upright" : "level"} ${flush}"
    role="separator"
    aria-orientation=${inRow ? "vertical" : nothing}
    ${styled(style)}
  ></div>`;
}

/** Moves from one layout of its child to the next instead of jumping (row 139). */
export function transition(node: WidgetNode, context: WidgetContext): TemplateResult {
  return html`<chatkit-widget-transition
    .content=${html`${drawChildren(node, context)}`}
  ></chatkit-widget-transition>`;
}
