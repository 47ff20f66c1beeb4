import { request } from "./client";

/** 1 is high, 4 the default. */
export type Priority = 1 | 2 | 3 | 4;

/** A task as the server tells it. */
export interface Task {
  readonly id: string;
  readonly title: string;
  readonly notes: string;
  readonly status: "open" | "done" | "cancelled";
  /** Floating local time: `2026-03-05` or `2026-03-05T17:00:00`. */
  readonly due: string | null;
  readonly priority: Priority;
  readonly tags: readonly string[];
  readonly project: string | null;
  /** RFC 5545 3.3.10 recurrence rule. */
  readonly recurrence: string | null;
  readonly parent_id: string | null;
  readonly created_at: string;
  readonly updated_at: string;
  readonly completed_at: string | null;
}

/** What of a task can be changed. */
export type TaskChanges = Partial<
  Pick<Task, "title" | "notes" | "due" | "priority" | "tags" | "project">
>;

interface OneTask {
  readonly task: Task;
}

interface Tasks {
  /** The assistant's wall clock, `2026-03-04T10:00:00`. */
  readonly now: string;
  readonly tasks: readonly Task[];
}

interface Step {
  /** What was undone or redone, as a sentence. */
  readonly summary: string;
}

/** The open tasks, by due date, priority and age. */
export function readOpenTasks(): Promise<Tasks> {
  return request("GET", "/api/tasks");
}

/** The finished tasks, newest first, 200 at most. */
export function readDoneTasks(): Promise<Tasks> {
  return request("GET", "/api/tasks?status=done");
}

/** Adds a task written as one line: `buy milk tomorrow 5pm #errands p1`. */
export async function addTask(line: string): Promise<Task> {
  return (await request<OneTask>("POST", "/api/tasks", { line })).task;
}

/** Changes fields of a task and answers the task as it is then. */
export async function changeTask(id: string, changes: TaskChanges): Promise<Task> {
  return (await request<OneTask>("PATCH", address(id), changes)).task;
}

/** Checks a task off. */
export async function completeTask(id: string): Promise<Task> {
  return (await request<OneTask>("POST", `${address(id)}/complete`)).task;
}

/** Opens a finished task again. */
export async function reopenTask(id: string): Promise<Task> {
  return (await request<OneTask>("POST", `${address(id)}/reopen`)).task;
}

/** Deletes a task; undo brings it back. */
export async function deleteTask(id: string): Promise<Task> {
  return (await request<OneTask>("DELETE", address(id))).task;
}

/** Undoes the last change to the tasks. */
export function undo(): Promise<Step> {
  return request("POST", "/api/undo");
}

/** Does again what was undone last. */
export function redo(): Promise<Step> {
  return request("POST", "/api/redo");
}

function address(id: string): string {
  return `/api/tasks/${encodeURIComponent(id)}`;
}
