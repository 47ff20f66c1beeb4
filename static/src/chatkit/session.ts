import type { ChatKitEvents, ChatKitOptions, OpenAIChatKit } from "@openai/chatkit";
import type { Uploads } from "./attachments/uploads";
import {
  Drafts,
  isSendable,
  isUploading,
  recordsOf,
  trimmed,
  uploaded,
  type Draft,
} from "./composer/draft";
import type { Conversation, OutgoingMessage } from "./conversation/conversation";
import { Conversations } from "./conversation/conversations";
import type { ConversationObserver } from "./conversation/observer";
import { Selection } from "./composer/selection";
import { ThreadList } from "./history/thread-list";
import { markdownCode } from "./markdown/code";
import { ChatKitClient } from "./protocol/client";
import { isAbort } from "./protocol/errors";
import type { AttachmentRecord, ThreadMetadata, UserContent, WidgetNode } from "./protocol/items";

export type MessageParams = Parameters<OpenAIChatKit["sendUserMessage"]>[0];
export type ComposerParams = Parameters<OpenAIChatKit["setComposerValue"]>[0];

/** What a session needs of the element it serves. */
export interface SessionHost {
  readonly options: ChatKitOptions;
  readonly locale: string;
  /** Draws in the next frame, however often it is called until then. */
  draw(): void;
  /** Puts the draft into the composer: it was changed from elsewhere. */
  showDraft(draft: Draft): void;
  /** Tells a finished item to those who listen. */
  announce(itemId: string): void;
  emit<K extends keyof ChatKitEvents>(type: K, detail: ChatKitEvents[K]["detail"]): void;
}

/** The widget an action comes from. */
interface WidgetSource {
  readonly id: string;
  readonly widget: WidgetNode;
}

/** What goes on in one element: which thread is on screen, what is being written, the history. */
export class ChatSession implements ConversationObserver {
  readonly threads: ThreadList;
  readonly selection: Selection;
  readonly client: ChatKitClient;
  readonly #conversations: Conversations;
  readonly #drafts = new Drafts();
  readonly #arrived = new Set<string>();
  #historyOpen = false;
  #uploads: Promise<Uploads> | null = null;

  constructor(private readonly host: SessionHost) {
    const client = new ChatKitClient(() => ({ api: host.options.api, locale: host.locale }));
    this.client = client;
    this.threads = new ThreadList(client, () => host.draw());
    this.selection = new Selection(
      () => host.options.composer ?? {},
      (toolId) => {
        host.emit("chatkit.tool.change", { toolId });
        host.draw();
      },
    );
    this.#conversations = new Conversations(client, this, () => host.options.onClientTool);
  }

  /** The options as the page has them now; handlers in them are looked up here when they are called. */
  get options(): ChatKitOptions {
    return this.host.options;
  }

  get conversation(): Conversation {
    return this.#conversations.active;
  }

  get draft(): Draft {
    return this.#drafts.of(this.conversation.threadId);
  }

  get historyOpen(): boolean {
    return this.#historyOpen;
  }

  /**
   * Brings a thread on screen; null is the view of a new one.
   *
   * @throws ChatKitRequestError when the thread cannot be loaded.
   */
  async open(threadId: string | null): Promise<void> {
    const { conversation } = this;
    const pristine = conversation.state.items.length === 0;
    if (threadId === conversation.threadId && (threadId !== null || pristine)) {
      if (conversation.loading === "failed") await this.reload();
      return;
    }
    const toLoad = this.#conversations.activate(threadId);
    this.#arrived.clear();
    this.host.emit("chatkit.thread.change", { threadId });
    this.host.showDraft(this.draft);
    this.host.draw();
    if (toLoad) await this.reload();
  }

  /**
   * Loads the thread on screen from the server.
   *
   * @throws ChatKitRequestError
   */
  async reload(): Promise<void> {
    const { conversation } = this;
    const threadId = conversation.threadId ?? "";
    this.host.emit("chatkit.thread.load.start", { threadId });
    const drawable = this.#prepareAnswers();
    try {
      await conversation.load();
      await drawable;
    } catch (error) {
      // Another thread was opened meanwhile: nobody waits for this one any more.
      if (isAbort(error)) return;
      this.failed(error);
      throw error;
    } finally {
      this.host.emit("chatkit.thread.load.end", { threadId });
    }
  }

