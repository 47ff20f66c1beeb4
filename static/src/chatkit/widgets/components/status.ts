import { html, nothing, type TemplateResult } from "lit";
import { isAllowedImage } from "../../markdown/image-policy";
import type { WidgetHost } from "../host";
import { recordOf } from "../node";

/** The line above a card or list that says what it is or how it stands (rows 134 and 135). */
export function statusLine(status: unknown, host: WidgetHost): TemplateResult | typeof nothing {
  const { text, icon, favicon, frame } = recordOf(status) ?? {};
  if (typeof text !== "string" || text === "") return nothing;
  return html`<header class="w-status">
    ${mark(icon, favicon, frame === true, host)}
    <span dir="auto">${text}</span>
  </header>`;
}

function mark(icon: unknown, favicon: unknown, framed: boolean, host: WidgetHost): unknown {
  if (typeof favicon === "string" && isAllowedImage(favicon, host.images)) {
    return html`<img
      class="w-favicon ${framed ? "framed" : ""}"
      src=${favicon}
      alt=""
      referrerpolicy="no-referrer"
    />`;
  }
  return typeof icon === "string" ? html`<chatkit-icon name=${icon}></chatkit-icon>` : nothing;
}
