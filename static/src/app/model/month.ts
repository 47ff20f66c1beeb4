import { locale } from "../words";
import { daysLater, isoDate, parseMoment } from "./due";

const daysInWeek = 7;
const weeksShown = 6;
/** A Sunday, to take the names of the days from. */
const anySunday = { year: 2024, month: 0, day: 7 };

/** The weeks that show the month of a day, as days `2026-03-05`, each beginning as is usual here. */
export function weeksAround(day: string): string[][] {
  const { at } = parseMoment(day);
  const first = new Date(at.getFullYear(), at.getMonth(), 1);
  const before = (first.getDay() - firstWeekday() + daysInWeek) % daysInWeek;
  const weeks = Array.from({ length: weeksShown }, (_, week) =>
    Array.from({ length: daysInWeek }, (_, weekday) =>
      isoDate(daysLater(first, week * daysInWeek + weekday - before)),
    ),
  );
  return weeks.filter((week) => week.some((shown) => isSameMonth(shown, day)));
}

/** Whether two days are of the same month of the same year. */
export function isSameMonth(one: string, other: string): boolean {
  const length = "2026-03".length;
  return one.slice(0, length) === other.slice(0, length);
}

/** The same day of another month; its last where it is shorter. */
export function monthsLater(day: string, months: number): string {
  const { at } = parseMoment(day);
  const last = new Date(at.getFullYear(), at.getMonth() + months + 1, 0);
  return isoDate(
    new Date(last.getFullYear(), last.getMonth(), Math.min(at.getDate(), last.getDate())),
  );
}

/** A day some days later. */
export function daysAfter(day: string, days: number): string {
  return isoDate(daysLater(parseMoment(day).at, days));
}

/** The month of a day: `March 2026`. */
export function monthInWords(day: string): string {
  return monthAndYear.format(parseMoment(day).at);
}

/** A day with all there is to say: `Thursday, March 5, 2026`. */
export function dayInFull(day: string): string {
  return fullDay.format(parseMoment(day).at);
}

/** The names of the days of a week, from the one with which weeks begin here. */
export function weekdayNames(): { readonly short: string; readonly long: string }[] {
  const { year, month, day } = anySunday;
  return Array.from({ length: daysInWeek }, (_, place) => {
    const at = new Date(year, month, day + firstWeekday() + place);
    return { short: shortWeekday.format(at), long: longWeekday.format(at) };
  });
}

interface WithWeekInfo {
  readonly weekInfo?: { readonly firstDay: number };
  getWeekInfo?(): { readonly firstDay: number };
}

/** 0 for Sunday. A Monday where the browser does not know how weeks begin here. */
function firstWeekday(): number {
  const known = new Intl.Locale(locale) as Intl.Locale & WithWeekInfo;
  const { firstDay } = known.getWeekInfo?.() ?? known.weekInfo ?? { firstDay: 1 };
  return firstDay % daysInWeek;
}

const monthAndYear = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric" });
const fullDay = new Intl.DateTimeFormat(locale, { dateStyle: "full" });
const shortWeekday = new Intl.DateTimeFormat(locale, { weekday: "short" });
const longWeekday = new Intl.DateTimeFormat(locale, { weekday: "long" });
