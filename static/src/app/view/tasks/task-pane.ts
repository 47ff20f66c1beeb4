import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Task } from "../../api/tasks";
import { groupTasks, type DueDetail, type TaskGroup } from "../../model/task-groups";
import { say } from "../../words";
import { memberByKey } from "../controls/arrow-keys";
import { controls } from "../controls/controls.styles";
import { isTyping } from "../controls/typing";
import { skeleton, skeletons } from "../controls/skeleton";
import { icon } from "../icons";
import { Watching } from "../watching";
import { WorkspaceElement } from "../workspace-element";
import type { TaskEditor } from "./task-editor";
import type { TaskLine } from "./task-line";
import { taskPaneStyles } from "./task-pane.styles";
import type { TaskDetailsEvent, TaskRow } from "./task-row";

/** The tasks: a line to add one, the open ones by when they are due, and the finished ones on demand. */
export class TaskPane extends WorkspaceElement {
  static override styles = [controls, skeletons, taskPaneStyles];
  static override properties = { currentId: { state: true }, doneShown: { state: true } };

  /** The task whose row Tab leads to. */
  protected currentId: string | null = null;
  protected doneShown = false;

  /** The place in the list of the row the keyboard was on before drawing; -1 for none. */
  #focusedPlace = -1;

  constructor() {
    super();
    new Watching(this, () => [this.workspace.tasks, this.workspace.clock, this.workspace.layout]);
  }

  protected override render(): TemplateResult {
    return html`
      <div class="head">
        <h2 id="heading">${say("pane.tasks")}</h2>
        ${this.#count()} ${this.#closeButton()}
      </div>
      <task-line .workspace=${this.workspace}></task-line>
      <div
        class="scroll"
        @keydown=${this.#handleKey}
        @focusin=${this.#followFocus}
        @task-details=${this.#openDetails}
      >
        ${this.#openTasks()} ${this.#doneTasks()}
      </div>
      <task-editor .workspace=${this.workspace}></task-editor>
    `;
  }

  protected override willUpdate(): void {
    if (!this.hasUpdated) return;
    this.#focusedPlace = this.#rows.findIndex((row) => row === this.#root.activeElement);
  }

  /** The keyboard goes to the row that moved up when the row it was on has left. */
  protected override updated(): void {
    if (this.#focusedPlace < 0 || this.#root.activeElement !== null) return;
    (this.#rows[this.#focusedPlace] ?? this.#rows.at(-1) ?? this.#line).focus();
  }

  /** Puts the keyboard into the line for a new task. */
  focusLine(): void {
    this.#line.focus();
  }

  /** Puts the keyboard on the first task, or into the line where there is none. */
  override focus(): void {
    (this.#rows.find((row) => row.current) ?? this.#rows[0] ?? this.#line).focus();
  }

  /** Scrolls to a task, finished ones included, and puts the keyboard on it. */
  async reveal(id: string): Promise<void> {
    const { tasks } = this.workspace;
    if (!tasks.open.some((task) => task.id === id)) {
      this.doneShown = true;
      await tasks.showDone();
    }
    await this.updateComplete;
    const row = this.#rows.find((candidate) => candidate.task.id === id);
    row?.scrollIntoView({ block: "nearest" });
    row?.focus();
  }

  get #root(): ShadowRoot {
    return this.renderRoot as ShadowRoot;
  }

  get #line(): TaskLine {
    return this.renderRoot.querySelector("task-line")!;
  }

  get #rows(): TaskRow[] {
    return [...this.renderRoot.querySelectorAll("task-row")];
  }

