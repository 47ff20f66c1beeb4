import { html, type TemplateResult } from "lit";
import { LazyCode } from "../lazy-code";
import type { UserTagContent } from "../protocol/items";
import type { Drawing } from "../view/message";

/** Tags that open something: loaded with the first message that holds one. */
const code = new LazyCode(() => import("./define"));

/** A tag in a sent message that can be clicked and previewed (rows 56 and 57). */
export function interactiveTag(tag: UserTagContent, drawing: Drawing): TemplateResult {
  code.need((error) => drawing.widgets.failed(error));
  // On one line: in a message every blank is drawn.
  return html`<chatkit-tag .tag=${tag} .drawing=${drawing}></chatkit-tag>`;
}
