import { ApiError } from "../api/client";
import {
  doToTasks,
  editTasks,
  orderTasks,
  redo,
  undo,
  type Command,
  type TaskEdit,
} from "../api/task-steps";
import { addTask, changeTask, type Task, type TaskChanges } from "../api/tasks";
import { importFile } from "../api/transfer";
import { say, type Word } from "../words";
import type { Clock } from "./clock";
import type { Notices } from "./notices";
import type { TaskCounts } from "./task-counts";
import type { TaskList } from "./task-list";
import { changesInto, placeInWords, type Place } from "./task-place";

/** How long after the answer to a change the server's word of that same change may arrive. */
const echoWithinMilliseconds = 300;

/**
 * Every way to change tasks from the page. Each is one step, with a notice that offers to undo it.
 * What fails is told in a notice, unless the place where it was asked for can say it better.
 */
export class TaskSteps {
  readonly #list: TaskList;
  readonly #counts: TaskCounts;
  readonly #notices: Notices;
  readonly #clock: Clock;
  /** Until when, in milliseconds of the page's life, a change told by the server is one of this page. */
  #ownChangesUntil = 0;

  constructor(list: TaskList, counts: TaskCounts, notices: Notices, clock: Clock) {
    this.#list = list;
    this.#counts = counts;
    this.#notices = notices;
    this.#clock = clock;
  }

  /**
   * Reads the tasks again because the server says that they changed. A change from elsewhere ends the
   * offer to undo: it would take back that change, as the server undoes the newest.
   */
  hearOfChange(): void {
    if (performance.now() > this.#ownChangesUntil) this.#notices.endOffer();
    void this.refresh();
  }

  /** Reads anew what is shown. */
  async refresh(): Promise<void> {
    await Promise.all([this.#list.refresh(), this.#counts.refresh()]);
  }

  /**
   * Adds a task written as one line.
   *
   * @param presets hold where the line says nothing.
   * @throws ApiError when the line cannot be a task; the line is the place to say so.
   */
  async add(line: string, presets: TaskChanges): Promise<Task> {
    return this.#asOwn(async () => {
      const task = await addTask(line, presets);
      this.#offerUndo(say("notice.added", { title: task.title }));
      await this.refresh();
      return task;
    });
  }

  /**
   * Imports a file of tasks.
   * @throws ApiError when it cannot be read; the place where it was chosen is the place to say so.
   */
  async importFrom(file: File): Promise<void> {
    await this.#asOwn(async () => {
      const { summary } = await importFile(file);
      this.#offerUndo(summary);
      await this.refresh();
    });
  }

  /**
   * Changes fields of one task.
   * @throws ApiError when the server refuses them; the field is the place to say so.
   */
  async edit(task: Task, changes: TaskChanges): Promise<void> {
    await this.#asOwn(async () => {
      const { title } = await changeTask(task.id, changes);
      this.#offerUndo(say("notice.changed", { title }));
      await this.refresh();
    });
  }

  /** Checks tasks off. */
  async complete(tasks: readonly Task[]): Promise<void> {
    const open = tasks.filter(({ id }) => !this.#list.isLeaving(id));
    if (open.length === 0) return;
    await this.#list.leaveDuring(
      open.map(({ id }) => id),
      () => this.#do("complete", open, "completed"),
    );
  }

  /** Opens finished tasks again. */
  async reopen(tasks: readonly Task[]): Promise<void> {
    await this.#do("reopen", tasks, "reopened");
  }

  /** Deletes tasks. */
  async delete(tasks: readonly Task[]): Promise<void> {
    await this.#do("delete", tasks, "deleted");
  }

  /** Moves recurring tasks on to their next date, with nothing done. */
  async skip(tasks: readonly Task[]): Promise<void> {
    await this.#do("skip", tasks, "skipped");
  }

  /** Puts tasks on a day, in a project or under a tag. */
  async put(tasks: readonly Task[], place: Place): Promise<void> {
    const where = placeInWords(place, this.#clock.now());
    await this.change(tasks, (task) => changesInto(place, task), said("moved", tasks, { where }));
  }

  /**
   * Changes tasks, each in its own way.
   *
   * @param told what the notice says was done.
   */
  async change(
    tasks: readonly Task[],
    changesOf: (task: Task) => TaskChanges,
    told: string = said("changed", tasks),
  ): Promise<void> {
    const edits: TaskEdit[] = tasks.map((task) => ({ id: task.id, changes: changesOf(task) }));
    await this.#attempt(async () => {
      await editTasks(edits);
      this.#offerUndo(told);
    });
  }

  /** Puts tasks into this order. */
  async order(tasks: readonly Task[], moved: readonly Task[]): Promise<void> {
    await this.#attempt(async () => {
      await orderTasks(tasks.map(({ id }) => id));
      this.#offerUndo(said("ordered", moved));
    });
  }

  /** Undoes the last change to the tasks, wherever it was made, and offers to redo it. */
  async undo(): Promise<void> {
    await this.#attempt(async () => {
      const { summary } = await undo();
      this.#offer(summary, say("notice.redo"), () => void this.redo());
    });
  }

  /** Does again what was undone last. */
  async redo(): Promise<void> {
    await this.#attempt(async () => {
      const { summary } = await redo();
      this.#offerUndo(summary);
    });
  }

  async #do(command: Command, tasks: readonly Task[], verb: Verb): Promise<void> {
    await this.#attempt(async () => {
      await doToTasks(
        tasks.map(({ id }) => id),
        command,
      );
      this.#offerUndo(said(verb, tasks));
    });
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    try {
      await this.#asOwn(work);
    } catch (reason) {
      if (!(reason instanceof ApiError)) throw reason;
      this.#notices.show({ kind: "error", text: reason.message });
    }
    await this.refresh();
  }

  async #asOwn<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#ownChangesUntil = Infinity;
    try {
      return await work();
    } finally {
      this.#ownChangesUntil = performance.now() + echoWithinMilliseconds;
    }
  }

  #offerUndo(text: string): void {
    this.#offer(text, say("notice.undo"), () => void this.undo());
  }

  #offer(text: string, label: string, run: () => void): void {
    this.#notices.show({ kind: "done", text, action: { label, run } });
  }
}

type Verb = "completed" | "reopened" | "deleted" | "skipped" | "moved" | "changed" | "ordered";

function said(
  verb: Verb,
  tasks: readonly Task[],
  values: Readonly<Record<string, string>> = {},
): string {
  const [task] = tasks;
  if (tasks.length === 1 && task !== undefined) {
    return say(`notice.${verb}` satisfies Word, { title: task.title, ...values });
  }
  return say(`notice.${verb}.many` satisfies Word, { count: tasks.length, ...values });
}
