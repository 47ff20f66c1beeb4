import { request } from "./client";
import type { Task, TaskChanges } from "./tasks";

/** What can be done to tasks as a whole. */
export type Command = "complete" | "reopen" | "delete" | "skip";

/** New values for fields of one task. */
export interface TaskEdit {
  readonly id: string;
  readonly changes: TaskChanges;
}

interface ManyTasks {
  readonly tasks: readonly Task[];
}

interface Step {
  /** What was undone or redone, as a sentence. */
  readonly summary: string;
}

/** Does something to tasks, in one step that undo takes back. */
export function doToTasks(ids: readonly string[], command: Command): Promise<ManyTasks> {
  return request("POST", "/api/tasks/bulk", { ids, do: command });
}

/** Changes fields of tasks, in one step that undo takes back. */
export function editTasks(edits: readonly TaskEdit[]): Promise<ManyTasks> {
  return request("POST", "/api/tasks/bulk", { edits });
}

/** Orders tasks by hand, as they are given. */
export function orderTasks(ids: readonly string[]): Promise<ManyTasks> {
  return request("POST", "/api/tasks/order", { ids });
}

/** Undoes the last change to the tasks. */
export function undo(): Promise<Step> {
  return request("POST", "/api/undo");
}

/** Does again what was undone last. */
export function redo(): Promise<Step> {
  return request("POST", "/api/redo");
}
