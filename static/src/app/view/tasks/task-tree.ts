import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Task } from "../../api/tasks";
import { groupTasks, type TaskGroup } from "../../model/task-groups";
import type { OutlineEntry, OutlineLine, OutlineRow } from "../../model/task-outline";
import type { Place } from "../../model/task-place";
import { viewName } from "../../model/task-view";
import { say } from "../../words";
import { controls } from "../controls/controls.styles";
import { Watching } from "../watching";
import { WorkspaceElement } from "../workspace-element";
import type { PartLine } from "./part-line";
import { RowCommands } from "./row-commands";
import { RowDrag } from "./row-drag";
import { rowActionFor } from "./row-keys";
import type { TaskRow, TaskWishEvent } from "./task-row";
import { taskTreeStyles } from "./task-tree.styles";
import { TasksWishEvent, type TasksWish } from "./tasks-wish";

/**
 * The tasks of the view, under their headings, with their parts. Each heading has a treegrid of its
 * own (ARIA treegrid pattern); the arrow keys go through all of them as one list.
 *
 * @fires tasks-wish when a menu or the details are to be opened.
 * @fires leave when the keyboard was on the last task and this has gone.
 */
export class TaskTree extends WorkspaceElement {
  static override styles = [controls, taskTreeStyles];
  static override properties = { currentId: { state: true } };

  /** The task whose row Tab leads to. */
  protected currentId: string | null = null;
  readonly #commands = new RowCommands(this);
  readonly #drag = new RowDrag(this);
  /** The row the keyboard was on before drawing. */
  #focused: { readonly id: string; readonly place: number } | null = null;

  constructor() {
    super();
    new Watching(this, () => {
      const { tasks, clock, taskSelection } = this.workspace;
      return [tasks, clock, taskSelection];
    });
  }

  protected override render(): TemplateResult {
    const { tasks, clock } = this.workspace;
    const groups = groupTasks(tasks.view, tasks.tasks, clock.now());
    const entries = groups.map((group) => tasks.outline.entriesOf(group.tasks, tasks.progress));
    const current = this.#currentOf(entries.flat());
    return html`
      <div
        @keydown=${this.#handleKey}
        @focusin=${this.#followFocus}
        @click=${this.#handleClick}
        @pointerdown=${this.#drag.handleDown}
        @task-wish=${this.#handleWish}
      >
        ${groups.map((group, place) => this.#group(group, entries[place]!, current))}
      </div>
      ${this.#more()}
      <div class="ghost" popover="manual" aria-hidden="true"></div>
    `;
  }

  protected override willUpdate(): void {
    if (!this.hasUpdated) return;
    const place = this.rows.findIndex((row) => row === this.#root.activeElement);
    this.#focused = place < 0 ? null : { id: this.rows[place]!.task.id, place };
  }

  /** The keyboard follows its task; where that has left, it goes to the row that moved up. */
  protected override updated(): void {
    if (this.#focused === null || this.#root.activeElement !== null) return;
    const { id, place } = this.#focused;
    const next = this.rowOf(id) ?? this.rows[place] ?? this.rows.at(-1);
    if (next === undefined) this.dispatchEvent(new Event("leave"));
    else next.focus();
  }

  /** Puts the keyboard on the row that Tab leads to; false where there is none. */
  focusCurrent(): boolean {
    const row = this.rows.find(({ current }) => current) ?? this.rows[0];
    row?.focus();
    return row !== undefined;
  }

  /** The rows in their order on screen. */
  get rows(): TaskRow[] {
    return [...this.renderRoot.querySelectorAll("task-row")];
  }

  /** The row of a task, if it is shown. */
  rowOf(id: string): TaskRow | undefined {
    return this.rows.find(({ task }) => task.id === id);
  }

  /** The selected tasks that are shown. */
  get selectedTasks(): Task[] {
    const { taskSelection } = this.workspace;
    return this.rows.map(({ task }) => task).filter(({ id }) => taskSelection.has(id));
  }

  /** What a change asked for at a task is about: the whole selection where the task is part of it. */
  tasksWith(task: Task): readonly Task[] {
    return this.workspace.taskSelection.has(task.id) ? this.selectedTasks : [task];
  }

  /** Asks for a menu, or the details, beside a row. */
  wish(wish: TasksWish, row: TaskRow): void {
    const tasks = wish === "details" ? [row.task] : this.tasksWith(row.task);
    this.dispatchEvent(new TasksWishEvent(wish, tasks, row));
  }

  /** Shows the parts of a task, and the line to add another with the keyboard on it. */
  async addPart(task: Task): Promise<void> {
    await this.workspace.tasks.expand(task.id);
    await this.updateComplete;
    const lines = [...this.renderRoot.querySelectorAll<PartLine>("part-line")];
    lines.find(({ parent }) => parent.id === task.id)?.focus();
  }

  get #root(): ShadowRoot {
    return this.renderRoot as ShadowRoot;
  }

  /** The first row stands in where the one the keyboard was on has gone. */
  #currentOf(entries: readonly OutlineEntry[]): string | null {
    const rows = entries.filter((entry) => entry.kind === "task");
    return (rows.find(({ task }) => task.id === this.currentId) ?? rows[0])?.task.id ?? null;
  }

