import { html, LitElement, type TemplateResult } from "lit";
import { say } from "../../words";
import { memberByKey } from "../controls/arrow-keys";
import { controls } from "../controls/controls.styles";
import { giveFocusBack, showBeside } from "../controls/float";
import { popovers } from "../controls/popover.styles";
import { icon } from "../icons";
import { conversationPaneStyles } from "./conversation-pane.styles";

/**
 * What can be done with a conversation.
 *
 * @fires rename
 * @fires delete
 */
export class ConversationMenu extends LitElement {
  static override styles = [controls, popovers, conversationPaneStyles];
  #anchor: HTMLElement | undefined;

  protected override render(): TemplateResult {
    return html`<div
      class="menu"
      role="menu"
      popover
      @toggle=${this.#handleToggle}
      @keydown=${this.#handleKey}
    >
      <button
        class="menu-item"
        role="menuitem"
        tabindex="-1"
        @click=${() => this.#choose("rename")}
      >
        ${icon("pencil")} ${say("conversations.rename")}
      </button>
      <button
        class="menu-item danger"
        role="menuitem"
        tabindex="-1"
        @click=${() => this.#choose("delete")}
      >
        ${icon("trash")} ${say("conversations.delete")}
      </button>
    </div>`;
  }

  /** Opens the menu beside the button that asked for it. */
  open(anchor: HTMLElement): void {
    this.#anchor = anchor;
    void showBeside(this.#menu, anchor, "bottom-end");
    this.#items[0]?.focus();
  }

  get #menu(): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>(".menu")!;
  }

  get #items(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>(".menu-item")];
  }

  #choose(event: "rename" | "delete"): void {
    this.#menu.hidePopover();
    giveFocusBack(this.#menu, this.#anchor);
    this.dispatchEvent(new Event(event));
  }

  #handleToggle = (event: ToggleEvent): void => {
    if (event.newState === "closed") giveFocusBack(this.#menu, this.#anchor);
  };

  #handleKey = (event: KeyboardEvent): void => {
    const current = this.#items.find((item) => item === event.target);
    const next = memberByKey(event.key, this.#items, current);
    if (event.key === "Tab") this.#menu.hidePopover();
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    next.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "conversation-menu": ConversationMenu;
  }
}
