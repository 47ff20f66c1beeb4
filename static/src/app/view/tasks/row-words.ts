import type { Task } from "../../api/tasks";
import {
  dayInWords,
  dueInWords,
  dueOf,
  isOverdue,
  parseMoment,
  timeInWords,
  type Moment,
} from "../../model/due";
import { estimateInWords } from "../../model/estimate";
import { recurrenceInWords } from "../../model/recurrence";
import type { DueDetail } from "../../model/task-groups";
import { say } from "../../words";
import { priorityName } from "./priority-mark";

/** Whether a task is open and past its date. */
export function isLate(task: Task, now: Date): boolean {
  const due = openDue(task);
  return due !== null && isOverdue(due, now);
}

/** The part of the due date, or of the day of completion, that the row itself has to say. */
export function dueMark(task: Task, detail: DueDetail, now: Date): string | null {
  if (task.completed_at !== null) {
    return say("tasks.doneOn", { day: dayInWords(parseMoment(task.completed_at).at, now) });
  }
  const due = dueOf(task);
  if (due === null) return null;
  if (detail !== "time") return dueInWords(due, now);
  return due.hasTime ? timeInWords(due.at) : null;
}

/** Everything a row shows, in one name for those who hear it. */
export function spokenRow(task: Task, now: Date): string {
  const due = openDue(task);
  const parts: string[] = [task.title];
  if (isLate(task, now)) parts.push(say("tasks.overdueMark"));
  if (due !== null) parts.push(say("tasks.dueOn", { due: dueInWords(due, now) }));
  if (task.recurrence !== null) parts.push(recurrenceInWords(task.recurrence));
  if (task.priority !== 4) {
    parts.push(say("tasks.priority", { priority: priorityName(task.priority) }));
  }
  if (task.project !== null) parts.push(say("tasks.inProject", { project: task.project }));
  parts.push(...task.tags.map((tag) => `#${tag}`));
  if (task.estimate !== null) parts.push(estimateInWords(task.estimate));
  return parts.join(", ");
}

function openDue(task: Task): Moment | null {
  return task.status === "open" ? dueOf(task) : null;
}
