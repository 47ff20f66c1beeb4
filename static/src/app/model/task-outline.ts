import { readPage, type Progress, type TaskPage } from "../api/task-pages";
import type { Task } from "../api/tasks";

/** As a row shows it: a task, how deep it stands, and whether its parts follow. */
export interface OutlineRow {
  readonly kind: "task";
  readonly task: Task;
  /** The task it stands under. */
  readonly parent: Task | null;
  /** 0 for a task that stands by itself, 1 for a part of it, and so on. */
  readonly depth: number;
  readonly progress: Progress | null;
  readonly isExpanded: boolean;
}

/** The line that stands under the parts of a task, to add another. */
export interface OutlineLine {
  readonly kind: "line";
  readonly parent: Task;
  readonly depth: number;
}

/** What stands under a heading. */
export type OutlineEntry = OutlineRow | OutlineLine;

const partsLimit = 1000;
/** Deeper parts are not drawn: there would be no room for their titles. */
const deepest = 8;

/** Which tasks are expanded, and the parts of these. */
export class TaskOutline {
  readonly #expanded = new Set<string>();
  #pages: ReadonlyMap<string, TaskPage> = new Map();

  /** Whether the parts of a task are shown. */
  isExpanded(id: string): boolean {
    return this.#expanded.has(id);
  }

  /** Shows the parts of a task from the next reading on. */
  expand(id: string): void {
    this.#expanded.add(id);
  }

  /** Shows the parts of a task no longer. */
  collapse(id: string): void {
    this.#expanded.delete(id);
  }

  /** Reads the parts of the expanded tasks; the answer takes them over. */
  async read(): Promise<() => void> {
    const ids = [...this.#expanded];
    const pages = await Promise.all(ids.map((id) => readPage({ parent: id }, partsLimit)));
    return () => {
      this.#pages = new Map(ids.map((id, place) => [id, pages[place]!]));
    };
  }

  /**
   * The tasks of a group with their parts under them. A part whose task stands in the same group is
   * folded into it; one whose task is elsewhere stands where its own date puts it.
   */
  entriesOf(tasks: readonly Task[], progress: Readonly<Record<string, Progress>>): OutlineEntry[] {
    const ids = new Set(tasks.map(({ id }) => id));
    const shown = this.#shownParts();
    const standing = tasks.filter(
      ({ id, parent_id: parent }) => parent === null || !(ids.has(parent) || shown.has(id)),
    );
    return standing.flatMap((task) => this.#entries(task, null, 0, progress));
  }

  #entries(
    task: Task,
    parent: Task | null,
    depth: number,
    progress: Readonly<Record<string, Progress>>,
  ): OutlineEntry[] {
    const isExpanded = this.isExpanded(task.id) && depth < deepest;
    const own = progress[task.id] ?? null;
    const row = { kind: "task", task, parent, depth, progress: own } as const;
    const page = isExpanded ? this.#pages.get(task.id) : undefined;
    if (page === undefined) return [{ ...row, isExpanded: false }];
    const parts = page.tasks.flatMap((part) => this.#entries(part, task, depth + 1, page.parts));
    const line = { kind: "line", parent: task, depth: depth + 1 } as const;
    return [{ ...row, isExpanded: true }, ...parts, line];
  }

  /** The parts under tasks that are expanded. */
  #shownParts(): ReadonlySet<string> {
    const pages = [...this.#pages].filter(([id]) => this.isExpanded(id));
    return new Set(pages.flatMap(([, { tasks }]) => tasks.map(({ id }) => id)));
  }
}
