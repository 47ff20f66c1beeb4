import { locale, say, type Word } from "../words";

const frequencies = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"] as const;
type Frequency = (typeof frequencies)[number];
type Rule = ReadonlyMap<string, string>;

/** Days of the week as a rule writes them, Monday first. */
const days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const workdays = "MO,TU,WE,TH,FR";
/** One weekday of a month: `2TU`, or `-1FR` for the last Friday. */
const nthWeekday = /^([1-4]|-1)(MO|TU|WE|TH|FR|SA|SU)$/;
/** A Monday, to take the names of the days from. */
const anyMonday = { year: 2024, month: 0, day: 1 };
const weekday = new Intl.DateTimeFormat(locale, { weekday: "short" });
const list = new Intl.ListFormat(locale, { type: "unit" });

/**
 * A recurrence rule (RFC 5545 3.3.10) in words: `Every Mon, Thu`. The day of a month or year is left
 * to the due date beside it. Rules these words cannot tell are called repeating and no more, rather
 * than told wrongly.
 */
export function recurrenceInWords(text: string): string {
  const rule = partsOf(text);
  const frequency = frequencies.find((known) => known === rule.get("FREQ"));
  if (frequency === undefined || !isToldByRhythm(rule, frequency)) return say("repeat.unknown");
  const interval = Number(rule.get("INTERVAL") ?? 1);
  const byDay = rule.get("BYDAY");
  const rhythm = rhythmInWords(frequency, interval);
  if (byDay === undefined) return rhythm;
  const nth = nthWeekday.exec(byDay);
  if (nth !== null) return nthInWords(rhythm, nth);
  if (interval > 1) return say("repeat.on", { rule: rhythm, days: daysInWords(byDay) });
  if (byDay === workdays) return say("repeat.workdays");
  return say("repeat.everyDay", { days: daysInWords(byDay) });
}

function partsOf(text: string): Rule {
  const parts = text.replace(/^RRULE:/, "").split(";");
  return new Map(parts.map((part) => part.split("=", 2) as [string, string]));
}

/** Whether frequency, interval and days of the week say all there is to say. */
function isToldByRhythm(rule: Rule, frequency: Frequency): boolean {
  const isLong = frequency === "MONTHLY" || frequency === "YEARLY";
  return [...rule].every(([part, value]) => {
    if (part === "BYDAY") {
      if (frequency === "MONTHLY") return nthWeekday.test(value);
      return frequency === "WEEKLY" && value.split(",").every((day) => days.includes(day));
    }
    if (part === "BYMONTHDAY" || part === "BYMONTH") return isLong && !value.includes(",");
    return ["FREQ", "INTERVAL", "WKST", "COUNT", "UNTIL"].includes(part);
  });
}

function rhythmInWords(frequency: Frequency, interval: number): string {
  if (interval === 1) return say(`repeat.${frequency}` satisfies Word);
  return say(`repeat.every.${frequency}` satisfies Word, { count: interval });
}

function nthInWords(rhythm: string, [, place, day]: RegExpExecArray): string {
  const which = say(`repeat.place.${place}` as Word);
  return say("repeat.onPlace", { rule: rhythm, place: which, day: daysInWords(day ?? "") });
}

function daysInWords(byDay: string): string {
  const names = byDay.split(",").map((day) => {
    const { year, month, day: monday } = anyMonday;
    return weekday.format(new Date(year, month, monday + days.indexOf(day)));
  });
  return list.format(names);
}
