const minutesInHour = 60;

/** Minutes as people write them: `1 h 30 min`. */
export function estimateInWords(minutes: number): string {
  const hours = Math.floor(minutes / minutesInHour);
  const rest = minutes % minutesInHour;
  const parts = [hours > 0 ? `${hours} h` : "", rest > 0 ? `${rest} min` : ""];
  return parts.filter((part) => part !== "").join(" ");
}

/**
 * Reads `90`, `1 h 30 min` or `1.5h` as minutes.
 *
 * @returns null for an empty text, NaN for one that is no length of time.
 */
export function parseEstimate(text: string): number | null {
  if (text.trim() === "") return null;
  const parts =
    /^(?:(\d+(?:[.,]\d+)?)\s*h(?:ours?|rs?)?)?\s*(?:(\d+)\s*(?:m|min|minutes?)?)?$/i.exec(
      text.trim(),
    );
  if (parts === null) return Number.NaN;
  const hours = Number((parts[1] ?? "0").replace(",", "."));
  return Math.round(hours * minutesInHour) + Number(parts[2] ?? 0);
}