  #group(
    group: TaskGroup,
    entries: readonly OutlineEntry[],
    current: string | null,
  ): TemplateResult {
    const { tasks, taskCounts } = this.workspace;
    const name = group.heading ?? viewName(tasks.view, taskCounts.current.filters);
    const place: Place | undefined =
      group.day === undefined ? undefined : { kind: "day", day: group.day };
    return html`<section class="group" aria-label=${name} .place=${place}>
      ${
        group.heading === null
          ? nothing
          : html`<h3 class="heading ${group.kind}">
              ${group.heading} <span class="number">${group.tasks.length || nothing}</span>
            </h3>`
      }
      ${entries.length === 0 ? nothing : this.#grid(name, group, entries, current)}
    </section>`;
  }

  #grid(
    name: string,
    group: TaskGroup,
    entries: readonly OutlineEntry[],
    current: string | null,
  ): TemplateResult {
    return html`<div role="treegrid" aria-label=${name} aria-multiselectable="true">
      ${repeat(
        entries,
        (entry) => (entry.kind === "task" ? entry.task.id : `line under ${entry.parent.id}`),
        (entry) => (entry.kind === "task" ? this.#row(entry, group, current) : this.#line(entry)),
      )}
    </div>`;
  }

  #row(entry: OutlineRow, group: TaskGroup, current: string | null): TemplateResult {
    const { workspace } = this;
    const { task, depth, progress, isExpanded } = entry;
    return html`<task-row
      role="row"
      aria-level=${depth + 1}
      aria-expanded=${progress === null ? nothing : isExpanded}
      aria-selected=${workspace.taskSelection.has(task.id)}
      style="--depth: ${depth}"
      .workspace=${workspace}
      .task=${task}
      .detail=${depth === 0 ? group.detail : "full"}
      .knownProject=${this.#knownProject(entry)}
      .now=${workspace.clock.now()}
      .progress=${progress}
      .isExpanded=${isExpanded}
      .leaving=${workspace.tasks.isLeaving(task.id)}
      .current=${task.id === current}
    ></task-row>`;
  }

  /** The project that the view, or the task over a part, has said already. */
  #knownProject({ parent }: OutlineRow): string | null {
    const { view } = this.workspace.tasks;
    if (parent !== null) return parent.project;
    return view.kind === "project" ? view.name : null;
  }

  #line(entry: OutlineLine): TemplateResult {
    return html`<part-line
      role="row"
      aria-level=${entry.depth + 1}
      style="--depth: ${entry.depth}"
      .workspace=${this.workspace}
      .parent=${entry.parent}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        this.rowOf(entry.parent.id)?.focus();
      }}
    ></part-line>`;
  }

  #more(): TemplateResult | typeof nothing {
    const { tasks } = this.workspace;
    if (!tasks.hasMore) return nothing;
    return html`<button class="button more" @click=${() => void tasks.showMore()}>
      ${say("tasks.more")}
    </button>`;
  }

  #followFocus = (event: FocusEvent): void => {
    const row = this.rows.find((candidate) => candidate === event.target);
    if (row !== undefined) this.currentId = row.task.id;
  };

  #handleClick = (event: MouseEvent): void => {
    const row = this.rows.find((candidate) => candidate === event.target);
    if (row === undefined) return;
    this.#commands.click(row, event);
  };

  #handleKey = (event: KeyboardEvent): void => {
    const row = this.rows.find((candidate) => candidate === event.target);
    // What a field in the row has taken for itself may have put the keyboard on the row already.
    if (row === undefined || !row.isResting || event.defaultPrevented) return;
    const action = rowActionFor(event);
    if (action === null || !this.#commands.run(action, row)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  #handleWish = (event: TaskWishEvent): void => {
    const row = this.rowOf(event.task.id);
    if (row === undefined) return;
    if (event.wish === "check") this.#commands.check(event.task);
    else if (event.wish === "parts") this.#commands.turn(row);
    else this.wish(event.wish, row);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "task-tree": TaskTree;
  }
}
