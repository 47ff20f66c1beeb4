import { html, nothing, type TemplateResult } from "lit";
import { iconNode } from "../icons/icon";
import { markdownCode } from "../markdown/code";
import type { Notice } from "../thread/state";
import type { Drawing } from "./message";

/** A notice of the server; its message is Markdown (row 102). */
export function notice({ level, message, title }: Notice, drawing: Drawing): TemplateResult {
  markdownCode.need(drawing.widgets.failed);
  const icons = { info: "info", warning: "warning", danger: "alert" } as const;
  return html`<div class="notice ${level}" role=${level === "info" ? "status" : "alert"}>
    ${iconNode(icons[level])}
    <div>
      ${title ? html`<strong>${title}</strong>` : nothing}
      <chatkit-markdown
        class="markdown"
        dir="auto"
        .text=${message}
        .images=${drawing.images}
        .words=${drawing.words}
      ></chatkit-markdown>
    </div>
  </div>`;
}
