import type { Caret } from "./caret";

/** A word being written that asks for suggestions: `@` for entities, `/` for commands. */
export interface Mark {
  readonly trigger: "@" | "/";
  /** What stands behind the sign. */
  readonly query: string;
  /** Sign and query in the field. */
  readonly range: Range;
}

/** The sign begins a word, so that addresses and paths ask for nothing; the word ends at a blank. */
const MARKED_WORD = /(?:^|\s)([@/])([^\s@/]{0,60})$/u;

/** The mark the caret stands behind, if any. */
export function markAt({ node, offset }: Caret): Mark | null {
  if (!(node instanceof Text)) return null;
  const [, trigger, query = ""] = MARKED_WORD.exec(node.data.slice(0, offset)) ?? [];
  if (trigger !== "@" && trigger !== "/") return null;
  const range = new Range();
  range.setStart(node, offset - query.length - trigger.length);
  range.setEnd(node, offset);
  return { trigger, query, range };
}
