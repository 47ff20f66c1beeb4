import { request } from "./client";
import type { Task } from "./tasks";

/** A reminder whose time has come. */
export interface DueReminder {
  readonly task: Task;
  /** The local time for which it was set. Task and time tell it from all others. */
  readonly at: string;
}

/** What is to be offered, newest first. */
export interface DueReminders {
  readonly reminders: readonly DueReminder[];
  /** `missing`: they were to be notifications of the desktop, which has no service for them. */
  readonly desktop: "working" | "missing";
  /** The task whose notification was clicked last; `number` counts the clicks. */
  readonly opened: { readonly task_id: string | null; readonly number: number };
}

/** For how long a reminder can be put off. */
export const snoozeLengths = ["10 minutes", "1 hour", "tomorrow"] as const;
export type SnoozeLength = (typeof snoozeLengths)[number];

/** Reads the reminders that were not answered yet. */
export function readDueReminders(): Promise<DueReminders> {
  return request("GET", "/api/reminders");
}

/** Shows a reminder again later; its task stays as it is. */
export function snoozeReminder(
  { task, at }: DueReminder,
  length: SnoozeLength,
): Promise<DueReminders> {
  return request("POST", "/api/reminders/snooze", { task_id: task.id, at, for: length });
}

/** Offers reminders no longer. */
export function dismissReminders(reminders: readonly DueReminder[]): Promise<DueReminders> {
  const keys = reminders.map(({ task, at }) => ({ task_id: task.id, at }));
  return request("POST", "/api/reminders/dismiss", { reminders: keys });
}
