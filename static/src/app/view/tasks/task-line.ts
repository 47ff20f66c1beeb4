import { css, html, nothing, type TemplateResult } from "lit";
import { ApiError } from "../../api/client";
import { say } from "../../words";
import { controls } from "../controls/controls.styles";
import { icon } from "../icons";
import { WorkspaceElement } from "../workspace-element";

/** The line a task is typed into: `buy milk tomorrow 5pm #errands p1`. */
export class TaskLine extends WorkspaceElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        padding: 0 16px 12px;
      }
      .line {
        position: relative;
      }
      .line .icon {
        position: absolute;
        inset-block-start: 8px;
        inset-inline-start: 8px;
        color: var(--ink-muted);
        pointer-events: none;
      }
      .field {
        padding-inline-start: 36px;
      }
      .error {
        padding-block-start: 4px;
      }
    `,
  ];
  static override properties = { problem: { state: true }, sending: { state: true } };

  /** Why the last line could not become a task. */
  protected problem: string | null = null;
  protected sending = false;

  protected override render(): TemplateResult {
    return html`
      <form class="line" @submit=${this.#submit}>
        ${icon("plus")}
        <input
          class="field"
          aria-label=${say("tasks.line")}
          aria-describedby=${this.problem === null ? nothing : "problem"}
          aria-invalid=${this.problem === null ? nothing : "true"}
          placeholder=${say("tasks.linePlaceholder")}
          autocomplete="off"
          enterkeyhint="done"
          ?readonly=${this.sending}
          @input=${this.#forgetProblem}
        />
      </form>
      <div role="alert">
        ${this.problem === null ? nothing : html`<p id="problem" class="error">${this.problem}</p>`}
      </div>
    `;
  }

  /** Puts the keyboard into the line. */
  override focus(options?: FocusOptions): void {
    this.#field.focus(options);
  }

  /** Puts words into the line, to be sent or changed first. */
  suggest(line: string): void {
    this.#field.value = line;
    this.#field.focus();
  }

  get #field(): HTMLInputElement {
    return this.renderRoot.querySelector("input")!;
  }

  #forgetProblem = (): void => {
    this.problem = null;
  };

  #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const line = this.#field.value.trim();
    if (line === "" || this.sending) return;
    this.sending = true;
    try {
      await this.workspace.tasks.add(line);
      this.#field.value = "";
      this.problem = null;
    } catch (reason) {
      if (!(reason instanceof ApiError)) throw reason;
      this.problem = reason.message;
    } finally {
      this.sending = false;
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "task-line": TaskLine;
  }
}
