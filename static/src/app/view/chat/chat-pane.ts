import type { OpenAIChatKit } from "@openai/chatkit";
import { css, html, type TemplateResult } from "lit";
import { Watching } from "../watching";
import { WorkspaceElement } from "../workspace-element";
import type { Commands } from "../commands";
import { chatOptions } from "./chat-options";

/** The chat: an `openai-chatkit` element with the options of this app, and what the page learns from it. */
export class ChatPane extends WorkspaceElement {
  static override styles = css`
    :host,
    openai-chatkit {
      display: block;
      min-block-size: 0;
    }
    openai-chatkit {
      block-size: 100%;
    }
  `;
  static override properties = { commands: { attribute: false } };

  /** What the rest of the shell can be asked for. */
  commands!: Commands;

  constructor() {
    super();
    new Watching(this, () => {
      const { preferences, service, layout } = this.workspace;
      return [preferences, service, layout];
    });
  }

  protected override render(): TemplateResult {
    return html`<openai-chatkit @chatkit.thread.change=${this.#rememberThread}></openai-chatkit>`;
  }

  /** The options are set after every change of what they depend on; equal ones change nothing in the chat. */
  protected override updated(): void {
    const { preferences, service, layout } = this.workspace;
    const alone = layout.arrangement === "single";
    this.#chat.setOptions(
      chatOptions({
        colorScheme: preferences.colorScheme,
        threadId: preferences.state.thread_id,
        status: service.status,
        newChat: alone ? this.commands.newChat : null,
      }),
    );
  }

  /** Puts the keyboard into the composer. */
  override focus(): void {
    void this.#chat.focusComposer();
  }

  /** Shows a thread, or with null an empty one. */
  async show(threadId: string | null): Promise<void> {
    await this.#chat.setThreadId(threadId);
  }

  get #chat(): OpenAIChatKit {
    return this.renderRoot.querySelector("openai-chatkit")!;
  }

  #rememberThread = (event: CustomEvent<{ threadId: string | null }>): void => {
    const { threadId } = event.detail;
    this.workspace.preferences.remember({ thread_id: threadId });
    void this.workspace.conversations.setOpen(threadId);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "chat-pane": ChatPane;
  }
}
