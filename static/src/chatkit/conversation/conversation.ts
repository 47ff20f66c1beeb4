import {
  ACTION_WITHOUT_THREAD,
  EMPTY_PAGES_IN_A_ROW,
  FIRST_PAGE_ITEMS,
  OLDER_PAGE_ITEMS,
  REFRESH_ITEMS,
} from "../decisions";
import type { ChatKitClient } from "../protocol/client";
import { ChatKitStateError, isAbort } from "../protocol/errors";
import type { AttachmentRecord, Page, ThreadItem, ThreadMetadata } from "../protocol/items";
import type {
  ActionRequest,
  StreamRequest,
  StructuredInputSubmission,
  UserMessageInput,
} from "../protocol/requests";
import {
  addUnconfirmed,
  beginResponse,
  dropAfter,
  endResponse,
  prependPage,
  reconcile,
  reduce,
} from "../thread/reduce";
import { pendingQuestions } from "../thread/questions";
import { emptyThread, type ThreadState } from "../thread/state";
import { failureOf } from "./failure";
import type { ConversationObserver } from "./observer";
import { ResponseRun, type ClientToolHandler, type ResponseSink } from "./response-run";

/** How far a piece of loading has come. */
export type Loading = "idle" | "loading" | "failed";

export type FeedbackKind = "positive" | "negative";

/** A message as the composer hands it over. */
export interface OutgoingMessage {
  readonly input: UserMessageInput;
  /** As they are drawn; `input` carries their ids only. */
  readonly attachments: readonly AttachmentRecord[];
}

/**
 * One thread and what goes on in it: loading, paging back, and at most one running response.
 *
 * Begins either with the id of a stored thread, to be loaded, or with none, for a thread that the first
 * message creates.
 */
export class Conversation {
  /** Where older items are read from; null when the beginning of the thread is reached. */
  #olderCursor: string | null = null;
  #state: ThreadState = emptyThread;
  #loading: Loading = "idle";
  #loadingOlder: Loading = "idle";
  #run: ResponseRun | null = null;
  #lastRequest: StreamRequest | null = null;
  #ratings: ReadonlyMap<string, FeedbackKind> = new Map();
  readonly #loads = new AbortController();
  static #drawnMessages = 0;

  constructor(
    private readonly client: ChatKitClient,
    private readonly observer: ConversationObserver,
    private readonly clientTool: () => ClientToolHandler | undefined,
    private readonly storedId: string | null = null,
  ) {}

  get threadId(): string | null {
    return this.#state.thread?.id ?? this.storedId;
  }

  get state(): ThreadState {
    return this.#state;
  }

  get loading(): Loading {
    return this.#loading;
  }

  get loadingOlder(): Loading {
    return this.#loadingOlder;
  }

  get hasOlder(): boolean {
    return this.#olderCursor !== null;
  }

  get responding(): boolean {
    return this.#run !== null;
  }

  /** What the user said of turns, by their keys; another map after each change. */
  get ratings(): ReadonlyMap<string, FeedbackKind> {
    return this.#ratings;
  }

  /**
   * Loads the thread at its end.
   *
   * @throws ChatKitRequestError when that fails; the view then offers to try again.
   */
  async load(): Promise<void> {
    const threadId = this.#requireThread("There is no thread to load.");
    this.#loading = "loading";
    this.observer.changed(this);
    try {
      const [thread, page] = await Promise.all([
        this.#readMetadata(threadId),
        this.#readPage(threadId, FIRST_PAGE_ITEMS, null),
      ]);
      this.#state = prependPage({ ...emptyThread, thread }, page.data);
      this.#rememberCursor(page);
      this.#loading = "idle";
    } catch (error) {
      this.#loading = "failed";
      throw error;
    } finally {
      this.observer.changed(this);
    }
  }

