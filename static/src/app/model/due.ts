import type { Task } from "../api/tasks";
import { locale, say } from "../words";

/** A due date as a person reads it: a day, or a day with a time. */
export interface Moment {
  /** Local; midnight where there is no time. */
  readonly at: Date;
  readonly hasTime: boolean;
}

const dayInMilliseconds = 86_400_000;
const daysNamedByWeekday = 7;

/**
 * Reads floating local time, `2026-03-05` or `2026-03-05T17:00:00`, as the wall clock shows it here.
 * A bare date is taken apart by hand, as `Date` would read it as midnight in Greenwich.
 *
 * @throws RangeError when the text is neither.
 */
export function parseMoment(text: string): Moment {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?/.exec(text);
  if (parts === null) throw new RangeError(`not a local date: ${text}`);
  const [, year, month, day, hour, minute, second] = parts;
  const at = new Date(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour ?? 0),
    Number(minute ?? 0),
    Number(second ?? 0),
  );
  return { at, hasTime: hour !== undefined };
}

/** When a task is due here: a time of another zone is told as the wall clock shows it here. */
export function dueOf(task: Pick<Task, "due" | "time_zone">): Moment | null {
  if (task.due === null) return null;
  const due = parseMoment(task.due);
  if (!due.hasTime || task.time_zone === null) return due;
  return { at: hereFrom(due.at, task.time_zone), hasTime: true };
}

/** The moment at which the wall clock of a zone shows what `wall` shows here. */
function hereFrom(wall: Date, timeZone: string): Date {
  const shownThere = new Date(wall.toLocaleString("en-US", { timeZone }));
  return new Date(2 * wall.getTime() - shownThere.getTime());
}

/** Whole days from the day of `now` to the day of `at`; negative for the past. */
export function daysUntil(at: Date, now: Date): number {
  // Rounded, as days with a change of the clocks are an hour shorter or longer.
  return Math.round((startOfDay(at).getTime() - startOfDay(now).getTime()) / dayInMilliseconds);
}

/** Whether a task due at `due` is late at `now`: a day is late when it is over, a time when it is past. */
export function isOverdue(due: Moment, now: Date): boolean {
  return due.hasTime ? due.at < now : daysUntil(due.at, now) < 0;
}

/** The day in words: `Today`, `Friday` within the coming week, `12 Mar` within the year, else with the year. */
export function dayInWords(at: Date, now: Date): string {
  const days = daysUntil(at, now);
  if (days === 0) return say("day.today");
  if (days === 1) return say("day.tomorrow");
  if (days === -1) return say("day.yesterday");
  if (days > 1 && days < daysNamedByWeekday) return weekday.format(at);
  return (at.getFullYear() === now.getFullYear() ? dayAndMonth : dayMonthAndYear).format(at);
}

/** The day as the heading of a group: like `dayInWords`, with the date beside a weekday. */
export function dayAsHeading(at: Date, now: Date): string {
  const words = dayInWords(at, now);
  const days = daysUntil(at, now);
  return days > 1 && days < daysNamedByWeekday ? weekdayAndDate.format(at) : words;
}

/** The month as the heading of a group: `April`, with the year where it is not this one. */
export function monthAsHeading(at: Date, now: Date): string {
  return (at.getFullYear() === now.getFullYear() ? month : monthAndYear).format(at);
}

/** The time of day, as the user's region writes it. */
export function timeInWords(at: Date): string {
  return time.format(at);
}

/** Day and, where there is one, time. */
export function dueInWords(due: Moment, now: Date): string {
  const day = dayInWords(due.at, now);
  return due.hasTime ? `${day} ${timeInWords(due.at)}` : day;
}

/** `2026-03-05`, as the server and date fields write a day. */
export function isoDate(at: Date): string {
  const day = String(at.getDate()).padStart(2, "0");
  const monthNumber = String(at.getMonth() + 1).padStart(2, "0");
  return `${at.getFullYear()}-${monthNumber}-${day}`;
}

/** The day `days` after that of `at`, at midnight. */
export function daysLater(at: Date, days: number): Date {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate() + days);
}

function startOfDay(at: Date): Date {
  return daysLater(at, 0);
}

const weekday = new Intl.DateTimeFormat(locale, { weekday: "long" });
const weekdayAndDate = new Intl.DateTimeFormat(locale, {
  weekday: "long",
  day: "numeric",
  month: "short",
});
const dayAndMonth = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short" });
const dayMonthAndYear = new Intl.DateTimeFormat(locale, {
  day: "numeric",
  month: "short",
  year: "numeric",
});
const month = new Intl.DateTimeFormat(locale, { month: "long" });
const monthAndYear = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric" });
const time = new Intl.DateTimeFormat(locale, { hour: "numeric", minute: "2-digit" });
