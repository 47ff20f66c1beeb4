/** Text, Title, Caption, Label and Markdown (rows 140 to 143). */
import { html, nothing, type TemplateResult } from "lit";
import { markdownCode } from "../../markdown/code";
import type { WidgetContext } from "../context";
import { countOf, isOn, oneOf, recordOf, textOf, type WidgetNode } from "../node";
import { textColour } from "../values/colours";
import type { Declarations } from "../values/box-style";
import { length } from "../values/lengths";
import { styled } from "../values/styled";
import { editableText } from "./editable-text";

const WEIGHTS: Readonly<Record<string, string>> = {
  normal: "400",
  medium: "500",
  semibold: "600",
  bold: "700",
};

const TEXT_SIZES = ["xs", "sm", "md", "lg", "xl"] as const;
const TITLE_SIZES = ["sm", "md", "lg", "xl", "2xl", "3xl", "4xl", "5xl"] as const;
const CAPTION_SIZES = ["sm", "md", "lg"] as const;

export function text(node: WidgetNode, context: WidgetContext): unknown {
  const size = oneOf(node.size, TEXT_SIZES, "md");
  const style = {
    ...textStyle(node, context),
    "inline-size": length(node.width),
    "font-style": isOn(node, "italic") ? "italic" : undefined,
    "text-decoration-line": isOn(node, "lineThrough") ? "line-through" : undefined,
  };
  if (recordOf(node.editable)) {
    if (context.form.submit) return editableText(node, `w-text size-${size}`, style, context);
    context.host.log("widget.editable_outside_form", { name: textOf(node, "id") ?? "" });
  }
  const streaming = isOn(node, "streaming") ? "streaming" : "";
  return html`<div
    class="w-text size-${size} ${clipping(node)} ${streaming}"
    dir="auto"
    .textContent=${textOf(node, "value") ?? ""}
    ${styled(style)}
  ></div>`;
}

export function title(node: WidgetNode, context: WidgetContext): TemplateResult {
  const size = oneOf(node.size, TITLE_SIZES, "md");
  return html`<h3
    class="w-title size-${size} ${clipping(node)}"
    dir="auto"
    .textContent=${textOf(node, "value") ?? ""}
    ${styled(textStyle(node, context))}
  ></h3>`;
}

export function caption(node: WidgetNode, context: WidgetContext): TemplateResult {
  const size = oneOf(node.size, CAPTION_SIZES, "md");
  return html`<div
    class="w-caption size-${size} ${clipping(node)}"
    dir="auto"
    .textContent=${textOf(node, "value") ?? ""}
    ${styled(textStyle(node, context))}
  ></div>`;
}

/** The name of a field; a click on it goes to the field. */
export function label(node: WidgetNode, context: WidgetContext): TemplateResult {
  const { scope } = context.form;
  const name = textOf(node, "fieldName") ?? "";
  const size = oneOf(node.size, TEXT_SIZES, "sm");
  const id = scope.idOf(name);
  return html`<label
    class="w-label size-${size}"
    id="${id}-label"
    for=${id}
    ${styled(textStyle(node, context))}
    >${textOf(node, "value")}${
      scope.isRequired(name)
        ? html` <span class="w-required" aria-hidden="true"
            >${context.words.say("widget.required")}</span
          >`
        : nothing
    }</label
  >`;
}

/** The same renderer and the same rules as in messages (row 143). */
export function markdown(node: WidgetNode, { host }: WidgetContext): TemplateResult {
  const streaming = isOn(node, "streaming");
  markdownCode.need(host.failed);
  return html`<chatkit-markdown
    class="markdown w-markdown ${streaming ? "streaming" : ""}"
    dir="auto"
    .text=${textOf(node, "value") ?? ""}
    .complete=${!streaming}
    .images=${host.images}
    .words=${host.words}
  ></chatkit-markdown>`;
}

function textStyle(node: WidgetNode, { scheme }: WidgetContext): Declarations {
  const minLines = countOf(node, "minLines");
  const maxLines = countOf(node, "maxLines");
  return {
    color: textColour(node.color, scheme),
    "font-weight": typeof node.weight === "string" ? WEIGHTS[node.weight] : undefined,
    "text-align": oneOf(node.textAlign, ["start", "center", "end"], undefined),
    "min-block-size": minLines === undefined ? undefined : `calc(${minLines} * 1lh)`,
    "-webkit-line-clamp": maxLines === undefined ? undefined : String(maxLines),
  };
}

function clipping(node: WidgetNode): string {
  if (countOf(node, "maxLines") !== undefined) return "clamped";
  return isOn(node, "truncate") ? "truncated" : "";
}
