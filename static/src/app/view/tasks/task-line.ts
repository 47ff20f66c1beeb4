import { css, html, nothing, type TemplateResult } from "lit";
import { ApiError } from "../../api/client";
import { previewTask, type Task } from "../../api/tasks";
import { presetsOf } from "../../model/task-view";
import { say } from "../../words";
import { controls } from "../controls/controls.styles";
import { icon } from "../icons";
import { WorkspaceElement } from "../workspace-element";
import { priorityMarks } from "./priority-mark";
import { taskPreview, taskPreviews } from "./task-preview";

/** Short enough to follow the typing, long enough not to read every letter of a fast typist. */
const restsForMilliseconds = 120;

/** The line a task is typed into, `buy milk tomorrow 5pm #errands p1`, with what is understood of it. */
export class TaskLine extends WorkspaceElement {
  static override styles = [
    controls,
    priorityMarks,
    taskPreviews,
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
  static override properties = {
    preview: { state: true },
    problem: { state: true },
    sending: { state: true },
  };

  /** What the line would become. */
  protected preview: Task | null = null;
  /** Why the line cannot become a task. */
  protected problem: string | null = null;
  protected sending = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #reading = new AbortController();

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
          @input=${this.#previewSoon}
        />
      </form>
      ${this.preview === null ? nothing : taskPreview(this.preview, this.workspace.clock.now())}
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
    this.#previewSoon();
  }

  get #field(): HTMLInputElement {
    return this.renderRoot.querySelector("input")!;
  }

  #previewSoon = (): void => {
    this.#stopPreview();
    this.problem = null;
    if (this.#line === "") this.preview = null;
    else this.#timer = setTimeout(() => void this.#previewNow(), restsForMilliseconds);
  };

  #stopPreview(): void {
    clearTimeout(this.#timer);
    this.#reading.abort();
    this.#reading = new AbortController();
  }

  async #previewNow(): Promise<void> {
    const { signal } = this.#reading;
    try {
      const task = await previewTask(this.#line, this.#presets, signal);
      if (!signal.aborted) this.preview = task;
    } catch (reason) {
      if (signal.aborted) return;
      if (!(reason instanceof ApiError)) throw reason;
      this.preview = null;
      // A title may still be to come, and that nothing answers is told by the banner.
      if (reason.field !== null && reason.field !== "title") this.problem = reason.message;
    }
  }

  get #line(): string {
    return this.#field.value.trim();
  }

  get #presets() {
    const { tasks, clock } = this.workspace;
    return presetsOf(tasks.view, clock.now());
  }

  #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const line = this.#line;
    if (line === "" || this.sending) return;
    this.#stopPreview();
    this.sending = true;
    try {
      await this.workspace.taskSteps.add(line, this.#presets);
      this.#field.value = "";
      this.problem = null;
      this.preview = null;
    } catch (reason) {
      if (!(reason instanceof ApiError)) throw reason;
      this.preview = null;
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
