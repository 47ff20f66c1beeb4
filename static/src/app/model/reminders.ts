import { say, type Word } from "../words";
import { dueInWords, parseMoment } from "./due";

/** How long before a due time people ask to be reminded, as durations of RFC 5545 3.3.6. */
export const beforeTime = ["PT0S", "-PT10M", "-PT30M", "-PT1H", "-P1D"] as const;

/** The same before a due day, counted from the midnight with which it begins: nine in the morning. */
export const beforeDay = ["PT9H", "-PT15H", "-P1DT15H"] as const;

const known: readonly string[] = [...beforeTime, ...beforeDay];

/** A reminder in words: `30 minutes before`, `Tomorrow 4:30 PM`. */
export function reminderInWords(reminder: string, now: Date): string {
  if (/^\d/.test(reminder)) return dueInWords(parseMoment(reminder), now);
  if (known.includes(reminder)) return say(`remind.${reminder}` as Word);
  return durationInWords(reminder);
}

/** A duration nobody chose here, such as one that another program wrote. */
function durationInWords(duration: string): string {
  const parts = /P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?/.exec(duration);
  const units = ["w", "d", "h", "min", "s"];
  const told = (parts ?? [])
    .slice(1)
    .flatMap((count, unit) => (count === undefined ? [] : [`${count} ${units[unit]}`]));
  const length = told.join(" ") || "0 min";
  return say(duration.startsWith("-") ? "remind.before" : "remind.after", { length });
}
