import { html, nothing, type TemplateResult } from "lit";
import { ApiError } from "../../api/client";
import {
  exportAddress,
  exportFormats,
  previewImport,
  type ExportFormat,
  type ImportPlan,
  type ImportProblem,
} from "../../api/transfer";
import { say, type Word } from "../../words";
import { controls } from "../controls/controls.styles";
import { WorkspaceElement } from "../workspace-element";
import { settingsDialogStyles } from "./settings-dialog.styles";
import { transferFormStyles } from "./transfer-form.styles";

/** How many tasks and problems of a file are named before they are only counted. */
const namedAtMost = 8;

/** Tasks out to a file and in from one, with a look at what a file will do before it does. */
export class TransferForm extends WorkspaceElement {
  static override styles = [controls, settingsDialogStyles, transferFormStyles];
  static override properties = {
    format: { state: true },
    file: { state: true },
    plan: { state: true },
    busy: { state: true },
    problem: { state: true },
  };

  protected format: ExportFormat = "json";
  protected file: File | null = null;
  protected plan: ImportPlan | null = null;
  protected busy = false;
  protected problem: string | null = null;

  protected override render(): TemplateResult {
    return html`<section>
      <h3>${say("transfer.title")}</h3>
      <div class="row">
        <label for="format">${say("transfer.export")}</label>
        <select id="format" class="field" @change=${this.#choose}>
          ${exportFormats.map(
            (format) =>
              html`<option value=${format} ?selected=${format === this.format}>
                ${say(`transfer.format.${format}` satisfies Word)}
              </option>`,
          )}
        </select>
        <a class="button" href=${exportAddress(this.format)} download>${say("transfer.save")}</a>
      </div>
      <div class="row">
        <span>${say("transfer.import")}</span>
        <label class="button">
          ${say("transfer.open")}
          <input type="file" class="hidden-input" ?disabled=${this.busy} @change=${this.#look} />
        </label>
      </div>
      <p class="note">${say("transfer.note")}</p>
      <div aria-live="polite">${this.plan === null ? nothing : this.#preview(this.plan)}</div>
      ${this.problem === null ? nothing : html`<p class="error" role="alert">${this.problem}</p>`}
    </section>`;
  }

  #preview(plan: ImportPlan): TemplateResult {
    const count = plan.additions.length + plan.changes.length;
    return html`<div class="preview">
      <p class="file">${this.file?.name}</p>
      <p>
        ${say("transfer.counts", {
          added: plan.additions.length,
          changed: plan.changes.length,
          unchanged: plan.unchanged,
        })}
      </p>
      ${named(plan.additions.map(({ title }) => title))}
      ${plan.problems.length === 0 ? nothing : problems(plan.problems)}
      <div class="actions">
        <button class="button" ?disabled=${this.busy} @click=${this.#forget}>
          ${say("dialog.cancel")}
        </button>
        <button class="button primary" ?disabled=${this.busy || count === 0} @click=${this.#import}>
          ${say("transfer.do", { count })}
        </button>
      </div>
    </div>`;
  }

  #choose = (event: Event): void => {
    this.format = (event.target as HTMLSelectElement).value as ExportFormat;
  };

  #look = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    this.file = input.files?.[0] ?? null;
    // The same file can be chosen again once it is mended.
    input.value = "";
    this.plan = null;
    const { file } = this;
    if (file === null) return;
    await this.#attempt(async () => {
      this.plan = await previewImport(file);
    });
  };

  #import = async (): Promise<void> => {
    const { file } = this;
    if (file === null) return;
    await this.#attempt(async () => {
      await this.workspace.taskSteps.importFrom(file);
      this.#forget();
    });
  };

  #forget = (): void => {
    this.file = null;
    this.plan = null;
    this.problem = null;
  };

  async #attempt(work: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.problem = null;
    try {
      await work();
    } catch (reason) {
      if (!(reason instanceof ApiError)) throw reason;
      this.problem = reason.message;
    } finally {
      this.busy = false;
    }
  }
}

function named(titles: readonly string[]): TemplateResult | typeof nothing {
  if (titles.length === 0) return nothing;
  const more = titles.length - namedAtMost;
  return html`<ul>
    ${titles.slice(0, namedAtMost).map((title) => html`<li>${title}</li>`)}
    ${more > 0 ? html`<li class="note">${say("transfer.more", { count: more })}</li>` : nothing}
  </ul>`;
}

function problems(found: readonly ImportProblem[]): TemplateResult {
  const more = found.length - namedAtMost;
  return html`<p>${say("transfer.problems")}</p>
    <ul class="problems">
      ${found
        .slice(0, namedAtMost)
        .map(
          ({ line, reason }) =>
            html`<li>${line === null ? reason : say("transfer.problem", { line, reason })}</li>`,
        )}
      ${more > 0 ? html`<li>${say("transfer.more", { count: more })}</li>` : nothing}
    </ul>`;
}

declare global {
  interface HTMLElementTagNameMap {
    "transfer-form": TransferForm;
  }
}