  /**
   * Sends a message that does not come from the composer; resolves when it is answered.
   *
   * @throws ChatKitStateError while a response streams or the thread loads.
   */
  async send(params: MessageParams): Promise<void> {
    void this.#prepareAnswers();
    if (params.newThread) await this.open(null);
    const content = params.content ?? [{ type: "input_text" as const, text: params.text ?? "" }];
    await this.conversation.send({
      input: {
        content: trimmed(content).map(asRequired),
        attachments: (params.attachments ?? []).map((one) => one.id),
        ...(params.reply === undefined ? {} : { quoted_text: params.reply }),
        inference_options: this.selection.inferenceOptions(params.model, params.toolChoice),
      },
      attachments: params.attachments ?? [],
    });
  }

  /**
   * Sends what is in the composer, when the last of its files is uploaded.
   *
   * @throws ChatKitStateError while a response streams or the thread loads.
   */
  async sendDraft(): Promise<void> {
    const { conversation, draft } = this;
    void this.#prepareAnswers();
    if (isUploading(draft)) return this.keepDraft({ sendWhenUploaded: true });
    const message = this.#messageOf(draft);
    const sent = conversation.send(message);
    // Sending refuses at once when it is not the moment: the draft must survive that.
    if (!conversation.responding) return sent;
    this.#drafts.drop(conversation.threadId);
    for (const { preview } of draft.attachments) {
      if (preview?.startsWith("blob:")) URL.revokeObjectURL(preview);
    }
    this.selection.submitted();
    this.host.showDraft(this.draft);
    return sent;
  }

  /** Notes what is written in the composer. */
  keepDraft(changes: Partial<Draft>): void {
    if (markdownCode.state === "not asked for") void this.#prepareAnswers();
    this.#drafts.keep(this.conversation.threadId, { ...this.draft, ...changes });
    this.host.draw();
  }

  /**
   * Changes the composer from outside; what is not named stays.
   *
   * @throws ChatKitStateError for what the options do not offer.
   */
  async compose(params: ComposerParams): Promise<void> {
    const text = params.text === undefined ? undefined : asText(params.text);
    const content = params.content ?? text;
    this.keepDraft({
      ...(content === undefined ? {} : { content }),
      ...(params.reply === undefined ? {} : { quote: params.reply || null }),
      ...(params.attachments === undefined
        ? {}
        : { attachments: params.attachments.map(uploaded) }),
    });
    if (params.selectedToolId !== undefined) this.selection.chooseTool(params.selectedToolId);
    if (params.selectedModelId !== undefined) this.selection.chooseModel(params.selectedModelId);
    this.host.showDraft(this.draft);
    if (params.files?.length) (await this.uploads()).add(params.files);
  }

