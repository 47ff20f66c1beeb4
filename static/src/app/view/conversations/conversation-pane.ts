import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { ApiError } from "../../api/client";
import type { Conversation } from "../../api/conversations";
import { groupConversations } from "../../model/conversation-groups";
import { say } from "../../words";
import { memberByKey } from "../controls/arrow-keys";
import { controls } from "../controls/controls.styles";
import { popovers } from "../controls/popover.styles";
import { skeleton, skeletons } from "../controls/skeleton";
import { titleField } from "../controls/title-field";
import { isTyping } from "../controls/typing";
import type { Commands } from "../commands";
import { icon, type IconName } from "../icons";
import { keysInWords } from "../shortcuts";
import { Watching } from "../watching";
import { WorkspaceElement } from "../workspace-element";
import type { ConversationMenu } from "./conversation-menu";
import { conversationPaneStyles } from "./conversation-pane.styles";
import type { DeleteChatDialog } from "./delete-chat-dialog";

/** How near the end of the list has to come into view for the next page to be read. */
const readAheadInPixels = 400;

/** The conversations by date, with the ways to a new one, to finding, and to the settings. */
export class ConversationPane extends WorkspaceElement {
  static override styles = [controls, popovers, skeletons, conversationPaneStyles];
  static override properties = {
    commands: { attribute: false },
    currentId: { state: true },
    renamedId: { state: true },
  };

  /** What the rest of the shell can be asked for. */
  commands!: Commands;
  /** The conversation Tab leads to. */
  protected currentId: string | null = null;
  /** The conversation whose title is being edited in place. */
  protected renamedId: string | null = null;
  #end: IntersectionObserver | undefined;

  constructor() {
    super();
    new Watching(this, () => [this.workspace.conversations, this.workspace.clock]);
  }

  protected override render(): TemplateResult {
    return html`
      <div class="places">
        ${this.#place("compose", say("conversations.new"), "newChat", this.commands.newChat)}
        ${this.#place("search", say("conversations.find"), "find", this.commands.find)}
      </div>
      <div class="scroll" @keydown=${this.#handleKey}>
        ${this.#list()}
        <div class="end"></div>
      </div>
      <div class="foot">
        ${this.#place("settings", say("settings.open"), "settings", this.commands.openSettings)}
      </div>
      <conversation-menu
        @rename=${() => this.#rename(this.currentId)}
        @delete=${() => this.#askToDelete(this.currentId)}
      ></conversation-menu>
      <delete-chat-dialog @confirm=${this.#delete}></delete-chat-dialog>
    `;
  }

  protected override firstUpdated(): void {
    const options = {
      root: this.renderRoot.querySelector(".scroll"),
      rootMargin: `${readAheadInPixels}px`,
    };
    this.#end = new IntersectionObserver(this.#readOn, options);
  }

  /** Observed anew after each drawing: an end that stays in view reports nothing by itself. */
  protected override updated(): void {
    const end = this.renderRoot.querySelector(".end")!;
    this.#end?.unobserve(end);
    if (this.workspace.conversations.hasMore) this.#end?.observe(end);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end?.disconnect();
  }

  /** Puts the keyboard on the open conversation, or on the first thing of the pane. */
  override focus(): void {
    const target = this.#buttons.find((button) => button.tabIndex === 0);
    (target ?? this.renderRoot.querySelector<HTMLElement>(".place"))?.focus();
  }

