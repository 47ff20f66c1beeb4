import { html, nothing, type TemplateResult } from "lit";
import { readAction } from "../actions/action";
import type { WidgetContext } from "../context";
import { isOn, oneOf, textOf, type WidgetNode } from "../node";
import { triggerOf } from "./field-frame";

const TONES = [
  "primary",
  "secondary",
  "info",
  "discovery",
  "success",
  "caution",
  "warning",
  "danger",
] as const;

const VARIANTS = ["solid", "soft", "outline", "ghost"] as const;

export const CONTROL_SIZES = ["3xs", "2xs", "xs", "sm", "md", "lg", "xl", "2xl", "3xl"] as const;

/** A button that does what its action says, or submits the form around it (row 146). */
export function button(node: WidgetNode, context: WidgetContext): TemplateResult {
  const { life, path, form } = context;
  const submits = isOn(node, "submit") && form.submit !== null;
  const action = submits ? (form.action ?? node.onClickAction) : node.onClickAction;
  const label = textOf(node, "label");
  const onClick = (): void => {
    const trigger = triggerOf(node.onClickAction, "self", context);
    if (submits) form.submit?.(node.onClickAction ? trigger : undefined);
    else life.run(trigger);
  };
  const iconStart = textOf(node, "iconStart");
  const iconEnd = textOf(node, "iconEnd");
  const busy = life.isBusy(path);
  return html`<button
    type="button"
    class="w-button ${look(node)} icon-${oneOf(node.iconSize, ["sm", "md", "lg", "xl", "2xl"], "md")}"
    aria-label=${label === undefined || label === "" ? spoken(iconStart ?? iconEnd) : nothing}
    ?disabled=${isOn(node, "disabled") || isShut(action, context)}
    title=${isShut(action, context) ? context.words.say("widget.locked") : nothing}
    aria-busy=${busy || nothing}
    @click=${onClick}
  >
    ${iconStart ? html`<chatkit-icon name=${iconStart}></chatkit-icon>` : nothing}
    ${label ? html`<span class="w-button-label">${label}</span>` : nothing}
    ${iconEnd ? html`<chatkit-icon name=${iconEnd}></chatkit-icon>` : nothing}
    ${life.startedAt(path) ? workingMark : nothing}
  </button>`;
}

/** A button of a card's footer. */
export function actionButton(options: {
  readonly label: string;
  /** Variant and tone, as classes. */
  readonly look: string;
  readonly path: string;
  readonly action: unknown;
  readonly context: WidgetContext;
  readonly onClick: () => void;
}): TemplateResult {
  const { label, look, path, action, context, onClick } = options;
  const busy = context.life.isBusy(path);
  return html`<button
    type="button"
    class="w-button size-md ${look}"
    ?disabled=${isShut(action, context)}
    title=${isShut(action, context) ? context.words.say("widget.locked") : nothing}
    aria-busy=${busy || nothing}
    @click=${onClick}
  >
    <span class="w-button-label">${label}</span>
    ${context.life.startedAt(path) ? workingMark : nothing}
  </button>`;
}

/** Whether a button has to be off because its action cannot go to the server any more (row 162). */
export function isShut(action: unknown, { host }: WidgetContext): boolean {
  return host.locked && readAction(action)?.handler === "server";
}

/** Turns while an action runs; it comes into sight only after a moment. */
const workingMark = html`<span class="w-spinner" aria-hidden="true"></span>`;

function look(node: WidgetNode): string {
  const preset = node.style === "primary" ? "primary" : "secondary";
  const tone = oneOf(node.color, TONES, preset);
  const variant = oneOf(node.variant, VARIANTS, tone === "secondary" ? "soft" : "solid");
  const size = oneOf(node.size, CONTROL_SIZES, "md");
  const switches = ["pill", "uniform", "block"].filter((name) => isOn(node, name));
  const bare = textOf(node, "label") ? [] : ["uniform"];
  return [variant, `tone-${tone}`, `size-${size}`, ...switches, ...bare].join(" ");
}

/** The name of an icon as words, for a button that shows nothing else. */
function spoken(icon: string | undefined): string | typeof nothing {
  return icon === undefined
    ? nothing
    : icon.replace(/^(?:lucide|vendor):/, "").replaceAll("-", " ");
}
