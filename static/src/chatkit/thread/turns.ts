import type { ThreadItem, UserMessageItem } from "../protocol/items";

/** A user's message and what answers it, or what the assistant said by itself, up to the end of its turn. */
export interface Turn {
  readonly key: string;
  readonly items: readonly ThreadItem[];
}

/**
 * Divides items into turns: one begins with a user's message, and after the end of another (row 123).
 *
 * A turn whose items are the same objects as in `previous` comes back as the same object, so that only
 * the turn that is being written is drawn again.
 */
export function groupTurns(items: readonly ThreadItem[], previous: readonly Turn[] = []): Turn[] {
  const known = new Map(previous.map((turn) => [turn.key, turn]));
  const turns: Turn[] = [];
  let start = 0;
  for (let end = 1; end <= items.length; end += 1) {
    const begins = items[end]?.type === "user_message" || items[end - 1]?.type === "end_of_turn";
    if (end < items.length && !begins) continue;
    const first = items[start];
    if (first) turns.push(reuse(known.get(first.id), first.id, items.slice(start, end)));
    start = end;
  }
  return turns;
}

function reuse(known: Turn | undefined, key: string, items: readonly ThreadItem[]): Turn {
  const same =
    known?.items.length === items.length && known.items.every((item, i) => item === items[i]);
  return known && same ? known : { key, items };
}

/** The user's message that a turn answers. */
export function questionOf(turn: Turn): UserMessageItem | null {
  const first = turn.items[0];
  return first?.type === "user_message" ? first : null;
}

/** What the assistant contributed to a turn and can be copied or rated. */
export function answersOf(turn: Turn): ThreadItem[] {
  return turn.items.filter(
    (item) =>
      item.type === "assistant_message" ||
      item.type === "widget" ||
      item.type === "generated_image",
  );
}

/** The text of a turn's answer, as it is copied (row 124). */
export function copyTextOf(turn: Turn): string {
  return turn.items
    .map((item) => {
      if (item.type === "assistant_message")
        return item.content.map((part) => part.text).join("\n");
      return item.type === "widget" ? (item.copy_text ?? "") : "";
    })
    .filter((text) => text !== "")
    .join("\n\n");
}
