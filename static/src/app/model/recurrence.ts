import { locale, say, type Word } from "../words";

const frequencies = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"] as const;
type Frequency = (typeof frequencies)[number];

/** Days of the week as a rule writes them, Monday first. */
const days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const workdays = "MO,TU,WE,TH,FR";
/** A Monday, to take the names of the days from. */
const anyMonday = { year: 2024, month: 0, day: 1 };
const weekday = new Intl.DateTimeFormat(locale, { weekday: "short" });
const list = new Intl.ListFormat(locale, { type: "unit" });

/**
 * A recurrence rule (RFC 5545 3.3.10) in words: `Every Mon, Thu`. Rules with parts these
 * words cannot tell are called repeating and no more, rather than told wrongly.
 */
export function recurrenceInWords(rule: string): string {
  const parts = new Map(
    rule
      .replace(/^RRULE:/, "")
      .split(";")
      .map((part) => part.split("=", 2) as [string, string]),
  );
  const frequency = frequencies.find((known) => known === parts.get("FREQ"));
  if (frequency === undefined) return say("repeat.unknown");
  const interval = Number(parts.get("INTERVAL") ?? 1);
  const rhythm = rhythmInWords(frequency, interval);
  if (parts.get("BYDAY") === workdays && interval === 1) return say("repeat.workdays");
  const names = parts.get("BYDAY")?.split(",").map(dayName) ?? [];
  if (names.length === 0) return rhythm;
  if (frequency !== "WEEKLY" || names.includes(null)) return say("repeat.unknown");
  const named = list.format(names.map(String));
  return interval === 1
    ? say("repeat.everyDay", { days: named })
    : say("repeat.on", { rule: rhythm, days: named });
}

function rhythmInWords(frequency: Frequency, interval: number): string {
  const every = `repeat.every.${frequency}` satisfies Word;
  return interval === 1 ? say(`repeat.${frequency}`) : say(every, { count: interval });
}

function dayName(code: string): string | null {
  const index = days.indexOf(code);
  if (index < 0) return null;
  return weekday.format(new Date(anyMonday.year, anyMonday.month, anyMonday.day + index));
}