  get #buttons(): HTMLButtonElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLButtonElement>(".open-conversation")];
  }

  #place(
    name: IconName,
    label: string,
    shortcut: "newChat" | "find" | "settings",
    act: () => void,
  ): TemplateResult {
    return html`<button class="place" aria-label=${label} @click=${act}>
      ${icon(name)} <span class="label">${label}</span>
      <span class="keys" aria-hidden="true">${keysInWords(shortcut)}</span>
    </button>`;
  }

  #list(): TemplateResult | TemplateResult[] {
    const { conversations, state } = this.workspace.conversations;
    if (state === "loading") return skeleton(say("conversations.loading"), 6);
    if (state === "failed") return this.#failed();
    if (conversations.length === 0) return this.#empty();
    const groups = groupConversations(conversations, this.workspace.clock.now());
    return groups.map(
      (group) =>
        html`<section aria-label=${group.heading}>
          <h3 class="heading">${group.heading}</h3>
          <ul role="list">
            ${repeat(
              group.conversations,
              ({ id }) => id,
              (one) => html`<li class="conversation">${this.#row(one)}</li>`,
            )}
          </ul>
        </section>`,
    );
  }

  #row(conversation: Conversation): TemplateResult {
    if (conversation.id === this.renamedId) {
      return titleField(say("conversations.renameLabel"), conversation.title ?? "", (title) => {
        void this.#renamed(conversation, title);
      });
    }
    const title = titleOf(conversation);
    const isOpen = conversation.id === this.workspace.conversations.openId;
    const tab = conversation.id === this.#tabStop() ? 0 : -1;
    return html`
      <button
        class="open-conversation ${conversation.title === null ? "untitled" : ""}"
        dir="auto"
        title=${title}
        data-id=${conversation.id}
        aria-current=${isOpen ? "true" : nothing}
        tabindex=${tab}
        @click=${() => this.commands.openConversation(conversation.id)}
        @focus=${() => (this.currentId = conversation.id)}
      >
        ${title}
      </button>
      <button
        class="icon-button options"
        aria-label=${say("conversations.options", { title })}
        aria-haspopup="menu"
        tabindex=${tab}
        @click=${(event: Event) => this.#openMenu(conversation, event)}
      >
        ${icon("dots")}
      </button>
    `;
  }

  #tabStop(): string | null {
    const { conversations, openId } = this.workspace.conversations;
    const ids = conversations.map(({ id }) => id);
    return [this.currentId, openId].find((id) => id !== null && ids.includes(id)) ?? ids[0] ?? null;
  }

  #empty(): TemplateResult {
    return html`<div class="empty">
      <p>${say("conversations.empty")}</p>
      <button class="button" @click=${this.commands.newChat}>
        ${say("conversations.emptyStep")}
      </button>
    </div>`;
  }

  #failed(): TemplateResult {
    return html`<div class="empty" role="alert">
      <p>${say("conversations.failed")}</p>
      <button class="button" @click=${() => void this.workspace.conversations.refresh()}>
        ${say("conversations.retry")}
      </button>
    </div>`;
  }

  #openMenu(conversation: Conversation, event: Event): void {
    this.currentId = conversation.id;
    const menu: ConversationMenu = this.renderRoot.querySelector("conversation-menu")!;
    menu.open(event.currentTarget as HTMLElement);
  }

  #readOn = (sightings: readonly IntersectionObserverEntry[]): void => {
    const isNear = sightings.some((sighting) => sighting.isIntersecting);
    if (isNear) void this.workspace.conversations.readMore();
  };

  #rename(id: string | null): void {
    this.renamedId = id;
  }

  async #renamed(conversation: Conversation, title: string | null): Promise<void> {
    const hadFocus = this.renderRoot.querySelector(".title-field:focus") !== null;
    this.renamedId = null;
    await this.updateComplete;
    if (hadFocus) this.#focusOn(conversation.id);
    if (title === null) return;
    await this.#attempt(() => this.workspace.conversations.rename(conversation.id, title));
  }

  #askToDelete(id: string | null): void {
    const conversation = this.workspace.conversations.conversations.find((one) => one.id === id);
    if (conversation === undefined) return;
    const dialog: DeleteChatDialog = this.renderRoot.querySelector("delete-chat-dialog")!;
    dialog.ask(conversation.id, titleOf(conversation));
  }

  #delete = async (event: Event): Promise<void> => {
    const { threadId } = event.target as DeleteChatDialog;
    const wasOpen = threadId === this.workspace.conversations.openId;
    await this.#attempt(async () => {
      await this.workspace.conversations.delete(threadId);
      if (wasOpen) this.commands.newChat();
      else this.focus();
    });
  };

  async #attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (reason) {
      if (!(reason instanceof ApiError)) throw reason;
      this.workspace.notices.show({ kind: "error", text: reason.message });
    }
  }

  #focusOn(id: string): void {
    this.#buttons.find((button) => button.dataset.id === id)?.focus();
  }

  #handleKey = (event: KeyboardEvent): void => {
    if (isTyping(event) || event.altKey || event.ctrlKey || event.metaKey) return;
    const buttons = this.#buttons;
    const current = buttons.find((button) => button === event.target);
    if (current === undefined) return;
    const id = current.dataset.id ?? null;
    const next = memberByKey(event.key, buttons, current);
    if (next !== null) next.focus();
    else if (event.key === "F2") this.#rename(id);
    else if (event.key === "Delete" || event.key === "Backspace") this.#askToDelete(id);
    else return;
    event.preventDefault();
  };
}

function titleOf(conversation: Conversation): string {
  return conversation.title ?? say("conversations.untitled");
}

declare global {
  interface HTMLElementTagNameMap {
    "conversation-pane": ConversationPane;
  }
}
