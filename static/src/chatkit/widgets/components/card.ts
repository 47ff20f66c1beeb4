import { html, nothing, type TemplateResult } from "lit";
import { iconNode } from "../../icons/icon";
import { readAction } from "../actions/action";
import type { FormContext, Trigger, WidgetContext } from "../context";
import { drawChildren } from "../draw";
import { childrenOf, isOn, oneOf, recordOf, textOf, type WidgetNode } from "../node";
import { backgroundStyle, borderStyle, edges } from "../values/box-style";
import { spacing } from "../values/lengths";
import { styled } from "../values/styled";
import { actionButton } from "./button";
import { handleSubmit, implicitSubmit, submitForm } from "./containers";
import { triggerOf } from "./field-frame";
import { ownScheme } from "./scheme";
import { statusLine } from "./status";

/** A button in the footer of a card. */
interface FooterAction {
  readonly label: string;
  readonly action: unknown;
}

/** A frame around what belongs together, with what can be done about it in its footer (row 134). */
export function card(node: WidgetNode, outer: WidgetContext): TemplateResult {
  const { context, style, className } = ownScheme(node, outer);
  const { scheme } = context;
  const size = oneOf(node.size, ["sm", "md", "lg", "full"], "md");
  // A surface of its own ends where it ends; a line around it would be one of another colour.
  const painted = node.background !== undefined && node.border === undefined ? "painted" : "";
  const declarations = {
    ...style,
    ...backgroundStyle(node.background, scheme),
    ...borderStyle(node.border, scheme),
  };
  return html`<section
    class="w-root w-card size-${size} ${painted} ${className}"
    ${styled(declarations)}
  >
    ${statusLine(node.status, context.host)}
    ${node.collapsed === true ? foldable(node, context) : inside(node, context)}
  </section>`;
}

/** A card whose matter is settled: one line, which opens to show the rest (row 160). */
function foldable(node: WidgetNode, context: WidgetContext): TemplateResult {
  const { life, words, path } = context;
  const open = life.opened(path) ?? false;
  const name = recordOf(node.status) ? "" : (firstText(node) ?? words.say("widget.details"));
  const does = words.say(open ? "widget.hideDetails" : "widget.showDetails");
  return html`<button
      type="button"
      class="w-fold"
      aria-expanded=${open}
      @click=${() => life.setOpened(path, !open)}
    >
      <span class="w-fold-name" dir="auto">${name && !open ? name : does}</span>
      ${iconNode("chevron-down")}
    </button>
    ${open ? inside(node, context) : nothing}`;
}

function inside(node: WidgetNode, context: WidgetContext): TemplateResult {
  if (!isOn(node, "asForm")) return html`${body(node, context)}${footer(node, context)}`;
  const scope = context.life.scopeOf(node);
  const confirm = recordOf(node.confirm)?.action;
  const submit = (fallback?: Trigger): void => {
    const own = { path: confirmPath(context), action: confirm, auto: "container" as const };
    submitForm(scope, confirm || !fallback ? { ...own, values: {} } : fallback, context);
  };
  const formContext: FormContext = { scope, submit, action: confirm };
  const within = { ...context, form: formContext };
  return html`<form
    class="w-card-form"
    novalidate
    @submit=${(event: SubmitEvent) => handleSubmit(event, submit)}
  >
    ${body(node, within)}${footer(node, within)}${implicitSubmit}
  </form>`;
}

function body(node: WidgetNode, context: WidgetContext): TemplateResult {
  const sides = recordOf(node.padding);
  const edge = spacing(sides ? (sides.left ?? sides.x) : node.padding);
  return html`<div
    class="w-card-body"
    ${styled({ ...edges("padding", node.padding), "--w-edge": edge })}
  >
    ${drawChildren(node, { ...context, inRow: false })}
  </div>`;
}

function footer(node: WidgetNode, context: WidgetContext): TemplateResult | typeof nothing {
  const confirm = footerAction(node.confirm);
  const cancel = footerAction(node.cancel);
  if (!confirm && !cancel) return nothing;
  return html`<footer class="w-card-footer">
    ${cancel ? cancelButton(cancel, context) : nothing}
    ${confirm ? confirmButton(confirm, isOn(node, "asForm"), context) : nothing}
  </footer>`;
}

function confirmButton(
  { label, action }: FooterAction,
  asForm: boolean,
  context: WidgetContext,
): TemplateResult {
  const path = confirmPath(context);
  const trigger = { ...triggerOf(action, "container", context), path };
  return actionButton({
    label,
    look: "solid tone-primary",
    path,
    action,
    context,
    onClick: () => (asForm ? context.form.submit?.() : context.life.run(trigger)),
  });
}

/** Goes without a check: what was entered is not wanted any more. */
function cancelButton({ label, action }: FooterAction, context: WidgetContext): TemplateResult {
  const path = `${context.path}/cancel`;
  return actionButton({
    label,
    look: "outline tone-secondary",
    path,
    action,
    context,
    onClick: () => context.life.run({ ...triggerOf(action, "container", context), path }),
  });
}

function confirmPath(context: WidgetContext): string {
  return `${context.path}/confirm`;
}

function footerAction(value: unknown): FooterAction | null {
  const { label, action } = recordOf(value) ?? {};
  return typeof label === "string" && readAction(action) ? { label, action } : null;
}

/** The first words in a card; they stand for it while it is folded. */
function firstText(node: WidgetNode): string | undefined {
  for (const child of childrenOf(node)) {
    const own = ["Title", "Text", "Caption", "Markdown"].includes(child.type)
      ? textOf(child, "value")
      : undefined;
    const found = own ?? firstText(child);
    if (found) return found;
  }
  return undefined;
}
