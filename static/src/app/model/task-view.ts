import type { PageQuery } from "../api/task-pages";
import type { Task, TaskChanges } from "../api/tasks";
import { say, type Word } from "../words";
import { dayAsHeading, isoDate, parseMoment } from "./due";

/** What the tasks pane shows. */
export type TaskView =
  | { readonly kind: "all" | "today" | "upcoming" | "inbox" | "done" }
  | { readonly kind: "project" | "tag"; readonly name: string }
  /** An empty text before one has been typed. */
  | { readonly kind: "filter"; readonly text: string }
  /** The month around a day `2026-03-05`, and the tasks of that day. */
  | { readonly kind: "calendar"; readonly day: string };

/** The views that are there whatever the tasks. */
export const fixedViews = ["all", "today", "upcoming", "inbox", "done"] as const;

const monthLength = "2026-03".length;

/** The view that something remembered stands for; every open task where it stands for none. */
export function viewFrom(remembered: unknown): TaskView {
  const { kind, name, text, day } = (remembered ?? {}) as Record<string, unknown>;
  const fixed = fixedViews.find((known) => known === kind);
  if (fixed !== undefined) return { kind: fixed };
  if ((kind === "project" || kind === "tag") && typeof name === "string") return { kind, name };
  if (kind === "filter" && typeof text === "string") return { kind, text };
  if (kind === "calendar" && typeof day === "string") return { kind, day };
  return { kind: "all" };
}

/** What to ask the server for; null for a filter that has not been typed yet. */
export function queryOf(view: TaskView): PageQuery | null {
  switch (view.kind) {
    case "project":
      return { project: view.name };
    case "tag":
      return { tag: view.name };
    case "filter":
      return view.text === "" ? null : { filter: view.text };
    case "calendar":
      return { month: view.day.slice(0, monthLength) };
    default:
      return { view: view.kind };
  }
}

/** The name of a view, as its heading. */
export function viewName(view: TaskView, filters: Readonly<Record<string, string>>): string {
  switch (view.kind) {
    case "project":
      return view.name;
    case "tag":
      return `#${view.name}`;
    case "filter":
      return nameOfFilter(view.text, filters) ?? say("view.filter");
    default:
      return say(`view.${view.kind}` satisfies Word);
  }
}

/** The name under which a filter is kept, if it is. */
export function nameOfFilter(
  text: string,
  filters: Readonly<Record<string, string>>,
): string | null {
  return Object.entries(filters).find(([, kept]) => kept === text)?.[0] ?? null;
}

/** What a task added in a view gets, so that it stands there. */
export function presetsOf(view: TaskView, now: Date): TaskChanges {
  switch (view.kind) {
    case "today":
      return { due: isoDate(now) };
    case "calendar":
      return { due: view.day };
    case "project":
      return { project: view.name };
    case "tag":
      return { tags: [view.name] };
    default:
      return {};
  }
}

/** Where a task is sure to be seen: its project, the inbox, or among those done. */
export function homeOf(task: Task): TaskView {
  if (task.status === "done") return { kind: "done" };
  if (task.status === "cancelled") return { kind: "filter", text: "cancelled" };
  return { kind: "all" };
}

/** Whether the view's tasks stand in the order made by hand. */
export function isOrderedByHand(view: TaskView): boolean {
  return view.kind === "inbox" || view.kind === "project";
}

/** The day of a calendar, as a heading. */
export function calendarDay(day: string, now: Date): string {
  return dayAsHeading(parseMoment(day).at, now);
}