  /** Reads the page before the oldest item; does nothing at the beginning or while one is being read. */
  async loadOlder(): Promise<void> {
    const threadId = this.threadId;
    if (!threadId || !this.#olderCursor || this.#loadingOlder === "loading") return;
    this.#loadingOlder = "loading";
    this.observer.changed(this);
    try {
      const page = await this.#readPage(threadId, OLDER_PAGE_ITEMS, this.#olderCursor);
      this.#set(prependPage(this.#state, page.data));
      this.#rememberCursor(page);
      this.#loadingOlder = "idle";
    } catch (error) {
      this.#loadingOlder = "failed";
      if (!isAbort(error)) this.observer.failed(error);
    } finally {
      this.observer.changed(this);
    }
  }

  /**
   * Reads metadata and newest items again and draws only what differs.
   *
   * @throws ChatKitStateError while a response streams; ChatKitRequestError when the request fails.
   */
  async refresh(): Promise<void> {
    this.#refuseWhileResponding();
    const threadId = this.threadId;
    if (!threadId) return;
    const limit = Math.min(Math.max(this.#state.items.length, FIRST_PAGE_ITEMS), REFRESH_ITEMS);
    const [thread, page] = await Promise.all([
      this.#readMetadata(threadId),
      this.#readPage(threadId, limit, null),
    ]);
    if (this.responding) return;
    const compared = reconcile({ ...this.#state, thread }, page.data, page.has_more ?? false);
    const keptOlder = compared.items.length > page.data.length;
    this.#set(compared);
    if (!keptOlder) this.#rememberCursor(page);
  }

  /**
   * Sends a message; resolves when the response has ended.
   *
   * @throws ChatKitStateError while a response streams or the thread loads.
   */
  async send(message: OutgoingMessage): Promise<void> {
    this.#refuseWhileResponding();
    if (this.#loading === "loading") throw new ChatKitStateError("The thread is still loading.");
    Conversation.#drawnMessages += 1;
    this.#state = addUnconfirmed(this.#state, {
      type: "user_message",
      id: `unconfirmed_${Conversation.#drawnMessages}`,
      thread_id: this.threadId ?? "",
      created_at: new Date().toISOString(),
      content: message.input.content,
      attachments: [...message.attachments],
      ...(message.input.quoted_text === undefined
        ? {}
        : { quoted_text: message.input.quoted_text }),
      inference_options: message.input.inference_options,
    });
    await this.#respond(this.#messageRequest(message.input));
  }

  /**
   * Answers a user's message anew: everything after it goes.
   *
   * @throws ChatKitStateError while a response streams.
   */
  async retryAfter(itemId: string): Promise<void> {
    this.#refuseWhileResponding();
    const threadId = this.#requireThread("There is nothing to retry.");
    this.#state = dropAfter(this.#state, itemId);
    await this.#respond({
      type: "threads.retry_after_item",
      params: { thread_id: threadId, item_id: itemId },
    });
  }

  /** Tries again what failed last: the message when the server never took it, else its answer. */
  async retryFailed(): Promise<void> {
    const request = this.#lastRequest;
    if (this.#state.unconfirmed !== null && request && "input" in request.params) {
      this.#refuseWhileResponding();
      const { input } = request.params;
      if ("content" in input) return this.#respond(this.#messageRequest(input));
    }
    const repeatable =
      request?.type === "threads.custom_action" ||
      // Once the server has the answers, only its own answer to them is missing.
      (request?.type === "threads.add_structured_input" && pendingQuestions(this.#state) !== null);
    if (repeatable) {
      this.#refuseWhileResponding();
      return this.#respond(request);
    }
    const question = this.#state.items.findLast((item) => item.type === "user_message");
    return question && this.retryAfter(question.id);
  }

  /**
   * Sends an action and streams what it leads to.
   *
   * @throws ChatKitStateError without a thread or while a response streams.
   */
  async act(action: ActionRequest, itemId?: string): Promise<void> {
    this.#refuseWhileResponding();
    const threadId = this.#requireThread(ACTION_WITHOUT_THREAD);
    await this.#respond({
      type: "threads.custom_action",
      params: {
        thread_id: threadId,
        ...(itemId === undefined ? {} : { item_id: itemId }),
        action: { type: action.type, payload: action.payload },
      },
    });
  }

  /**
   * Sends the answers to questions and streams what they lead to (row 74).
   *
   * @throws ChatKitStateError without a thread or while a response streams.
   */
  async answer(itemId: string, input: StructuredInputSubmission): Promise<void> {
    this.#refuseWhileResponding();
    const threadId = this.#requireThread("There is nothing to answer.");
    await this.#respond({
      type: "threads.add_structured_input",
      params: { thread_id: threadId, item_id: itemId, input },
    });
  }

  /**
   * Sends an action that is answered at once, also while a response streams (row 72).
   *
   * @throws ChatKitStateError without a thread; ChatKitRequestError when the request fails.
   */
  async actAtOnce(action: ActionRequest, itemId?: string): Promise<void> {
    const threadId = this.#requireThread(ACTION_WITHOUT_THREAD);
    const { updated_item: item } = await this.client.request("threads.sync_custom_action", {
      thread_id: threadId,
      ...(itemId === undefined ? {} : { item_id: itemId }),
      action: { type: action.type, payload: action.payload },
    });
    if (item) this.#set(reduce(this.#state, { type: "thread.item.replaced", item }));
  }

