import { LitElement } from "lit";

/**
 * A part of the chat that draws itself into the chat's own shadow root.
 *
 * Parts have no roots of their own, so that one style sheet, one focus order and one text selection hold
 * for all of the chat, and labels can refer to each other by id.
 */
export class Part extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
