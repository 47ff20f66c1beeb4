import type { Task, TaskChanges } from "../api/tasks";
import { say } from "../words";
import { dayInWords, parseMoment } from "./due";

/** Where a task can be put: on a day or on none, in a project or in none, under a tag. */
export type Place =
  | { readonly kind: "day"; readonly day: string | null }
  | { readonly kind: "project"; readonly name: string | null }
  | { readonly kind: "tag"; readonly name: string };

/** What has to change in a task to put it there. */
export function changesInto(place: Place, task: Task): TaskChanges {
  switch (place.kind) {
    case "day":
      return { due: place.day === null ? null : onDay(task.due, place.day) };
    case "project":
      return { project: place.name };
    case "tag":
      return { tags: [...new Set([...task.tags, place.name])] };
  }
}

/** The due date moved to a day; its time stays. */
export function onDay(due: string | null, day: string): string {
  const [, time] = due?.split("T") ?? [];
  return time === undefined ? day : `${day}T${time}`;
}

/** The place in words, for the notice of a task that was put there. */
export function placeInWords(place: Place, now: Date): string {
  switch (place.kind) {
    case "day":
      return place.day === null ? say("tasks.noDate") : dayInWords(parseMoment(place.day).at, now);
    case "project":
      return place.name ?? say("view.inbox");
    case "tag":
      return `#${place.name}`;
  }
}
