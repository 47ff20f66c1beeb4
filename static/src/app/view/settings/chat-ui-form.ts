import { html, nothing, type TemplateResult } from "lit";
import { ApiError } from "../../api/client";
import { chooseChatUi, type ChatUi } from "../../api/service";
import { say, type Word } from "../../words";
import { controls } from "../controls/controls.styles";
import { Watching } from "../watching";
import { WorkspaceElement } from "../workspace-element";
import { settingsDialogStyles } from "./settings-dialog.styles";

const choices: readonly ChatUi[] = ["local", "hosted"];

/** Which chat the page shows: ours, or the one that OpenAI hosts. A change loads the page anew. */
export class ChatUiForm extends WorkspaceElement {
  static override styles = [controls, settingsDialogStyles];
  static override properties = { problem: { state: true } };

  protected problem: string | null = null;

  constructor() {
    super();
    new Watching(this, () => [this.workspace.service]);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { status } = this.workspace.service;
    if (status === null) return nothing;
    return html`<fieldset>
      <legend>${say("settings.chatUi")}</legend>
      <div class="segments two">
        ${choices.map(
          (choice) =>
            html`<label class="segment">
              <input
                type="radio"
                name="chat-ui"
                .checked=${choice === status.chat_ui}
                @change=${() => this.#choose(choice)}
              />
              ${say(`settings.chatUi.${choice}` satisfies Word)}
            </label>`,
        )}
      </div>
      <p class="note">${say(`settings.chatUi.${status.chat_ui}Note` satisfies Word)}</p>
      ${this.problem === null ? nothing : html`<p class="error" role="alert">${this.problem}</p>`}
    </fieldset>`;
  }

  async #choose(choice: ChatUi): Promise<void> {
    try {
      await chooseChatUi(choice);
    } catch (reason) {
      if (!(reason instanceof ApiError)) throw reason;
      this.problem = reason.message;
      return;
    }
    location.reload();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "chat-ui-form": ChatUiForm;
  }
}
