import { html, nothing, type TemplateResult } from "lit";
import type { ThemeChoice } from "../../api/saved-state";
import { say, type Word } from "../../words";
import { controls } from "../controls/controls.styles";
import { closeOnBackdrop } from "../controls/dialog";
import { dialogs } from "../controls/dialog.styles";
import { icon } from "../icons";
import { Watching } from "../watching";
import { WorkspaceElement } from "../workspace-element";
import { settingsDialogStyles } from "./settings-dialog.styles";

const themes: readonly ThemeChoice[] = ["system", "light", "dark"];

/** The settings: appearance, model provider, version. */
export class SettingsDialog extends WorkspaceElement {
  static override styles = [controls, dialogs, settingsDialogStyles];

  constructor() {
    super();
    new Watching(this, () => [this.workspace.preferences, this.workspace.service]);
  }

  protected override render(): TemplateResult {
    const { status } = this.workspace.service;
    return html`<dialog aria-labelledby="title" @pointerdown=${closeOnBackdrop}>
      <div class="dialog-head">
        <h2 id="title" tabindex="-1">${say("settings.title")}</h2>
        <button class="icon-button" aria-label=${say("dialog.close")} @click=${this.#close}>
          ${icon("close")}
        </button>
      </div>
      <div class="dialog-body">
        ${this.#appearance()}
        <provider-form .workspace=${this.workspace}></provider-form>
        <chat-ui-form .workspace=${this.workspace}></chat-ui-form>
        <transfer-form .workspace=${this.workspace}></transfer-form>
        ${
          status === null
            ? nothing
            : html`<p class="version">
                ${say("app.name")} · ${say("settings.version", { version: status.version })}
              </p>`
        }
      </div>
    </dialog>`;
  }

  /** Opens the settings. */
  open(): void {
    if (this.#dialog.open) return;
    this.#dialog.showModal();
    this.renderRoot.querySelector("h2")?.focus();
  }

  get #dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector("dialog")!;
  }

  #appearance(): TemplateResult {
    const chosen = this.workspace.preferences.theme;
    return html`<section>
      <fieldset>
        <legend>${say("settings.theme")}</legend>
        <div class="segments">
          ${themes.map(
            (theme) =>
              html`<label class="segment">
                <input
                  type="radio"
                  name="theme"
                  .checked=${theme === chosen}
                  @change=${() => this.workspace.preferences.remember({ theme })}
                />
                ${say(`settings.theme.${theme}` satisfies Word)}
              </label>`,
          )}
        </div>
      </fieldset>
    </section>`;
  }

  #close = (): void => {
    this.#dialog.close();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "settings-dialog": SettingsDialog;
  }
}
