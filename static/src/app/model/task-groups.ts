import type { Task } from "../api/tasks";
import { say } from "../words";
import { dayAsHeading, daysUntil, isOverdue, monthAsHeading, parseMoment } from "./due";

/** How much of a due date a row shows: what its heading has not said already. */
export type DueDetail = "full" | "time" | "day";

/** Tasks under one heading. */
export interface TaskGroup {
  readonly heading: string;
  /** `subheading` where the group is one of several days under "Upcoming". */
  readonly kind: "overdue" | "today" | "upcoming" | "undated";
  readonly detail: DueDetail;
  readonly tasks: readonly Task[];
}

const daysShownOneByOne = 7;

/** Sorts open tasks into Overdue, Today, each day of the coming week, each month after it, and No date. */
export function groupTasks(tasks: readonly Task[], now: Date): TaskGroup[] {
  const groups = new Map<string, TaskGroup & { tasks: Task[] }>();
  for (const task of tasks) {
    const place = placeOf(task, now);
    const key = `${place.kind}:${place.heading}`;
    const group = groups.get(key) ?? { ...place, tasks: [] };
    group.tasks.push(task);
    groups.set(key, group);
  }
  return [...groups.values()].sort((one, other) => order(one) - order(other));
}

function placeOf(task: Task, now: Date): Omit<TaskGroup, "tasks"> {
  if (task.due === null) {
    return { kind: "undated", heading: say("tasks.noDate"), detail: "full" };
  }
  const due = parseMoment(task.due);
  if (isOverdue(due, now)) {
    return { kind: "overdue", heading: say("tasks.overdue"), detail: "full" };
  }
  const days = daysUntil(due.at, now);
  if (days === 0) return { kind: "today", heading: say("tasks.today"), detail: "time" };
  if (days < daysShownOneByOne) {
    return { kind: "upcoming", heading: dayAsHeading(due.at, now), detail: "time" };
  }
  return { kind: "upcoming", heading: monthAsHeading(due.at, now), detail: "day" };
}

/** The kinds in the order they stand in; days and months keep the order of their tasks, as sorting is stable. */
function order(group: TaskGroup): number {
  return ["overdue", "today", "upcoming", "undated"].indexOf(group.kind);
}
