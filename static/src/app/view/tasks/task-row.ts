import { html, nothing, type TemplateResult } from "lit";
import { classMap } from "lit/directives/class-map.js";
import { ApiError } from "../../api/client";
import type { Progress } from "../../api/task-pages";
import type { Task } from "../../api/tasks";
import { estimateInWords } from "../../model/estimate";
import { recurrenceInWords } from "../../model/recurrence";
import type { DueDetail } from "../../model/task-groups";
import { say } from "../../words";
import { controls } from "../controls/controls.styles";
import { titleField } from "../controls/title-field";
import { icon, type IconName } from "../icons";
import { WorkspaceElement } from "../workspace-element";
import { priorityMark, priorityMarks } from "./priority-mark";
import { dueMark, isLate, spokenRow } from "./row-words";
import { taskRowStyles } from "./task-row.styles";

/** What a row can be asked for by the pointer. */
export type Wish = "check" | "details" | "schedule" | "move" | "tag" | "parts";

/** Asks the list for something to be done with a task, beside its row. */
export class TaskWishEvent extends Event {
  static readonly type = "task-wish";

  constructor(
    readonly wish: Wish,
    readonly task: Task,
  ) {
    super(TaskWishEvent.type, { bubbles: true });
  }
}

/**
 * One task: a round checkbox, the title, and a line of what else is known. The checkbox is the one
 * place the keyboard rests on; the list moves it from row to row.
 *
 * @fires task-wish when something is to be done with the task.
 */
export class TaskRow extends WorkspaceElement {
  static override styles = [controls, priorityMarks, taskRowStyles];
  static override properties = {
    task: { attribute: false },
    detail: { attribute: false },
    now: { attribute: false, hasChanged: isAnotherMinute },
    knownProject: { attribute: false },
    progress: { attribute: false },
    isExpanded: { attribute: false },
    leaving: { type: Boolean },
    current: { type: Boolean },
    editing: { state: true },
  };

  /** The task drawn. */
  task!: Task;
  /** How much of the due date the heading over the row leaves to be said. */
  detail: DueDetail = "full";
  /** The project that what stands over the row has said already. */
  knownProject: string | null = null;
  /** What the assistant's clock shows. */
  now = new Date();
  /** How far its parts are, where it has some. */
  progress: Progress | null = null;
  /** Whether its parts stand under it. */
  isExpanded = false;
  /** Whether the task has been checked off and the row is on its way out. */
  leaving = false;
  /** Whether Tab leads to this row. */
  current = false;
  /** Whether the title is being edited in place. */
  protected editing = false;

  protected override render(): TemplateResult {
    const { task, leaving } = this;
    const settled = task.status !== "open" || leaving;
    const arrived = this.workspace.tasks.hasArrived(task.id);
    const classes = { fold: true, settled, leaving, arrived };
    return html`
      <div class=${classMap(classes)}>
        <div class="row">
          <div role="gridcell">${this.#checkbox(settled)}</div>
          <div class="body" role="gridcell" @dblclick=${this.#handleDoubleClick}>
            ${
              this.editing
                ? titleField(say("tasks.rename"), task.title, this.#finishEditing)
                : html`<div class="title" dir="auto">${task.title}</div>`
            }
            ${this.#meta()}
          </div>
          <div class="end" role="gridcell">${priorityMark(task.priority)} ${this.#details()}</div>
        </div>
      </div>
    `;
  }

  /** Puts the keyboard on the checkbox. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>(".check")?.focus(options);
  }

  /** Puts a field in the place of the title. */
  edit(): void {
    this.editing = this.task.status === "open";
  }

  /** Whether the keyboard is on the checkbox, and not on another part of the row. */
  get isResting(): boolean {
    return this.renderRoot.querySelector(".check:focus") !== null;
  }

