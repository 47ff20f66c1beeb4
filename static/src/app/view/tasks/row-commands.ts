import type { Task, TaskChanges } from "../../api/tasks";
import { daysLater, isoDate, parseMoment } from "../../model/due";
import { changesInto } from "../../model/task-place";
import { isOrderedByHand } from "../../model/task-view";
import { memberByKey } from "../controls/arrow-keys";
import type { RowAction } from "./row-keys";
import type { TaskRow } from "./task-row";
import type { TaskTree } from "./task-tree";

const keyOf = { next: "ArrowDown", previous: "ArrowUp", first: "Home", last: "End" } as const;

/** Carries out what is asked for at the rows of a tree. */
export class RowCommands {
  readonly #tree: TaskTree;

  constructor(tree: TaskTree) {
    this.#tree = tree;
  }

  /** Does what a key asks for; false where there is nothing to do. */
  run(action: RowAction, row: TaskRow): boolean {
    switch (action.do) {
      case "next":
      case "previous":
      case "first":
      case "last":
        return this.#move(keyOf[action.do], row, action.extend);
      case "edit":
        row.edit();
        return true;
      case "details":
      case "schedule":
      case "move":
      case "tag":
        this.#tree.wish(action.do, row);
        return true;
      case "choosePriority":
        this.#tree.wish("priority", row);
        return true;
      case "prioritise":
        return this.#change(row, () => ({ priority: action.priority }));
      case "delete":
        void this.#steps.delete(this.#tree.tasksWith(row.task));
        return true;
      case "skip":
        return this.#skip(row);
      case "select":
        this.#selection.toggle(row.task.id);
        return true;
      case "selectAll":
        this.#selection.select(this.#ids);
        return true;
      case "clearSelection":
        return this.#clearSelection();
      case "expand":
        return this.#expand(row);
      case "collapse":
        return this.#collapse(row);
      case "indent":
        return this.#indent(row);
      case "outdent":
        return this.#outdent(row);
      case "later":
        return this.#shift(row, 1);
      case "earlier":
        return this.#shift(row, -1);
    }
  }

  /** A click selects with Ctrl or Shift; a plain one puts the keyboard on the row. */
  click(row: TaskRow, event: MouseEvent): void {
    const onControl = event.composedPath().some(isControl);
    if (event.shiftKey) this.#selection.extendTo(row.task.id, this.#ids);
    else if (event.ctrlKey || event.metaKey) this.#selection.toggle(row.task.id);
    else if (onControl) return;
    else {
      this.#selection.clear();
      this.#selection.begin(row.task.id);
    }
    row.focus();
  }

  /** Checks a task off, or opens it again; the whole selection with it where it is part of it. */
  check(task: Task): void {
    const tasks = this.#tree.tasksWith(task);
    const same = tasks.filter(({ status }) => (status === "open") === (task.status === "open"));
    void (task.status === "open" ? this.#steps.complete(same) : this.#steps.reopen(same));
  }

  /** Shows the parts of a row's task, or hides them. */
  turn(row: TaskRow): void {
    if (row.isExpanded) this.#list.collapse(row.task.id);
    else void this.#list.expand(row.task.id);
  }

  get #steps() {
    return this.#tree.workspace.taskSteps;
  }

