import type { ChatKitClient } from "../protocol/client";
import { Conversation } from "./conversation";
import type { ConversationObserver } from "./observer";
import type { ClientToolHandler } from "./response-run";

/**
 * The conversation on screen, and those left while an answer was still coming: they go on, and are found
 * again as they are when the user comes back (row 104).
 */
export class Conversations {
  #active: Conversation;
  readonly #answering = new Set<Conversation>();

  constructor(
    private readonly client: ChatKitClient,
    private readonly observer: ConversationObserver,
    private readonly clientTool: () => ClientToolHandler | undefined,
  ) {
    this.#active = this.#open(null);
  }

  get active(): Conversation {
    return this.#active;
  }

  /**
   * Brings a thread on screen, or a new one for null.
   *
   * @returns Whether it still has to be loaded.
   */
  activate(threadId: string | null): boolean {
    const left = this.#active;
    if (left.responding) this.#answering.add(left);
    else left.close();
    const running = [...this.#answering].find((one) => threadId && one.threadId === threadId);
    this.#active = running ?? this.#open(threadId);
    return !running && threadId !== null;
  }

  /** Lets go of a conversation that was only kept because it was being answered. */
  release(conversation: Conversation): void {
    this.#answering.delete(conversation);
  }

  /** Gives up everything that is under way. */
  close(): void {
    this.#active.close();
    for (const conversation of this.#answering) conversation.close();
  }

  #open(threadId: string | null): Conversation {
    return new Conversation(this.client, this.observer, this.clientTool, threadId);
  }
}
