import { HISTORY_PAGE_THREADS } from "../decisions";
import type { ChatKitClient } from "../protocol/client";
import type { ThreadMetadata } from "../protocol/items";

/** The threads of the user, newest first, as far as they were read. */
export class ThreadList {
  #threads: readonly ThreadMetadata[] = [];
  #cursor: string | null = null;
  #loading: "idle" | "loading" | "failed" = "idle";

  /** @param changed Called when there is something to draw. */
  constructor(
    private readonly client: ChatKitClient,
    private readonly changed: () => void,
  ) {}

  get threads(): readonly ThreadMetadata[] {
    return this.#threads;
  }

  get loading(): "idle" | "loading" | "failed" {
    return this.#loading;
  }

  get hasMore(): boolean {
    return this.#cursor !== null;
  }

  /**
   * Reads the newest page again; what was read before stays on screen until it is there.
   *
   * @throws ChatKitRequestError
   */
  async reload(): Promise<void> {
    await this.#read(null);
  }

  /**
   * Reads the next page; does nothing at the end or while one is being read.
   *
   * @throws ChatKitRequestError
   */
  async loadMore(): Promise<void> {
    if (this.#cursor !== null && this.#loading !== "loading") await this.#read(this.#cursor);
  }

  /**
   * Gives a thread another title.
   *
   * @throws ChatKitRequestError; the old title is back then.
   */
  async rename(threadId: string, title: string): Promise<void> {
    const before = this.#threads;
    this.#set(before.map((one) => (one.id === threadId ? { ...one, title } : one)));
    try {
      await this.client.request("threads.update", { thread_id: threadId, title });
    } catch (error) {
      this.#set(before);
      throw error;
    }
  }

  /**
   * Deletes a thread for good.
   *
   * @throws ChatKitRequestError; the thread is still there then.
   */
  async delete(threadId: string): Promise<void> {
    await this.client.request("threads.delete", { thread_id: threadId });
    this.#set(this.#threads.filter((one) => one.id !== threadId));
  }

  /** Takes over a thread that was created or changed; a new one goes on top (row 87). */
  put(thread: ThreadMetadata): void {
    const known = this.#threads.some((one) => one.id === thread.id);
    if (known) this.#set(this.#threads.map((one) => (one.id === thread.id ? thread : one)));
    else this.#set([thread, ...this.#threads]);
  }

  async #read(after: string | null): Promise<void> {
    this.#loading = "loading";
    this.changed();
    try {
      const page = await this.client.request("threads.list", {
        limit: HISTORY_PAGE_THREADS,
        order: "desc",
        ...(after === null ? {} : { after }),
      });
      const known = new Set(after === null ? [] : this.#threads.map((one) => one.id));
      const fresh = page.data.filter((one) => !known.has(one.id));
      this.#threads = after === null ? fresh : [...this.#threads, ...fresh];
      this.#cursor = page.has_more ? (page.after ?? null) : null;
      this.#loading = "idle";
    } catch (error) {
      this.#loading = "failed";
      throw error;
    } finally {
      this.changed();
    }
  }

  #set(threads: readonly ThreadMetadata[]): void {
    this.#threads = threads;
    this.changed();
  }
}
