import { html, nothing, type TemplateResult } from "lit";
import { readTask, type Task } from "../../api/tasks";
import { sentence } from "../../api/client";
import { homeOf, viewName, type TaskView } from "../../model/task-view";
import { say, type Word } from "../../words";
import type { ChoiceMenu } from "../controls/choice-menu";
import { controls } from "../controls/controls.styles";
import { skeleton, skeletons } from "../controls/skeleton";
import { icon } from "../icons";
import { Watching } from "../watching";
import { WorkspaceElement } from "../workspace-element";
import type { AddPartEvent, TaskEditor } from "./task-editor";
import type { TaskLine } from "./task-line";
import { menuFor } from "./task-menus";
import { taskPaneStyles } from "./task-pane.styles";
import type { TaskTree } from "./task-tree";
import type { TasksWishEvent } from "./tasks-wish";
import type { ViewSwitcher } from "./view-switcher";

/** The tasks: a view chosen by its name, a line to add one, and what the view holds. */
export class TaskPane extends WorkspaceElement {
  static override styles = [controls, skeletons, taskPaneStyles];
  static override properties = {
    ...WorkspaceElement.properties,
    hasEditor: { state: true },
  };

  /** Whether the code of the editor is there; the first screen does without. */
  protected hasEditor = false;

  /** Whether the view was a filter that nobody has typed yet. */
  #wasUntyped = false;

  constructor() {
    super();
    new Watching(this, () => {
      const { tasks, taskCounts, taskSelection, layout } = this.workspace;
      return [tasks, taskCounts, taskSelection, layout];
    });
  }

  protected override render(): TemplateResult {
    const { workspace } = this;
    const { view } = workspace.tasks;
    return html`
      <div class="head">
        <view-switcher .workspace=${workspace}></view-switcher>
        ${this.#count()} ${this.#closeButton()}
      </div>
      <task-line .workspace=${workspace}></task-line>
      ${view.kind === "filter" ? html`<filter-bar .workspace=${workspace}></filter-bar>` : nothing}
      <div class="scroll" @tasks-wish=${this.#handleWish}>
        ${
          view.kind === "calendar"
            ? html`<month-calendar .workspace=${workspace}></month-calendar>`
            : nothing
        }
        ${this.#content(view)}
      </div>
      <selection-bar
        .workspace=${workspace}
        .tasks=${this.#tree?.selectedTasks ?? []}
        @tasks-wish=${this.#handleWish}
      ></selection-bar>
      <choice-menu></choice-menu>
      ${
        this.hasEditor
          ? html`<task-editor .workspace=${workspace} @add-part=${this.#addPart}></task-editor>`
          : nothing
      }
    `;
  }

  /** The bar is about the rows, which are drawn after it; a filter that is chosen is typed first. */
  protected override updated(): void {
    const { view } = this.workspace.tasks;
    const isUntyped = view.kind === "filter" && view.text === "";
    const filter = this.renderRoot.querySelector("filter-bar");
    if (isUntyped && !this.#wasUntyped) void filter?.updateComplete.then(() => filter.focus());
    this.#wasUntyped = isUntyped;
    const bar = this.renderRoot.querySelector("selection-bar")!;
    void this.#tree?.updateComplete.then(() => (bar.tasks = this.#tree?.selectedTasks ?? []));
  }

  /** Puts the keyboard into the line for a new task. */
  focusLine(): void {
    this.#line.focus();
  }

  /** Puts the keyboard on the first task, or into the line where there is none. */
  override focus(): void {
    if (this.#tree?.focusCurrent() !== true) this.focusLine();
  }

  /** Shows a task in this view or in another that has it, and puts the keyboard on it. */
  async reveal(id: string): Promise<void> {
    if (this.#tree?.rowOf(id) === undefined) await this.#showHomeOf(id);
    await this.updateComplete;
    await this.#tree?.updateComplete;
    const row = this.#tree?.rowOf(id);
    row?.scrollIntoView({ block: "nearest" });
    row?.focus();
  }

  async #showHomeOf(id: string): Promise<void> {
    const { workspace } = this;
    try {
      const task = await readTask(id);
      if (task.parent_id !== null) workspace.tasks.outline.expand(task.parent_id);
      await workspace.showTasks(homeOf(task));
    } catch (reason) {
      workspace.notices.show({ kind: "error", text: sentence(reason) });
    }
  }

  get #tree(): TaskTree | null {
    return this.renderRoot.querySelector("task-tree");
  }

  get #line(): TaskLine {
    return this.renderRoot.querySelector("task-line")!;
  }

  get #switcher(): ViewSwitcher {
    return this.renderRoot.querySelector("view-switcher")!;
  }

  #count(): TemplateResult {
    const { tasks, hasMore, view } = this.workspace.tasks;
    const isCounted = tasks.length > 0 && view.kind !== "done" && view.kind !== "calendar";
    const count = hasMore ? `${tasks.length}+` : tasks.length;
    return html`<span class="count">
      ${isCounted ? say(view.kind === "filter" ? "tasks.found" : "tasks.open", { count }) : nothing}
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

  #content(view: TaskView): TemplateResult {
    const { tasks } = this.workspace;
    if (tasks.state === "loading") return skeleton(say("tasks.loading"), 5);
    if (tasks.state === "failed") return this.#failed();
    if (tasks.tasks.length === 0 && view.kind !== "calendar") return this.#empty(view);
    return html`<task-tree
      .workspace=${this.workspace}
      @leave=${() => this.focusLine()}
      @drag-end=${() => this.#switcher.close()}
    ></task-tree>`;
  }

