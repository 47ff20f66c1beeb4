import type { Priority, Task, TaskChanges } from "../../api/tasks";
import { parseEstimate } from "../../model/estimate";
import { say } from "../../words";

/** The fields that are not inputs of the form. */
export type ChosenFields = Pick<Task, "recurrence" | "recurs_from" | "reminders" | "parent_id">;

/** What keeps the form from being saved, as a sentence; null for nothing. */
export function problemIn(form: FormData): string | null {
  if (textIn(form, "title") === "") return say("editor.needsTitle");
  if (isTimeAlone(form, "date", "time")) return say("editor.needsDate");
  if (isTimeAlone(form, "startDate", "startTime")) return say("editor.needsStart");
  if (Number.isNaN(parseEstimate(textIn(form, "estimate")))) return say("editor.needsEstimate");
  return null;
}

/** Only what differs from the task, so that one edit does not undo what happened elsewhere meanwhile. */
export function changesIn(form: FormData, chosen: ChosenFields, task: Task): TaskChanges {
  const wanted: Required<TaskChanges> = {
    title: textIn(form, "title"),
    notes: textIn(form, "notes"),
    due: momentIn(form, "date", "time"),
    start: momentIn(form, "startDate", "startTime"),
    time_zone: textIn(form, "zone") || null,
    priority: Number(form.get("priority")) as Priority,
    tags: tagsIn(form),
    project: textIn(form, "project") || null,
    estimate: parseEstimate(textIn(form, "estimate")),
    recurrence: chosen.recurrence,
    recurs_from: chosen.recurs_from,
    reminders: chosen.reminders,
    parent_id: chosen.parent_id,
  };
  const changed = Object.entries(wanted).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(task[field as keyof TaskChanges]),
  );
  return Object.fromEntries(changed);
}

function isTimeAlone(form: FormData, date: string, time: string): boolean {
  return textIn(form, time) !== "" && textIn(form, date) === "";
}

function momentIn(form: FormData, dateName: string, timeName: string): string | null {
  const date = textIn(form, dateName);
  const time = textIn(form, timeName);
  if (date === "") return null;
  return time === "" ? date : `${date}T${time}:00`;
}

function tagsIn(form: FormData): string[] {
  return textIn(form, "tags")
    .split(/[\s,]+/)
    .map((tag) => tag.replace(/^#/, ""))
    .filter((tag) => tag !== "");
}

function textIn(form: FormData, name: string): string {
  return String(form.get(name) ?? "").trim();
}
