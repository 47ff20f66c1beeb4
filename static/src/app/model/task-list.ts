import { ApiError, sentence } from "../api/client";
import { readPage, type Progress, type TaskPage } from "../api/task-pages";
import type { Task } from "../api/tasks";
import type { Clock } from "./clock";
import { Observable } from "./observable";
import { TaskOutline } from "./task-outline";
import { queryOf, type TaskView } from "./task-view";

/** How long a checked row takes to show its mark and to fold away; the same times stand in task-row.styles.ts. */
const leavesInMilliseconds = 320;

const pageSize = 200;
/** A month is shown as a whole. */
const monthSize = 2_000;
/** The most that the server answers at once. */
const mostShown = 10_000;

const nothing: TaskPage = { now: "", tasks: [], more: false, parts: {} };

/** The tasks of the view that is shown, as the server has them. */
export class TaskList extends Observable {
  /** Which tasks show their parts. */
  readonly outline = new TaskOutline();
  readonly #clock: Clock;
  #view: TaskView = { kind: "all" };
  #limit = pageSize;
  #page: TaskPage = nothing;
  #state: "loading" | "ready" | "failed" = "loading";
  #problem: string | null = null;
  readonly #leaving = new Map<string, Promise<void>>();
  #readings = 0;
  #latestReading = Promise.resolve();
  #arrived: ReadonlySet<string> = new Set();

  constructor(clock: Clock) {
    super();
    this.#clock = clock;
  }

  get view(): TaskView {
    return this.#view;
  }

  /** The first tasks of the view, in its order. */
  get tasks(): readonly Task[] {
    return this.#page.tasks;
  }

  /** Whether the view has more than `tasks`, and `showMore` would show them. */
  get hasMore(): boolean {
    return this.#page.more && this.#limit < mostShown;
  }

  /** Of the tasks that have parts, how many are done. */
  get progress(): Readonly<Record<string, Progress>> {
    return this.#page.parts;
  }

  /** `failed` only while there is nothing to show. */
  get state(): "loading" | "ready" | "failed" {
    return this.#state;
  }

  /** What is wrong with the filter of the view. */
  get problem(): string | null {
    return this.#problem;
  }

  /** Whether the task came into the list while it was shown, so that the eye finds where it went. */
  hasArrived(id: string): boolean {
    return this.#arrived.has(id);
  }

  /** Whether the task has been checked off and is on its way out of the list. */
  isLeaving(id: string): boolean {
    return this.#leaving.has(id);
  }

  /** Shows another view. */
  async show(view: TaskView): Promise<void> {
    const isSamePage = JSON.stringify(queryOf(view)) === JSON.stringify(queryOf(this.#view));
    this.#view = view;
    if (!isSamePage) this.#startAnew();
    this.changed();
    await this.refresh();
  }

  /** Shows a page more of the view. */
  async showMore(): Promise<void> {
    this.#limit = Math.min(mostShown, this.#limit + pageSize);
    await this.refresh();
  }

  /** Reads the tasks again; an answer overtaken by a later reading is dropped for the later one. */
  refresh(): Promise<void> {
    this.#readings += 1;
    this.#latestReading = this.#read(this.#readings);
    return this.#latestReading;
  }

  /** Shows the parts of a task. */
  async expand(id: string): Promise<void> {
    this.outline.expand(id);
    await this.refresh();
  }

  /** Hides the parts of a task. */
  collapse(id: string): void {
    this.outline.collapse(id);
    this.changed();
  }

  /** Lets tasks leave the list while `work` checks them off. */
  async leaveDuring(ids: readonly string[], work: () => Promise<void>): Promise<void> {
    for (const id of ids) this.#leaving.set(id, pause(leavesInMilliseconds));
    this.changed();
    await work();
    for (const id of ids) this.#leaving.delete(id);
    this.changed();
  }

  #startAnew(): void {
    this.#limit = this.#view.kind === "calendar" ? monthSize : pageSize;
    this.#page = nothing;
    this.#problem = null;
    this.#state = "loading";
    this.#arrived = new Set();
  }

  async #read(reading: number): Promise<void> {
    const query = queryOf(this.#view);
    try {
      const [page, takeParts] = await Promise.all([
        query === null ? nothing : readPage(query, this.#limit),
        this.outline.read(),
      ]);
      await Promise.all(this.#leaving.values());
      if (reading !== this.#readings) return this.#latestReading;
      takeParts();
      this.#take(page);
    } catch (reason) {
      if (reading !== this.#readings) return this.#latestReading;
      this.#fail(reason);
    }
    this.changed();
  }

  #take(page: TaskPage): void {
    if (page !== nothing) this.#clock.set(page.now);
    if (this.#state === "ready") this.#noteArrivals(page.tasks);
    this.#page = { ...page, tasks: this.#keptTasks(page.tasks) };
    this.#problem = null;
    this.#state = "ready";
  }

  /** The tasks, those that are as they were as the same objects, so that their rows need no drawing. */
  #keptTasks(tasks: readonly Task[]): readonly Task[] {
    const before = new Map(this.#page.tasks.map((task) => [task.id, task]));
    return tasks.map((task) => {
      const known = before.get(task.id);
      return known !== undefined && JSON.stringify(known) === JSON.stringify(task) ? known : task;
    });
  }

  #fail(reason: unknown): void {
    if (reason instanceof ApiError && reason.field === "filter") {
      this.#problem = reason.message;
      this.#page = nothing;
      this.#state = "ready";
      return;
    }
    console.info(sentence(reason));
    if (this.#state === "loading") this.#state = "failed";
  }

  #noteArrivals(tasks: readonly Task[]): void {
    const known = new Set(this.#page.tasks.map(({ id }) => id));
    const arrived = tasks.filter(({ id }) => !known.has(id)).map(({ id }) => id);
    if (arrived.length > 0 && arrived.length < pageSize) this.#arrived = new Set(arrived);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