  #count(): TemplateResult {
    const { open, state } = this.workspace.tasks;
    const words = state === "ready" && open.length > 0;
    return html`<span class="count">
      ${words ? say("tasks.open", { count: open.length }) : nothing}
    </span>`;
  }

  #closeButton(): TemplateResult | typeof nothing {
    const { layout } = this.workspace;
    if (layout.arrangement !== "sheet") return nothing;
    return html`<button
      class="icon-button"
      aria-label=${say("pane.closeTasks")}
      @click=${() => layout.bringForward("chat")}
    >
      ${icon("close")}
    </button>`;
  }

  #openTasks(): TemplateResult | TemplateResult[] {
    const { tasks, clock } = this.workspace;
    if (tasks.state === "loading") return skeleton(say("tasks.loading"), 5);
    if (tasks.state === "failed") return this.#failed();
    if (tasks.open.length === 0) return this.#empty();
    return groupTasks(tasks.open, clock.now()).map((group) => this.#group(group));
  }

  #group(group: TaskGroup): TemplateResult {
    return html`<section class="group" aria-label=${group.heading}>
      <h3 class="heading ${group.kind}">
        ${group.heading} <span class="number">${group.tasks.length}</span>
      </h3>
      ${this.#list(group.tasks, group.detail)}
    </section>`;
  }

  #list(tasks: readonly Task[], detail: DueDetail): TemplateResult {
    return html`<ul role="list">
      ${repeat(
        tasks,
        (task) => task.id,
        (task) => html`<li>${this.#row(task, detail)}</li>`,
      )}
    </ul>`;
  }

  #row(task: Task, detail: DueDetail): TemplateResult {
    const now = this.workspace.clock.now();
    return html`<task-row
      .workspace=${this.workspace}
      .task=${task}
      .detail=${detail}
      .now=${now}
      .leaving=${this.workspace.tasks.isLeaving(task.id)}
      .current=${task.id === this.#currentTask()}
    ></task-row>`;
  }

  /** The first row stands in where the one the keyboard was on has gone. */
  #currentTask(): string | null {
    const { open, done } = this.workspace.tasks;
    const listed = [...open, ...(done ?? [])];
    return (listed.find((task) => task.id === this.currentId) ?? listed[0])?.id ?? null;
  }

  #doneTasks(): TemplateResult | typeof nothing {
    if (this.workspace.tasks.state !== "ready") return nothing;
    return html`<section class="done" aria-label=${say("tasks.done")}>
      <h3>
        <button
          class="done-toggle"
          aria-expanded=${this.doneShown}
          aria-controls="done"
          @click=${this.#toggleDone}
        >
          ${icon("chevron")} ${say("tasks.done")}
        </button>
      </h3>
      <div id="done">${this.doneShown ? this.#doneList() : nothing}</div>
    </section>`;
  }

  #doneList(): TemplateResult {
    const { done } = this.workspace.tasks;
    if (done === null) return skeleton(say("tasks.loading"), 2);
    if (done.length === 0) return html`<p class="empty">${say("tasks.doneEmpty")}</p>`;
    return this.#list(done, "full");
  }

  #empty(): TemplateResult {
    return html`<div class="empty">
      <p class="strong">${say("tasks.empty")}</p>
      <p>${say("tasks.emptyStep")}</p>
      <button class="example" @click=${() => this.#line.suggest(say("tasks.lineExample"))}>
        ${say("tasks.lineExample")}
      </button>
    </div>`;
  }

  #failed(): TemplateResult {
    return html`<div class="empty" role="alert">
      <p>${say("tasks.failed")}</p>
      <button class="button" @click=${() => void this.workspace.tasks.refresh()}>
        ${say("tasks.retry")}
      </button>
    </div>`;
  }

  #toggleDone = (): void => {
    this.doneShown = !this.doneShown;
    const { tasks } = this.workspace;
    if (this.doneShown) void tasks.showDone();
    else tasks.hideDone();
  };

  #openDetails = (event: TaskDetailsEvent): void => {
    const editor: TaskEditor = this.renderRoot.querySelector("task-editor")!;
    void editor.open(event.task, event.target as TaskRow);
  };

  #followFocus = (event: FocusEvent): void => {
    const row = this.#rows.find((candidate) => candidate === event.target);
    if (row !== undefined) this.currentId = row.task.id;
  };

  #handleKey = (event: KeyboardEvent): void => {
    const rows = this.#rows;
    const current = rows.find((row) => row === event.target);
    if (current === undefined || isTyping(event) || event.altKey || event.ctrlKey || event.metaKey)
      return;
    const next = memberByKey(event.key, rows, current);
    if (next === null) return;
    event.preventDefault();
    next.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "task-pane": TaskPane;
  }
}
