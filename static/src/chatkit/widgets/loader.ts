import { html, type TemplateResult } from "lit";
import type { WidgetHost } from "./host";
import type { WidgetNode } from "./node";

/** The widgets' own code: asked for when the first widget is drawn, and not before. */
let code: Promise<unknown> | null = null;

/**
 * Draws a widget. Until its code is there it takes its place empty.
 *
 * @param itemId The item that holds it, or null.
 */
export function widget(root: WidgetNode, itemId: string | null, host: WidgetHost): TemplateResult {
  code ??= import("./define").catch((error: unknown) => {
    // The next widget tries again.
    code = null;
    host.failed(error);
  });
  return html`<chatkit-widget
    data-item-id=${itemId ?? ""}
    .root=${root}
    .itemId=${itemId}
    .host=${host}
  ></chatkit-widget>`;
}
