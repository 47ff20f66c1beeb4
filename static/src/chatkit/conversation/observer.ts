import type { ThreadMetadata } from "../protocol/items";
import type { Conversation } from "./conversation";

/** Hears what happens in conversations. The element turns it into drawing and DOM events. */
export interface ConversationObserver {
  /** Something to draw changed; called once an event, so drawing should wait for the next frame. */
  changed(conversation: Conversation): void;
  threadCreated(conversation: Conversation, thread: ThreadMetadata): void;
  threadUpdated(conversation: Conversation, thread: ThreadMetadata): void;
  responseStarted(conversation: Conversation): void;
  responseEnded(conversation: Conversation): void;
  /** An item was finished: time to tell it to those who listen. */
  itemFinished(conversation: Conversation, itemId: string): void;
  effect(name: string, data: Record<string, unknown> | undefined): void;
  failed(error: unknown): void;
  /** A diagnostic note; never with text of messages (row 24). */
  log(name: string, data?: Record<string, unknown>): void;
}