  get #selection() {
    return this.#tree.workspace.taskSelection;
  }

  get #list() {
    return this.#tree.workspace.tasks;
  }

  get #ids(): string[] {
    return this.#tree.rows.map(({ task }) => task.id);
  }

  #move(key: string, row: TaskRow, extend: boolean): boolean {
    const next = memberByKey(key, this.#tree.rows, row);
    if (next === null) return false;
    if (extend) {
      if (this.#selection.size === 0) this.#selection.begin(row.task.id);
      this.#selection.extendTo(next.task.id, this.#ids);
    }
    next.focus();
    return true;
  }

  #change(row: TaskRow, changesOf: (task: Task) => TaskChanges): boolean {
    void this.#steps.change(this.#tree.tasksWith(row.task), changesOf);
    return true;
  }

  #skip(row: TaskRow): boolean {
    const recurring = this.#tree
      .tasksWith(row.task)
      .filter(({ recurrence }) => recurrence !== null);
    if (recurring.length === 0) return false;
    void this.#steps.skip(recurring);
    return true;
  }

  #clearSelection(): boolean {
    if (this.#selection.size === 0) return false;
    this.#selection.clear();
    return true;
  }

  #expand(row: TaskRow): boolean {
    if (row.task.status !== "open") return false;
    if (row.isExpanded) return this.#move(keyOf.next, row, false);
    void this.#list.expand(row.task.id);
    return true;
  }

  #collapse(row: TaskRow): boolean {
    if (row.isExpanded) {
      this.#list.collapse(row.task.id);
      return true;
    }
    const parent = row.task.parent_id === null ? undefined : this.#tree.rowOf(row.task.parent_id);
    parent?.focus();
    return parent !== undefined;
  }

  /** Makes the task a part of the one above it. */
  #indent(row: TaskRow): boolean {
    const above = this.siblings(row).filter((task) => task.id !== row.task.id);
    const rows = this.#tree.rows;
    const before = above.filter(
      ({ id }) => rows.indexOf(this.#tree.rowOf(id)!) < rows.indexOf(row),
    );
    const parent = before.at(-1);
    if (parent === undefined) return false;
    this.#list.outline.expand(parent.id);
    return this.#change(row, () => ({ parent_id: parent.id }));
  }

  /** Makes the task stand beside the one it was a part of. */
  #outdent(row: TaskRow): boolean {
    const { parent_id: parent } = row.task;
    if (parent === null) return false;
    const beside = this.#tree.rowOf(parent)?.task.parent_id ?? null;
    return this.#change(row, () => ({ parent_id: beside }));
  }

  /** Among tasks ordered by hand a place up or down, elsewhere a day earlier or later. */
  #shift(row: TaskRow, step: 1 | -1): boolean {
    if (this.isOrdered(row)) return this.#swap(row, step);
    void this.#steps.change(this.#tree.tasksWith(row.task), (task) =>
      changesInto({ kind: "day", day: this.#dayBeside(task, step) }, task),
    );
    return true;
  }

  /** The day a task goes to; never into the past. */
  #dayBeside(task: Task, step: 1 | -1): string {
    const today = isoDate(this.#tree.workspace.clock.now());
    if (task.due === null) return today;
    const day = isoDate(daysLater(parseMoment(task.due).at, step));
    return day < today ? today : day;
  }

  #swap(row: TaskRow, step: 1 | -1): boolean {
    const tasks = this.siblings(row);
    const from = tasks.findIndex(({ id }) => id === row.task.id);
    const to = from + step;
    if (to < 0 || to >= tasks.length) return true;
    const order = tasks.filter(({ id }) => id !== row.task.id);
    order.splice(to, 0, row.task);
    void this.#steps.order(order, [row.task]);
    return true;
  }

  /** The tasks that stand beside a row's: parts of the same task, or under the same heading. */
  siblings(row: TaskRow): Task[] {
    const isPart = row.ariaLevel !== "1";
    const rows = [...(row.parentElement?.querySelectorAll("task-row") ?? [])];
    const beside = rows.filter((other) =>
      isPart ? other.task.parent_id === row.task.parent_id : other.ariaLevel === "1",
    );
    return beside.map(({ task }) => task);
  }

  /** Whether a row stands where it was put by hand, and not where its date puts it. */
  isOrdered(row: TaskRow): boolean {
    return row.ariaLevel !== "1" || isOrderedByHand(this.#list.view);
  }
}

function isControl(target: EventTarget): boolean {
  return target instanceof HTMLButtonElement || target instanceof HTMLInputElement;
}
