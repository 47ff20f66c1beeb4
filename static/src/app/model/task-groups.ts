import type { Task } from "../api/tasks";
import { say } from "../words";
import {
  dayAsHeading,
  daysLater,
  daysUntil,
  dueOf,
  isOverdue,
  isoDate,
  monthAsHeading,
  parseMoment,
} from "./due";
import { calendarDay, type TaskView } from "./task-view";

/** How much of a due date a row shows: what its heading has not said already. */
export type DueDetail = "full" | "time" | "day";

/** Tasks under one heading. */
export interface TaskGroup {
  /** Names the tasks where the view's own name does. */
  readonly heading: string | null;
  readonly kind: "overdue" | "today" | "upcoming" | "undated" | "done" | "plain";
  readonly detail: DueDetail;
  /** The day a task gets that is put here, null for no date; undefined where that says nothing. */
  readonly day?: string | null;
  readonly tasks: readonly Task[];
}

type Place = Omit<TaskGroup, "tasks">;

const daysShownOneByOne = 7;

/** Sorts the tasks of a view under its headings. */
export function groupTasks(view: TaskView, tasks: readonly Task[], now: Date): TaskGroup[] {
  switch (view.kind) {
    case "inbox":
    case "project":
      return [{ heading: null, kind: "plain", detail: "full", tasks }];
    case "upcoming":
      return upcoming(tasks, now);
    case "done":
      return gathered(tasks, (task) => completion(task, now));
    case "calendar":
      return [ofDay(view.day, tasks, now)];
    default:
      return gathered(tasks, (task) => (task.status === "open" ? dueDate(task, now) : settled()));
  }
}

/** Each of the coming days, those without a task too, so that a task can be put there. */
function upcoming(tasks: readonly Task[], now: Date): TaskGroup[] {
  if (tasks.length === 0) return [];
  const groups = gathered(tasks, (task) => dayOf(dueOf(task)?.at ?? now, now));
  const known = new Set(groups.map(({ day }) => day));
  for (let days = 1; days <= daysShownOneByOne; days += 1) {
    const place = dayOf(daysLater(now, days), now);
    if (!known.has(place.day)) groups.push({ ...place, tasks: [] });
  }
  return groups.sort((one, other) => (one.day ?? "").localeCompare(other.day ?? ""));
}

function ofDay(day: string, tasks: readonly Task[], now: Date): TaskGroup {
  const due = tasks.filter((task) => isoDate(dueOf(task)?.at ?? now) === day);
  return { ...dayOf(parseMoment(day).at, now), heading: calendarDay(day, now), tasks: due };
}

function gathered(tasks: readonly Task[], placeOf: (task: Task) => Place): TaskGroup[] {
  const groups = new Map<string, TaskGroup & { tasks: Task[] }>();
  for (const task of tasks) {
    const place = placeOf(task);
    const key = `${place.kind}:${place.heading}`;
    const group = groups.get(key) ?? { ...place, tasks: [] };
    group.tasks.push(task);
    groups.set(key, group);
  }
  return [...groups.values()].sort((one, other) => order(one) - order(other));
}

function dueDate(task: Task, now: Date): Place {
  const due = dueOf(task);
  if (due === null) {
    return { kind: "undated", heading: say("tasks.noDate"), detail: "full", day: null };
  }
  if (isOverdue(due, now)) {
    return { kind: "overdue", heading: say("tasks.overdue"), detail: "full" };
  }
  if (daysUntil(due.at, now) < daysShownOneByOne) return dayOf(due.at, now);
  return { kind: "upcoming", heading: monthAsHeading(due.at, now), detail: "day" };
}

function dayOf(at: Date, now: Date): Place {
  const kind = daysUntil(at, now) === 0 ? "today" : "upcoming";
  return { kind, heading: dayAsHeading(at, now), detail: "time", day: isoDate(at) };
}

function completion(task: Task, now: Date): Place {
  const heading = dayAsHeading(parseMoment(task.completed_at ?? task.updated_at).at, now);
  return { kind: "done", heading, detail: "full" };
}

function settled(): Place {
  return { kind: "done", heading: say("view.done"), detail: "full" };
}

/** The kinds in the order they stand in; the rest keeps the order of its tasks, as sorting is stable. */
function order(group: TaskGroup): number {
  return ["overdue", "today", "upcoming", "undated", "done", "plain"].indexOf(group.kind);
}
