import type { ChatKitOptions } from "@openai/chatkit";
import type { ImagePolicy } from "../markdown/image-policy";
import type { WidgetAction } from "./actions/action";
import type { WidgetNode } from "./node";
import type { Words } from "../locale/words";

/** Why an action cannot be sent right now. */
export type Refusal =
  /** An answer is being written, and the action would start another one (row 104). */
  | "responding"
  /** The thread is locked or closed. */
  | "locked";

/** Whose action it is: the widget as it stands, and the item that holds it when there is one. */
export interface ActionSender {
  readonly itemId: string | null;
  readonly root: WidgetNode;
}

/** What widgets need of the chat they are drawn in. A new object when anything in it changes. */
export interface WidgetHost {
  readonly words: Words;
  /** Which images may be loaded: the same rule as in messages (row 145). */
  readonly images: ImagePolicy;
  /** The theme of the chat, for a part of a widget that asks for the other scheme. */
  readonly theme: ChatKitOptions["theme"];
  /** Whether the thread is locked or closed: then no action goes to the server (row 162). */
  readonly locked: boolean;
  /** Whether an item has just come, and was not read from an old thread: only then may it take the focus. */
  hasArrived(itemId: string): boolean;
  /** Whether an action has to wait, and for what. */
  refusal(action: WidgetAction): Refusal | null;
  /**
   * Carries an action out; settles when what it led to has ended.
   *
   * Rejects when it failed and nobody has told the user yet: the widget then says so.
   */
  run(action: WidgetAction, sender: ActionSender): Promise<void>;
  /** Reports a failure to whoever listens for `chatkit.error`. */
  failed(error: unknown): void;
  /** A diagnostic note; never with what the user wrote or reads (row 24). */
  log(name: string, data: Record<string, unknown>): void;
}
