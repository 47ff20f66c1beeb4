import { css, html, LitElement, type TemplateResult } from "lit";
import { say } from "../../words";
import { controls } from "../controls/controls.styles";
import { dialogs } from "../controls/dialog.styles";

/**
 * The question before a conversation is deleted, as that cannot be undone.
 *
 * @fires confirm when the answer is yes; `threadId` says which conversation it was about.
 */
export class DeleteChatDialog extends LitElement {
  static override styles = [
    controls,
    dialogs,
    css`
      dialog {
        --dialog-width: 400px;
        padding: 20px;
      }
      h2 {
        padding-block-end: 8px;
        font-size: inherit;
        font-weight: 600;
      }
      p {
        overflow-wrap: anywhere;
        color: var(--ink-muted);
      }
      .dialog-actions {
        padding-block-start: 20px;
      }
    `,
  ];
  static override properties = { threadTitle: { state: true } };

  /** The conversation the question is about. */
  threadId = "";
  protected threadTitle = "";

  protected override render(): TemplateResult {
    return html`<dialog aria-labelledby="title" aria-describedby="body">
      <h2 id="title">${say("deleteChat.title")}</h2>
      <p id="body">${say("deleteChat.body", { title: this.threadTitle })}</p>
      <div class="dialog-actions">
        <button class="button cancel" @click=${() => this.#dialog.close()}>
          ${say("dialog.cancel")}
        </button>
        <button class="button danger" @click=${this.#confirm}>${say("deleteChat.confirm")}</button>
      </div>
    </dialog>`;
  }

  /** Asks whether the conversation is to be deleted. */
  ask(threadId: string, title: string): void {
    this.threadId = threadId;
    this.threadTitle = title;
    this.#dialog.showModal();
    this.renderRoot.querySelector<HTMLElement>(".cancel")?.focus();
  }

  get #dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector("dialog")!;
  }

  #confirm = (): void => {
    this.#dialog.close();
    this.dispatchEvent(new Event("confirm"));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "delete-chat-dialog": DeleteChatDialog;
  }
}
