import type { Command, OpenAIChatKit } from "@openai/chatkit";
import { css, html, type TemplateResult } from "lit";
import { sentence } from "../../api/client";
import { Watching } from "../watching";
import { WorkspaceElement } from "../workspace-element";
import type { Commands } from "../commands";
import { takesText } from "./chat-commands";
import { chatOptions } from "./chat-options";
import { OpenTaskEvent } from "./open-task-event";

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

  #initialThread: string | null = null;
  #isResponding = false;
  #changesTakenIn = 0;

  constructor() {
    super();
    new Watching(this, () => {
      const { preferences, service, layout, conversations } = this.workspace;
      return [preferences, service, layout, conversations];
    });
  }

  protected override render(): TemplateResult {
    return html`<openai-chatkit
      @chatkit.thread.change=${this.#rememberThread}
      @chatkit.response.start=${() => (this.#isResponding = true)}
      @chatkit.response.end=${this.#endResponse}
    ></openai-chatkit>`;
  }

  protected override firstUpdated(): void {
    void customElements.whenDefined("openai-chatkit").then(() => this.requestUpdate());
    this.#initialThread = this.workspace.preferences.state.thread_id;
  }

  protected override updated(): void {
    // OpenAI's element may take seconds to come; the rest of the page does not wait for it.
    if (customElements.get("openai-chatkit") === undefined) return;
    this.#setOptions();
    this.#takeInChanges();
  }

  /** Set after every change of what they depend on; equal ones change nothing in the chat. */
  #setOptions(): void {
    const { preferences, service, layout } = this.workspace;
    const alone = layout.arrangement === "single";
    this.#chat.setOptions(
      chatOptions({
        colorScheme: preferences.colorScheme,
        initialThread: this.#initialThread,
        status: service.status,
        newChat: alone ? this.commands.newChat : null,
        openTask: this.#openTask,
        runCommand: this.#runCommand,
      }),
    );
  }

  /**
   * The thread shown may have been written to by another page or program, and its widgets follow their
   * tasks. While an answer is written its own stream tells most of it; the rest is taken in afterwards.
   */
  #takeInChanges(): void {
    const { changesHeard } = this.workspace.conversations;
    if (changesHeard === this.#changesTakenIn || this.#isResponding) return;
    this.#changesTakenIn = changesHeard;
    this.#chat.fetchUpdates().catch((reason: unknown) => console.info(sentence(reason)));
  }

  /** Puts the keyboard into the composer. */
  override async focus(): Promise<void> {
    await customElements.whenDefined("openai-chatkit");
    await this.updateComplete;
    await this.#chat.focusComposer();
  }

  /** Shows a thread, or with null an empty one. */
  async show(threadId: string | null): Promise<void> {
    await customElements.whenDefined("openai-chatkit");
    await this.updateComplete;
    await this.#chat.setThreadId(threadId);
  }

  get #chat(): OpenAIChatKit {
    return this.renderRoot.querySelector("openai-chatkit")!;
  }

  #endResponse = (): void => {
    this.#isResponding = false;
    this.#takeInChanges();
  };

  /** Whoever shows tasks may take the event; else the shell shows the task where it stands. */
  #openTask = (id: string): void => {
    if (this.dispatchEvent(new OpenTaskEvent(id))) this.commands.revealTask(id);
  };

  /** Sends a command at once, or puts it into the composer where something has to follow. */
  #runCommand = async ({ id, label }: Command): Promise<void> => {
    if (!takesText(id)) return void this.#chat.sendUserMessage({ text: label });
    await this.#chat.setComposerValue({ text: `${label} ` });
    await this.#chat.focusComposer();
  };

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
