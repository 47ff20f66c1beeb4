/** The thread as a pure function of stream events (conformance section D). Knows nothing of drawing. */
import type { ThreadItem, UserMessageItem } from "../protocol/items";
import type { StreamEvent } from "../protocol/stream-events";
import { updateItem } from "./item-updates";
import { emptyThread, positionOf, type ThreadState } from "./state";

/**
 * Applies one event of a response.
 *
 * @returns The next state, or the very same one when the event changes nothing here: effects, events
 *   of unknown type, and updates of items that are not in the thread (row 92).
 */
export function reduce(state: ThreadState, event: StreamEvent): ThreadState {
  switch (event.type) {
    case "thread.created":
    case "thread.updated": {
      // The thread in these events carries an empty page of items: the list stays (row 88).
      const { items: _items, ...thread } = event.thread;
      return { ...state, thread };
    }
    case "thread.item.added":
      return putItem(state, event.item, "unfinished");
    case "thread.item.done":
      return putItem(state, event.item, "finished");
    case "thread.item.replaced":
      return putItem(state, event.item, "finished");
    case "thread.item.removed":
      return removeItem(state, event.item_id);
    case "thread.item.updated": {
      const position = positionOf(state, event.item_id);
      const item = state.items[position];
      if (!item) return state;
      const updated = updateItem(item, event.update);
      return updated === item ? state : { ...state, items: state.items.with(position, updated) };
    }
    case "stream_options":
      return { ...state, allowCancel: event.stream_options.allow_cancel };
    case "progress_update":
      return { ...state, progress: { icon: event.icon ?? null, text: event.text } };
    case "error":
      return {
        ...state,
        failure: {
          code: event.code ?? "custom",
          message: event.message ?? null,
          allowRetry: event.allow_retry ?? false,
        },
      };
    case "notice": {
      const { level, message, title = null } = event;
      return { ...state, notices: [...state.notices, { level, message, title }] };
    }
    case "client_effect":
      return state;
    default:
      return state;
  }
}

function putItem(
  state: ThreadState,
  item: ThreadItem,
  stage: "unfinished" | "finished",
): ThreadState {
  const unfinished = new Set(state.unfinished);
  if (stage === "finished") unfinished.delete(item.id);
  else unfinished.add(item.id);
  const known = positionOf(state, item.id);
  if (known >= 0) return { ...state, unfinished, items: state.items.with(known, item) };
  if (item.type === "user_message" && state.unconfirmed !== null) {
    // The server gives the message its id: it takes the place of the one we drew at once (row 90).
    const drawn = positionOf(state, state.unconfirmed);
    if (drawn >= 0) {
      return { ...state, unfinished, unconfirmed: null, items: state.items.with(drawn, item) };
    }
  }
  return { ...state, unfinished, items: [...state.items, item] };
}

function removeItem(state: ThreadState, itemId: string): ThreadState {
  const position = positionOf(state, itemId);
  if (position < 0) return state;
  const unfinished = new Set(state.unfinished);
  unfinished.delete(itemId);
  return { ...state, unfinished, items: state.items.toSpliced(position, 1) };
}

/** The state as a response begins: what the last one left behind is gone. */
export function beginResponse(state: ThreadState): ThreadState {
  return { ...state, progress: null, notices: [], failure: null, allowCancel: false };
}

/** The state after a response ended, was stopped or broke: nothing is being written any more. */
export function endResponse(state: ThreadState): ThreadState {
  return { ...state, unfinished: new Set(), progress: null, allowCancel: false };
}

/** Draws the user's message before the server has confirmed it. */
export function addUnconfirmed(state: ThreadState, message: UserMessageItem): ThreadState {
  return { ...state, unconfirmed: message.id, items: [...state.items, message] };
}

/** Drops everything after an item, as the server does on retry (row 70). */
export function dropAfter(state: ThreadState, itemId: string): ThreadState {
  const position = positionOf(state, itemId);
  return position < 0 ? state : { ...state, items: state.items.slice(0, position + 1) };
}

/** Puts a page of older items, newest first as the server sends it, before what is there. */
export function prependPage(state: ThreadState, newestFirst: readonly ThreadItem[]): ThreadState {
  const known = new Set(state.items.map((item) => item.id));
  const older = newestFirst.filter((item) => !known.has(item.id)).reverse();
  return older.length === 0 ? state : { ...state, items: [...older, ...state.items] };
}

/**
 * Takes over what the server says now about the newest items (row 11).
 *
 * Items older than the page stay; within its range the page is right, and an item that says the same
 * as before keeps its identity, so that it is not drawn again.
 */
export function reconcile(
  state: ThreadState,
  newestFirst: readonly ThreadItem[],
  hasOlder: boolean,
): ThreadState {
  const page = newestFirst.toReversed();
  const first = page[0];
  const start = first === undefined ? -1 : positionOf(state, first.id);
  const before = hasOlder && start > 0 ? state.items.slice(0, start) : [];
  const drawn = new Map(state.items.map((item) => [item.id, item]));
  const fresh = page.map((item) => {
    const known = drawn.get(item.id);
    return known && JSON.stringify(known) === JSON.stringify(item) ? known : item;
  });
  return { ...emptyThread, thread: state.thread, items: [...before, ...fresh] };
}