  #checkbox(settled: boolean): TemplateResult {
    return html`<button
      class="check"
      role="checkbox"
      aria-checked=${settled}
      aria-label=${spokenRow(this.task, this.now)}
      tabindex=${this.current ? 0 : -1}
      @click=${() => this.#wish("check")}
    >
      <span class="ring">${icon("check")}</span>
    </button>`;
  }

  #details(): TemplateResult {
    return html`<button
      class="icon-button details"
      aria-label=${say("tasks.details", { title: this.task.title })}
      aria-haspopup="dialog"
      tabindex=${this.current ? 0 : -1}
      @click=${() => this.#wish("details")}
    >
      ${icon("dots")}
    </button>`;
  }

  #meta(): TemplateResult | typeof nothing {
    const { task } = this;
    const marks = [
      this.#partsMark(),
      this.#dueMark(),
      task.recurrence === null
        ? nothing
        : this.#mark("schedule", recurrenceInWords(task.recurrence), "repeat"),
      task.project === null || task.project === this.knownProject
        ? nothing
        : this.#mark("move", task.project),
      ...task.tags.map((tag) => this.#mark("tag", `#${tag}`)),
      task.estimate === null ? nothing : html`<span>${estimateInWords(task.estimate)}</span>`,
      task.notes === "" ? nothing : this.#mark("details", null, "note", say("editor.notes")),
    ].filter((mark) => mark !== nothing);
    return marks.length === 0 ? nothing : html`<div class="meta">${marks}</div>`;
  }

  #dueMark(): TemplateResult | typeof nothing {
    const words = dueMark(this.task, this.detail, this.now);
    if (words === null) return nothing;
    const late = isLate(this.task, this.now);
    return html`<button
      class=${classMap({ mark: true, late })}
      tabindex="-1"
      ?disabled=${this.task.status !== "open"}
      @click=${() => this.#wish("schedule")}
    >
      ${late ? icon("calendar") : nothing}${words}
    </button>`;
  }

  #mark(wish: Wish, words: string | null, drawing?: IconName, label?: string): TemplateResult {
    return html`<button
      class="mark"
      tabindex="-1"
      aria-label=${label ?? nothing}
      ?disabled=${this.task.status !== "open"}
      @click=${() => this.#wish(wish)}
    >
      ${drawing === undefined ? nothing : icon(drawing)}${words}
    </button>`;
  }

  #partsMark(): TemplateResult | typeof nothing {
    if (this.progress === null) return nothing;
    const { done, total } = this.progress;
    return html`<button
      class="mark parts"
      tabindex="-1"
      aria-expanded=${this.isExpanded}
      aria-label=${say("tasks.parts", { done, total })}
      @click=${() => this.#wish("parts")}
    >
      ${icon("chevron")}${done}/${total}
    </button>`;
  }

  #wish(wish: Wish): void {
    this.dispatchEvent(new TaskWishEvent(wish, this.task));
  }

  #handleDoubleClick = (event: MouseEvent): void => {
    const onMark = event.target instanceof Element && event.target.closest("button") !== null;
    if (!onMark) this.edit();
  };

  #finishEditing = async (title: string | null): Promise<void> => {
    const hadFocus = this.renderRoot.querySelector(".title-field:focus") !== null;
    this.editing = false;
    if (hadFocus) this.focus();
    if (title === null) return;
    try {
      await this.workspace.taskSteps.edit(this.task, { title });
    } catch (reason) {
      if (!(reason instanceof ApiError)) throw reason;
      this.workspace.notices.show({ kind: "error", text: reason.message });
    }
  };
}

/** What a row says of time, it says by the minute: seconds are no reason to draw it again. */
function isAnotherMinute(now: Date, before: Date | undefined): boolean {
  return before === undefined || minuteOf(now) !== minuteOf(before);
}

function minuteOf(at: Date): number {
  return Math.floor(at.getTime() / 60_000);
}

declare global {
  interface HTMLElementTagNameMap {
    "task-row": TaskRow;
  }
  interface HTMLElementEventMap {
    "task-wish": TaskWishEvent;
  }
}
