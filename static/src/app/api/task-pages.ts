import { request } from "./client";
import type { Task } from "./tasks";

/** Which tasks to read: one view, project, tag, filter or month, or the parts of a task. */
export type PageQuery =
  | { readonly view: "today" | "upcoming" | "inbox" | "done" | "all" }
  | { readonly project: string }
  | { readonly tag: string }
  | { readonly filter: string }
  | { readonly parent: string }
  /** `2026-03`. */
  | { readonly month: string };

/** How many parts a task has, and how many of them are done. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** The first tasks of a view. */
export interface TaskPage {
  /** The assistant's wall clock, `2026-03-04T10:00:00`. */
  readonly now: string;
  readonly tasks: readonly Task[];
  /** Whether the view has more. */
  readonly more: boolean;
  /** Of the tasks that have parts, by their ids. */
  readonly parts: Readonly<Record<string, Progress>>;
}

/** How many open tasks the views hold, and the filters with a name. */
export interface Counts {
  readonly today: number;
  readonly overdue: number;
  readonly inbox: number;
  readonly projects: Readonly<Record<string, number>>;
  readonly tags: Readonly<Record<string, number>>;
  readonly filters: Readonly<Record<string, string>>;
}

/**
 * Reads the first tasks of a view.
 *
 * @param limit how many at most.
 * @throws ApiError when a filter cannot be read, with the field `filter`.
 */
export function readPage(query: PageQuery, limit: number): Promise<TaskPage> {
  const asked = new URLSearchParams({ ...query, limit: String(limit) });
  return request("GET", `/api/tasks?${asked}`);
}

/** Reads what each view of the navigation holds. */
export function readCounts(): Promise<Counts> {
  return request("GET", "/api/tasks/counts");
}

/**
 * Keeps a filter under a name, in the place of the one that has it.
 * @throws ApiError when the filter cannot be read.
 */
export async function saveFilter(name: string, filter: string): Promise<void> {
  await request("PUT", `/api/filters/${encodeURIComponent(name)}`, { filter });
}

/** Forgets a filter. */
export async function removeFilter(name: string): Promise<void> {
  await request("DELETE", `/api/filters/${encodeURIComponent(name)}`);
}