  /** What brings files to the server; its code is loaded with the first one. */
  uploads(): Promise<Uploads> {
    const { host } = this;
    this.#uploads ??= import("./attachments/uploads").then(
      ({ Uploads }) =>
        new Uploads({
          client: this.client,
          drafts: this.#drafts,
          get options() {
            return host.options;
          },
          get locale() {
            return host.locale;
          },
          threadId: () => this.conversation.threadId,
          changed: () => this.#uploadChanged(),
          failed: (error) => this.failed(error),
        }),
    );
    return this.#uploads;
  }

  /**
   * Opens the history and reads it.
   *
   * @throws ChatKitRequestError when it cannot be read; the view offers to try again.
   */
  async showHistory(): Promise<void> {
    if (!this.#historyOpen) {
      this.#historyOpen = true;
      this.host.emit("chatkit.history.open", undefined);
      this.host.draw();
    }
    await this.reporting(this.threads.reload());
  }

  hideHistory(): void {
    if (!this.#historyOpen) return;
    this.#historyOpen = false;
    this.host.emit("chatkit.history.close", undefined);
    this.host.draw();
  }

  /** Calls the page's own handler of a header button, as the options have it now (row 4). */
  headerAction(side: "leftAction" | "rightAction"): void {
    this.host.options.header?.[side]?.onClick();
  }

  /** Whether an item came by a response since the thread is on screen, and was not read from it. */
  hasArrived(itemId: string): boolean {
    return this.#arrived.has(itemId) || this.conversation.state.unfinished.has(itemId);
  }

  /** Whether any item of the thread on screen came so. */
  get hasArrivals(): boolean {
    return this.#arrived.size > 0;
  }

  /** Hands a widget's action to the page, as the options have it now (row 61). */
  async widgetAction(
    action: { type: string; payload: unknown },
    item: WidgetSource,
  ): Promise<void> {
    const { onAction } = this.host.options.widgets ?? {};
    if (!onAction) throw new Error(`There is no widgets.onAction handler for "${action.type}".`);
    const payload = action.payload as Record<string, unknown>;
    await onAction({ type: action.type, payload }, item as Parameters<typeof onAction>[1]);
  }

  /** Gives a thread another title, here and on the server. */
  async rename(threadId: string, title: string): Promise<void> {
    await this.reporting(this.threads.rename(threadId, title));
    if (this.conversation.threadId === threadId) this.conversation.rename(title);
  }

  /** Deletes a thread; when it was on screen, a new one takes its place (row 75). */
  async delete(threadId: string): Promise<void> {
    await this.reporting(this.threads.delete(threadId));
    this.#drafts.drop(threadId);
    if (this.conversation.threadId === threadId) await this.open(null);
  }

  /** Passes a promise on and tells of its failure on the way. */
  async reporting<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      this.failed(error);
      throw error;
    }
  }

  close(): void {
    this.#conversations.close();
  }

  changed(conversation: Conversation): void {
    if (conversation === this.conversation) this.host.draw();
  }

  threadCreated(conversation: Conversation, thread: ThreadMetadata): void {
    this.threads.put(thread);
    if (conversation !== this.conversation) return;
    // What was typed while the thread did not exist belongs to it now.
    this.#drafts.keep(thread.id, this.#drafts.of(null));
    this.#drafts.drop(null);
    this.host.emit("chatkit.thread.change", { threadId: thread.id });
  }

  threadUpdated(_conversation: Conversation, thread: ThreadMetadata): void {
    this.threads.put(thread);
  }

  responseStarted(): void {
    this.host.emit("chatkit.response.start", undefined);
  }

  responseEnded(conversation: Conversation): void {
    this.#conversations.release(conversation);
    this.host.emit("chatkit.response.end", undefined);
  }

  itemFinished(conversation: Conversation, itemId: string): void {
    this.#arrived.add(itemId);
    if (conversation === this.conversation) this.host.announce(itemId);
  }

  effect(name: string, data: Record<string, unknown> | undefined): void {
    this.host.emit("chatkit.effect", data === undefined ? { name } : { name, data });
  }

  failed(error: unknown): void {
    if (!isAbort(error)) this.host.emit("chatkit.error", { error: asError(error) });
  }

  log(name: string, data?: Record<string, unknown>): void {
    this.host.emit("chatkit.log", data === undefined ? { name } : { name, data });
  }

  /** A message that only waited for its files goes out, unless one of them failed (row 130). */
  #uploadChanged(): void {
    this.host.draw();
    const { conversation, draft } = this;
    if (!draft.sendWhenUploaded || isUploading(draft)) return;
    this.keepDraft({ sendWhenUploaded: false });
    // A failure is told by the answer's own row.
    if (isSendable(draft) && !conversation.responding) this.sendDraft().catch(() => undefined);
  }

  /** Loads what answers are drawn with, as there will be one; resolves also when that failed. */
  async #prepareAnswers(): Promise<void> {
    if (markdownCode.state === "here") return;
    markdownCode.need((error) => this.failed(error));
    const draw = (): void => this.host.draw();
    await markdownCode.load().then(draw, draw);
  }

  #messageOf(draft: Draft): OutgoingMessage {
    const attachments = recordsOf(draft);
    return {
      input: {
        content: trimmed(draft.content).map(asRequired),
        attachments: attachments.map((one) => one.id),
        ...(draft.quote === null ? {} : { quoted_text: draft.quote }),
        inference_options: this.selection.inferenceOptions(undefined, this.selection.toolChoice),
      },
      attachments: attachments satisfies readonly AttachmentRecord[],
    };
  }
}

function asText(text: string): UserContent[] {
  return text === "" ? [] : [{ type: "input_text", text }];
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

/** The server requires the data of a tag; the contract's types do not (row 69). */
function asRequired(part: ReturnType<typeof trimmed>[number]): UserContent {
  return part.type === "input_tag" ? { ...part, data: part.data ?? {} } : part;
}
