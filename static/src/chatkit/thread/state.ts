import type { ThreadItem, ThreadMetadata } from "../protocol/items";

/** A notice the server sent during the running or last response (row 102). */
export interface Notice {
  readonly level: "info" | "warning" | "danger";
  readonly message: string;
  readonly title: string | null;
}

/** Why the last response ended badly, in the server's terms (row 101). */
export interface ResponseFailure {
  readonly code: string;
  readonly message: string | null;
  readonly allowRetry: boolean;
}

/** What the assistant is doing right now; gone at the end of the turn (row 99). */
export interface Progress {
  readonly icon: string | null;
  readonly text: string;
}

/**
 * Everything that is known of one thread. Immutable: each event makes a new one, and items that did
 * not change stay the same objects, so that what is drawn can be compared by identity.
 */
export interface ThreadState {
  /** Null before the first message of a new thread. */
  readonly thread: ThreadMetadata | null;
  /** Oldest first. */
  readonly items: readonly ThreadItem[];
  /** Ids of the items that are still being written. */
  readonly unfinished: ReadonlySet<string>;
  /** Id of the user's message that the server has not confirmed yet. */
  readonly unconfirmed: string | null;
  readonly progress: Progress | null;
  readonly notices: readonly Notice[];
  readonly failure: ResponseFailure | null;
  readonly allowCancel: boolean;
}

export const emptyThread: ThreadState = {
  thread: null,
  items: [],
  unfinished: new Set(),
  unconfirmed: null,
  progress: null,
  notices: [],
  failure: null,
  allowCancel: false,
};

/** Where an item stands. Searched from the end, where the item of a running response is. */
export function positionOf(state: ThreadState, itemId: string): number {
  return state.items.findLastIndex((item) => item.id === itemId);
}