  #empty(view: TaskView): TemplateResult {
    const { problem } = this.workspace.tasks;
    const isUntyped = view.kind === "filter" && view.text === "";
    if (problem !== null || isUntyped) return html``;
    const name = viewName(view, {});
    const example = exampleFor(view);
    return html`<div class="empty">
      <p class="strong">${say(`empty.${view.kind}` as Word, { name })}</p>
      <p>${say(`empty.${view.kind}.step` as Word, { name })}</p>
      ${
        example === null
          ? nothing
          : html`<button class="example" @click=${() => this.#line.suggest(example)}>
              ${example}
            </button>`
      }
    </div>`;
  }

  #failed(): TemplateResult {
    return html`<div class="empty" role="alert">
      <p>${say("tasks.failed")}</p>
      <button class="button" @click=${() => void this.workspace.taskSteps.refresh()}>
        ${say("tasks.retry")}
      </button>
    </div>`;
  }

  #handleWish = (event: TasksWishEvent): void => {
    const { wish, tasks, anchor } = event;
    const [task] = tasks;
    if (task === undefined) return;
    if (wish === "details") {
      void this.#openEditor(task, anchor);
      return;
    }
    const menu: ChoiceMenu = this.renderRoot.querySelector("choice-menu")!;
    void menu.open(menuFor(wish, this.workspace, tasks), anchor);
  };

  async #openEditor(task: Task, anchor: HTMLElement): Promise<void> {
    try {
      await import("./define-editor");
    } catch {
      this.workspace.notices.show({ kind: "error", text: say("connection.unreachable") });
      return;
    }
    this.hasEditor = true;
    await this.updateComplete;
    const editor: TaskEditor = this.renderRoot.querySelector("task-editor")!;
    await editor.open(task, anchor);
  }

  #addPart = (event: AddPartEvent): void => {
    void this.#tree?.addPart(event.task);
  };
}

/** A line that would stand in the view. */
function exampleFor(view: TaskView): string | null {
  switch (view.kind) {
    case "all":
      return say("tasks.lineExample");
    case "upcoming":
      return say("empty.upcoming.example");
    case "today":
      return say("empty.today.example");
    case "inbox":
      return say("empty.inbox.example");
    default:
      return null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "task-pane": TaskPane;
  }
}
