import type { Turn } from "./turns";

/** Turns that are drawn and laid out together. */
export interface Segment {
  readonly key: string;
  readonly turns: readonly Turn[];
}

/** Turns in a full segment. */
const SEGMENT_TURNS = 50;

/**
 * Divides turns into segments, so that a long thread is compared and laid out a segment at a time.
 *
 * Borders stay where they were when turns are added at either end; a segment whose turns are the same
 * objects as in `previous` comes back as the same object.
 */
export function divide(turns: readonly Turn[], previous: readonly Segment[] = []): Segment[] {
  const placed = new Map(
    previous.flatMap((segment) => segment.turns.map((turn) => [turn.key, segment.key] as const)),
  );
  const known = turns.findIndex((turn) => placed.has(turn.key));
  const older = known < 0 ? [] : turns.slice(0, known);
  const groups = [...fromTheEnd(older), ...fromTheStart(turns.slice(older.length), placed)];
  const before = new Map(previous.map((segment) => [segment.key, segment]));
  return groups.map((group) => reuse(before.get(group.key), group));
}

/** Older turns were put in front: the last of their segments is full, the first may not be. */
function fromTheEnd(turns: readonly Turn[]): Segment[] {
  const segments: Segment[] = [];
  for (let end = turns.length; end > 0; end -= SEGMENT_TURNS) {
    segments.unshift(segmentOf(turns.slice(Math.max(0, end - SEGMENT_TURNS), end)));
  }
  return segments;
}

/** Turns that have a segment stay in it; others fill up the last one. */
function fromTheStart(turns: readonly Turn[], placed: ReadonlyMap<string, string>): Segment[] {
  const groups: { key: string; turns: Turn[] }[] = [];
  for (const turn of turns) {
    const last = groups.at(-1);
    const key =
      placed.get(turn.key) ?? (last && last.turns.length < SEGMENT_TURNS ? last.key : turn.key);
    if (last?.key === key) last.turns.push(turn);
    else groups.push({ key, turns: [turn] });
  }
  return groups;
}

function segmentOf(turns: readonly Turn[]): Segment {
  return { key: turns.at(-1)?.key ?? "", turns };
}

function reuse(known: Segment | undefined, segment: Segment): Segment {
  const same =
    known?.turns.length === segment.turns.length &&
    known.turns.every((turn, index) => turn === segment.turns[index]);
  return known && same ? known : segment;
}
