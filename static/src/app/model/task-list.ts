import { ApiError, sentence } from "../api/client";
import {
  addTask,
  changeTask,
  completeTask,
  deleteTask,
  readDoneTasks,
  readOpenTasks,
  redo,
  reopenTask,
  undo,
  type Task,
  type TaskChanges,
} from "../api/tasks";
import { say } from "../words";
import type { Clock } from "./clock";
import type { Notices } from "./notices";
import { Observable } from "./observable";

/** How long a checked row takes to show its mark and to fold away; the same times stand in task-row.styles.ts. */
const leavesInMilliseconds = 320;

/** How long after the answer to a change the server's word of that same change may arrive. */
const echoWithinMilliseconds = 300;

/**
 * The tasks as the server has them, and every way to change them from the pane. What fails is told
 * in a notice and the list goes back to what the server has.
 */
export class TaskList extends Observable {
  readonly #clock: Clock;
  readonly #notices: Notices;
  #open: readonly Task[] = [];
  #done: readonly Task[] | null = null;
  #keepsDone = false;
  #state: "loading" | "ready" | "failed" = "loading";
  /** Until when, in milliseconds of the page's life, a change told by the server is one of this page. */
  #ownChangesUntil = 0;
  readonly #leaving = new Map<string, Promise<void>>();
  #readings = 0;
  #latestReading = Promise.resolve();
  #arrived: ReadonlySet<string> = new Set();

  constructor(clock: Clock, notices: Notices) {
    super();
    this.#clock = clock;
    this.#notices = notices;
  }

  /** Open tasks by due date, priority and age. */
  get open(): readonly Task[] {
    return this.#open;
  }

  /** Finished tasks, newest first; null until `showDone` has read them. */
  get done(): readonly Task[] | null {
    return this.#done;
  }

  /** `failed` only while there is nothing to show. */
  get state(): "loading" | "ready" | "failed" {
    return this.#state;
  }

  /** Whether the task came into the list while it was shown, so that the eye finds where it went. */
  hasArrived(id: string): boolean {
    return this.#arrived.has(id);
  }

  /** Whether the task has been checked off and is on its way out of the list. */
  isLeaving(id: string): boolean {
    return this.#leaving.has(id);
  }

  /** Reads the tasks again; an answer overtaken by a later reading is dropped for the later one. */
  refresh(): Promise<void> {
    this.#readings += 1;
    this.#latestReading = this.#read(this.#readings);
    return this.#latestReading;
  }

  /**
   * Reads the tasks again because the server says that they changed. A change from elsewhere ends the
   * offer to undo: it would take back that change, as the server undoes the newest.
   */
  hearOfChange(): void {
    if (performance.now() > this.#ownChangesUntil) this.#notices.endOffer();
    void this.refresh();
  }

  /** Starts to keep the finished tasks as well. */
  async showDone(): Promise<void> {
    if (this.#keepsDone) return;
    this.#keepsDone = true;
    await this.refresh();
  }

  /** Stops keeping the finished tasks. */
  hideDone(): void {
    this.#keepsDone = false;
    this.#done = null;
    this.changed();
  }

  /**
   * Adds a task written as one line.
   * @throws ApiError when the line cannot be a task; the line is the place to say so.
   */
  async add(line: string): Promise<void> {
    await addTask(line);
    await this.refresh();
  }

  /** Checks a task off and offers to undo it. */
  async complete(task: Task): Promise<void> {
    if (this.isLeaving(task.id)) return;
    this.#leaving.set(task.id, pause(leavesInMilliseconds));
    this.changed();
    await this.#change(() => completeTask(task.id), say("notice.completed", { title: task.title }));
    this.#leaving.delete(task.id);
    this.changed();
  }

  /** Opens a finished task again and offers to undo it. */
  async reopen(task: Task): Promise<void> {
    await this.#change(() => reopenTask(task.id), say("notice.reopened", { title: task.title }));
  }

  /** Deletes a task and offers to undo it. */
  async delete(task: Task): Promise<void> {
    await this.#change(() => deleteTask(task.id), say("notice.deleted", { title: task.title }));
  }

  /**
   * Changes fields of a task.
   * @throws ApiError when the server refuses them; the field is the place to say so.
   */
  async edit(id: string, changes: TaskChanges): Promise<void> {
    const changed = await changeTask(id, changes);
    this.#open = this.#open.map((task) => (task.id === id ? changed : task));
    this.changed();
    await this.refresh();
  }

  /** Undoes the last change to the tasks, wherever it was made, and offers to redo it. */
  async undo(): Promise<void> {
    await this.#attempt(async () => {
      const { summary } = await undo();
      this.#tell(summary, say("notice.redo"), () => void this.redo());
    });
    await this.refresh();
  }

  /** Does again what was undone last. */
  async redo(): Promise<void> {
    await this.#attempt(async () => {
      const { summary } = await redo();
      this.#tell(summary, say("notice.undo"), () => void this.undo());
    });
    await this.refresh();
  }

  async #read(reading: number): Promise<void> {
    try {
      const [open, done] = await Promise.all([
        readOpenTasks(),
        this.#keepsDone ? readDoneTasks() : null,
      ]);
      await Promise.all(this.#leaving.values());
      if (reading !== this.#readings) return this.#latestReading;
      this.#clock.set(open.now);
      if (this.#state === "ready") this.#noteArrivals(open.tasks);
      this.#open = open.tasks;
      this.#done = done?.tasks ?? null;
      this.#state = "ready";
    } catch (reason) {
      console.info(sentence(reason));
      if (this.#state === "loading") this.#state = "failed";
    }
    this.changed();
  }

  #noteArrivals(tasks: readonly Task[]): void {
    const known = new Set(this.#open.map(({ id }) => id));
    const arrived = tasks.filter(({ id }) => !known.has(id)).map(({ id }) => id);
    if (arrived.length > 0) this.#arrived = new Set(arrived);
  }

  async #change(send: () => Promise<Task>, told: string): Promise<void> {
    await this.#attempt(async () => {
      await send();
      this.#tell(told, say("notice.undo"), () => void this.undo());
    });
    await this.refresh();
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    this.#ownChangesUntil = Infinity;
    try {
      await work();
    } catch (reason) {
      if (!(reason instanceof ApiError)) throw reason;
      this.#notices.show({ kind: "error", text: reason.message });
    } finally {
      this.#ownChangesUntil = performance.now() + echoWithinMilliseconds;
    }
  }

  #tell(text: string, label: string, run: () => void): void {
    this.#notices.show({ kind: "done", text, action: { label, run } });
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
