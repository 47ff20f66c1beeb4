import { html, nothing, type TemplateResult } from "lit";
import { classMap } from "lit/directives/class-map.js";
import { ApiError } from "../../api/client";
import type { Task } from "../../api/tasks";
import {
  dayInWords,
  dueInWords,
  isOverdue,
  parseMoment,
  timeInWords,
  type Moment,
} from "../../model/due";
import { recurrenceInWords } from "../../model/recurrence";
import type { DueDetail } from "../../model/task-groups";
import { say } from "../../words";
import { controls } from "../controls/controls.styles";
import { titleField } from "../controls/title-field";
import { icon } from "../icons";
import { WorkspaceElement } from "../workspace-element";
import { priorityMark, priorityMarks, priorityName } from "./priority-mark";
import { taskRowStyles } from "./task-row.styles";

/** Asks the pane to open the details of a task beside its row. */
export class TaskDetailsEvent extends Event {
  static readonly type = "task-details";

  constructor(readonly task: Task) {
    super(TaskDetailsEvent.type, { bubbles: true });
  }
}

/**
 * One task: a round checkbox, the title, and a line of what else is known. The checkbox is the one
 * place the keyboard rests on; the pane moves it from row to row.
 *
 * @fires task-details when the details of the task are asked for.
 */
export class TaskRow extends WorkspaceElement {
  static override styles = [controls, priorityMarks, taskRowStyles];
  static override properties = {
    task: { attribute: false },
    detail: { attribute: false },
    now: { attribute: false },
    leaving: { type: Boolean },
    current: { type: Boolean },
    editing: { state: true },
  };

  /** The task drawn. */
  task!: Task;
  /** How much of the due date the heading over the row leaves to be said. */
  detail: DueDetail = "full";
  /** What the assistant's clock shows. */
  now = new Date();
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
        <div class="row" @keydown=${this.#handleKey}>
          ${this.#checkbox(settled)}
          <div class="body" @dblclick=${this.#edit}>
            ${
              this.editing
                ? titleField(say("tasks.rename"), task.title, this.#finishEditing)
                : html`<div class="title" dir="auto">${task.title}</div>`
            }
            ${this.#meta()}
          </div>
          <div class="end">${priorityMark(task.priority)} ${this.#detailsButton()}</div>
        </div>
      </div>
    `;
  }

  /** Puts the keyboard on the checkbox. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>(".check")?.focus(options);
  }

  #checkbox(settled: boolean): TemplateResult {
    return html`<button
      class="check"
      role="checkbox"
      aria-checked=${settled}
      aria-label=${this.#spoken()}
      tabindex=${this.current ? 0 : -1}
      @click=${this.#toggle}
    >
      <span class="ring">${icon("check")}</span>
    </button>`;
  }

  #detailsButton(): TemplateResult {
    return html`<button
      class="icon-button details"
      aria-label=${say("tasks.details", { title: this.task.title })}
      aria-haspopup="dialog"
      tabindex=${this.current ? 0 : -1}
      @click=${this.#openDetails}
    >
      ${icon("dots")}
    </button>`;
  }

  #meta(): TemplateResult | typeof nothing {
    const { task } = this;
    const due = this.#due();
    const known = due ?? task.recurrence ?? task.project ?? task.tags[0];
    if (known === undefined) return nothing;
    return html`<div class="meta">
      ${due === null ? nothing : this.#dueMark(due)}
      ${task.recurrence === null ? nothing : this.#repeatMark(task.recurrence)}
      ${task.project === null ? nothing : html`<span>${task.project}</span>`}
      ${task.tags.map((tag) => html`<span>#${tag}</span>`)}
    </div>`;
  }

  #dueMark(words: string): TemplateResult {
    const late = this.#isLate();
    return html`<span class=${classMap({ mark: true, late })}>
      ${late ? icon("calendar") : nothing}${words}
    </span>`;
  }

  #repeatMark(rule: string): TemplateResult {
    return html`<span class="mark">${icon("repeat")}${recurrenceInWords(rule)}</span>`;
  }

  /** The part of the due date, or of the day of completion, the row itself has to say. */
  #due(): string | null {
    const { task, now } = this;
    if (task.completed_at !== null) {
      return say("tasks.doneOn", { day: dayInWords(new Date(task.completed_at), now) });
    }
    if (task.due === null) return null;
    const due = parseMoment(task.due);
    if (this.detail === "full") return dueInWords(due, now);
    const time = due.hasTime ? timeInWords(due.at) : null;
    if (this.detail === "time") return time;
    return dueInWords(due, now);
  }

  #isLate(): boolean {
    const due = this.#openDue();
    return due !== null && isOverdue(due, this.now);
  }

  #openDue(): Moment | null {
    const { due, status } = this.task;
    return due === null || status !== "open" ? null : parseMoment(due);
  }

  /** Everything the row shows, in one name for those who hear it. */
  #spoken(): string {
    const { task } = this;
    const due = this.#openDue();
    const parts: string[] = [task.title];
    if (this.#isLate()) parts.push(say("tasks.overdueMark"));
    if (due !== null) {
      parts.push(say("tasks.dueOn", { due: dueInWords(due, this.now) }));
    }
    if (task.recurrence !== null) parts.push(recurrenceInWords(task.recurrence));
    if (task.priority !== 4) {
      parts.push(say("tasks.priority", { priority: priorityName(task.priority) }));
    }
    if (task.project !== null) parts.push(say("tasks.inProject", { project: task.project }));
    parts.push(...task.tags.map((tag) => `#${tag}`));
    return parts.join(", ");
  }

  #toggle = (): void => {
    const { tasks } = this.workspace;
    void (this.task.status === "open" ? tasks.complete(this.task) : tasks.reopen(this.task));
  };

  #edit = (): void => {
    this.editing = this.task.status === "open";
  };

  #openDetails = (): void => {
    this.dispatchEvent(new TaskDetailsEvent(this.task));
  };

  #handleKey = (event: KeyboardEvent): void => {
    const onCheckbox = event.target instanceof Element && event.target.matches(".check");
    if (!onCheckbox) return;
    if (event.key === "Enter" && event.altKey) this.#openDetails();
    else if (event.key === "Enter" || event.key === "F2") this.#edit();
    else if (event.key === "Delete" || event.key === "Backspace") {
      void this.workspace.tasks.delete(this.task);
    } else return;
    event.preventDefault();
  };

  #finishEditing = async (title: string | null): Promise<void> => {
    const hadFocus = this.renderRoot.querySelector(".title-field:focus") !== null;
    this.editing = false;
    if (hadFocus) this.focus();
    if (title === null) return;
    try {
      await this.workspace.tasks.edit(this.task.id, { title });
    } catch (reason) {
      if (!(reason instanceof ApiError)) throw reason;
      this.workspace.notices.show({ kind: "error", text: reason.message });
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "task-row": TaskRow;
  }
  interface HTMLElementEventMap {
    "task-details": TaskDetailsEvent;
  }
}