  /** Ends the running response; the server keeps what was written so far (row 84). */
  stop(): void {
    this.#run?.abort();
  }

  /** Gives up everything that is under way. */
  close(): void {
    this.#loads.abort();
    this.stop();
  }

  /** Marks a turn as good or bad; taken back when the server does not take it (row 125). */
  async rate(turnKey: string, itemIds: string[], kind: FeedbackKind): Promise<void> {
    const threadId = this.#requireThread("There is nothing to rate.");
    const before = this.#ratings.get(turnKey);
    if (before === kind) {
      this.#mark(turnKey, undefined);
      return;
    }
    this.#mark(turnKey, kind);
    try {
      await this.client.request("items.feedback", { thread_id: threadId, item_ids: itemIds, kind });
    } catch (error) {
      this.#mark(turnKey, before);
      this.observer.failed(error);
    }
  }

  /** Takes over a title that was changed elsewhere. */
  rename(title: string): void {
    const { thread } = this.#state;
    if (thread) this.#set({ ...this.#state, thread: { ...thread, title } });
  }

  #mark(turnKey: string, kind: FeedbackKind | undefined): void {
    const ratings = new Map(this.#ratings);
    if (kind) ratings.set(turnKey, kind);
    else ratings.delete(turnKey);
    this.#ratings = ratings;
    this.observer.changed(this);
  }

  #messageRequest(input: UserMessageInput): StreamRequest {
    const threadId = this.threadId;
    if (threadId === null) return { type: "threads.create", params: { input } };
    return { type: "threads.add_user_message", params: { thread_id: threadId, input } };
  }

  async #respond(request: StreamRequest): Promise<void> {
    this.#lastRequest = request;
    this.#set(beginResponse(this.#state));
    const run = new ResponseRun(this.client, this.clientTool, this.#sink());
    this.#run = run;
    this.observer.responseStarted(this);
    try {
      await run.follow(request);
    } catch (error) {
      if (!isAbort(error)) {
        this.#state = { ...this.#state, failure: failureOf(error) };
        this.observer.failed(error);
      }
    } finally {
      this.#run = null;
      this.#set(endResponse(this.#state));
      this.observer.responseEnded(this);
    }
  }

  #sink(): ResponseSink {
    const { observer } = this;
    return {
      read: () => this.#state,
      write: (state) => this.#set(state),
      threadCreated: (thread) => observer.threadCreated(this, thread),
      threadUpdated: (thread) => observer.threadUpdated(this, thread),
      itemFinished: (itemId) => observer.itemFinished(this, itemId),
      effect: (name, data) => observer.effect(name, data),
      failed: (error) => observer.failed(error),
      log: (name, data) => observer.log(name, data),
    };
  }

  #set(state: ThreadState): void {
    this.#state = state;
    this.observer.changed(this);
  }

  #refuseWhileResponding(): void {
    if (this.responding) throw new ChatKitStateError("A response is still streaming.");
  }

  #requireThread(otherwise: string): string {
    const threadId = this.threadId;
    if (threadId === null) throw new ChatKitStateError(otherwise);
    return threadId;
  }

  async #readMetadata(threadId: string): Promise<ThreadMetadata> {
    const { items: _oldest, ...thread } = await this.client.request(
      "threads.get_by_id",
      { thread_id: threadId },
      this.#loads.signal,
    );
    return thread;
  }

  /** One page of items, newest first. Hidden items are left out by the server, so a page may be empty. */
  async #readPage(
    threadId: string,
    limit: number,
    after: string | null,
  ): Promise<Page<ThreadItem>> {
    let cursor = after;
    for (let pages = 0; ; pages += 1) {
      const page = await this.client.request(
        "items.list",
        {
          thread_id: threadId,
          limit,
          order: "desc",
          ...(cursor === null ? {} : { after: cursor }),
        },
        this.#loads.signal,
      );
      cursor = page.after ?? null;
      const more = page.has_more === true && cursor !== null;
      if (page.data.length > 0 || !more || pages === EMPTY_PAGES_IN_A_ROW) return page;
    }
  }

  #rememberCursor(page: Page<ThreadItem>): void {
    this.#olderCursor = page.has_more ? (page.after ?? null) : null;
  }
}
