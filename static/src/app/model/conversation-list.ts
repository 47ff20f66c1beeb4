import {
  deleteConversation,
  pageLength,
  readConversation,
  readConversations,
  renameConversation,
  type Conversation,
  type ConversationPage,
} from "../api/conversations";
import { sentence } from "../api/client";
import { Observable } from "./observable";

/** The conversations read so far, newest first, and which of them is open. */
export class ConversationList extends Observable {
  #conversations: readonly Conversation[] = [];
  #after: string | null = null;
  #state: "loading" | "ready" | "failed" = "loading";
  #openId: string | null = null;
  #openTitle: string | null = null;
  #reading: Promise<void> | null = null;
  #stale = false;
  #changesHeard = 0;

  /** What has been read so far. */
  get conversations(): readonly Conversation[] {
    return this.#conversations;
  }

  /** `failed` only while there is nothing to show; a list once read stays. */
  get state(): "loading" | "ready" | "failed" {
    return this.#state;
  }

  get hasMore(): boolean {
    return this.#after !== null;
  }

  /** The thread shown in the chat; null for a chat that has not begun. */
  get openId(): string | null {
    return this.#openId;
  }

  /** The title of the thread shown, null while it has none. */
  get openTitle(): string | null {
    return this.#conversations.find(({ id }) => id === this.#openId)?.title ?? this.#openTitle;
  }

  /** How often the server has said that a thread changed. */
  get changesHeard(): number {
    return this.#changesHeard;
  }

  /** Reads the list again because the server says that a thread changed. */
  hearOfChange(): void {
    this.#changesHeard += 1;
    void this.refresh();
  }

  /** Notes which thread the chat shows. */
  async setOpen(id: string | null): Promise<void> {
    if (id === this.#openId) return;
    this.#openId = id;
    this.#openTitle = null;
    this.changed();
    await this.#readOpenTitle();
  }

  /** Reads again as many conversations as are shown; calls during a reading are answered by one more. */
  async refresh(): Promise<void> {
    if (this.#reading !== null) {
      this.#stale = true;
      return this.#reading;
    }
    await this.#read(() => this.#readAsManyAsShown());
    if (!this.#stale) return;
    this.#stale = false;
    await this.refresh();
  }

  /** Reads the next page, where there is one. */
  async readMore(): Promise<void> {
    if (this.#reading !== null || this.#after === null) return;
    await this.#read(() => this.#readNextPage());
  }

  /**
   * Gives a conversation a new title.
   * @throws ApiError when the server refuses; the old title is shown again.
   */
  async rename(id: string, title: string): Promise<void> {
    const before = this.#conversations;
    this.#replace(before.map((one) => (one.id === id ? { ...one, title } : one)));
    try {
      await renameConversation(id, title);
    } catch (reason) {
      this.#replace(before);
      throw reason;
    }
  }

  /**
   * Deletes a conversation for good.
   * @throws ApiError when the server refuses; nothing has changed then.
   */
  async delete(id: string): Promise<void> {
    await deleteConversation(id);
    this.#replace(this.#conversations.filter((one) => one.id !== id));
  }

  async #read(pages: () => Promise<void>): Promise<void> {
    this.#reading = pages();
    try {
      await this.#reading;
      this.#state = "ready";
    } catch (reason) {
      console.info(sentence(reason));
      if (this.#conversations.length === 0) this.#state = "failed";
    } finally {
      this.#reading = null;
      this.changed();
    }
  }

  async #readAsManyAsShown(): Promise<void> {
    const read: Conversation[] = [];
    const wanted = Math.max(this.#conversations.length, pageLength);
    let page: ConversationPage;
    let after: string | null = null;
    do {
      page = await readConversations(after);
      read.push(...page.data);
      after = nextAfter(page);
    } while (after !== null && read.length < wanted);
    this.#conversations = read;
    this.#after = after;
  }

  async #readNextPage(): Promise<void> {
    const page = await readConversations(this.#after);
    this.#conversations = [...this.#conversations, ...page.data];
    this.#after = nextAfter(page);
  }

  /** The open thread may be older than what has been read of the list. */
  async #readOpenTitle(): Promise<void> {
    const id = this.#openId;
    if (id === null || this.#conversations.some((one) => one.id === id)) return;
    await this.#reading;
    if (this.#conversations.some((one) => one.id === id)) return;
    try {
      const { title } = await readConversation(id);
      if (this.#openId !== id) return;
      this.#openTitle = title;
      this.changed();
    } catch (reason) {
      // The chat itself tells why a thread cannot be read; the page only goes without its title.
      console.info(sentence(reason));
    }
  }

  #replace(conversations: readonly Conversation[]): void {
    this.#conversations = conversations;
    this.changed();
  }
}

function nextAfter(page: ConversationPage): string | null {
  return page.has_more ? page.after : null;
}
