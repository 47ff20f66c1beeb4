import { request } from "./client";

/** 1 is high, 4 the default. */
export type Priority = 1 | 2 | 3 | 4;

/** A task as the server tells it. */
export interface Task {
  readonly id: string;
  readonly title: string;
  /** Markdown. */
  readonly notes: string;
  readonly status: "open" | "done" | "cancelled";
  /** Floating local time: `2026-03-05` or `2026-03-05T17:00:00`. */
  readonly due: string | null;
  /** Until then the task is kept out of sight; written as `due`. */
  readonly start: string | null;
  /** The zone of the times in `due` and `start`, as `Europe/Berlin`; null for wherever the user is. */
  readonly time_zone: string | null;
  readonly priority: Priority;
  readonly tags: readonly string[];
  readonly project: string | null;
  /** RFC 5545 3.3.10 recurrence rule. */
  readonly recurrence: string | null;
  /** What the rule counts from. */
  readonly recurs_from: "due" | "completion";
  /** Local times and durations (RFC 5545 3.3.6) from when it is due: `-PT30M` is half an hour before. */
  readonly reminders: readonly string[];
  /** Minutes of work. */
  readonly estimate: number | null;
  readonly parent_id: string | null;
  /** Its place among tasks ordered by hand. */
  readonly position: number | null;
  readonly created_at: string;
  readonly updated_at: string;
  readonly completed_at: string | null;
}

/** What of a task can be changed. */
export type TaskChanges = Partial<
  Pick<
    Task,
    | "title"
    | "notes"
    | "due"
    | "start"
    | "time_zone"
    | "priority"
    | "tags"
    | "project"
    | "recurrence"
    | "recurs_from"
    | "reminders"
    | "estimate"
    | "parent_id"
  >
>;

/** What words such as `every monday 5pm` mean. */
export type When = Pick<Task, "recurrence" | "recurs_from"> & { readonly due: string };

interface OneTask {
  readonly task: Task;
}

/** Reads a task. */
export async function readTask(id: string): Promise<Task> {
  return (await request<OneTask>("GET", address(id))).task;
}

/**
 * Adds a task written as one line: `buy milk tomorrow 5pm #errands p1`.
 *
 * @param presets hold where the line says nothing; tags of both are kept.
 */
export async function addTask(line: string, presets: TaskChanges): Promise<Task> {
  return (await request<OneTask>("POST", "/api/tasks", { ...presets, line })).task;
}

/** What `addTask` would add. */
export async function previewTask(
  line: string,
  presets: TaskChanges,
  signal: AbortSignal,
): Promise<Task> {
  const body = { ...presets, line };
  return (await request<OneTask>("POST", "/api/tasks/preview", body, signal)).task;
}

/**
 * Reads a date or a recurrence in words.
 * @throws ApiError when the words are no date, with what to write.
 */
export function readWhen(text: string): Promise<When> {
  return request("POST", "/api/tasks/when", { text });
}

/** Changes fields of a task and answers the task as it is then. */
export async function changeTask(id: string, changes: TaskChanges): Promise<Task> {
  return (await request<OneTask>("PATCH", address(id), changes)).task;
}

function address(id: string): string {
  return `/api/tasks/${encodeURIComponent(id)}`;
}
