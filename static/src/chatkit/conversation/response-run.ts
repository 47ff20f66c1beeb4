import { failedToolResult } from "../decisions";
import type { ChatKitClient } from "../protocol/client";
import { ChatKitRequestError, ChatKitStreamError } from "../protocol/errors";
import type { UnreadableData } from "../protocol/event-stream";
import type { ClientToolCallItem, ThreadMetadata } from "../protocol/items";
import type { StreamRequest } from "../protocol/requests";
import type { StreamEvent } from "../protocol/stream-events";
import { reduce } from "../thread/reduce";
import { positionOf, type ThreadState } from "../thread/state";

export type ClientToolHandler = (call: {
  name: string;
  params: Record<string, unknown>;
}) => Promise<Record<string, unknown>> | Record<string, unknown>;

/** What a response is written into, and who hears of the rest. */
export interface ResponseSink {
  read(): ThreadState;
  write(state: ThreadState): void;
  threadCreated(thread: ThreadMetadata): void;
  threadUpdated(thread: ThreadMetadata): void;
  /** An item has its final content. */
  itemFinished(itemId: string): void;
  effect(name: string, data: Record<string, unknown> | undefined): void;
  failed(error: unknown): void;
  log(name: string, data: Record<string, unknown>): void;
}

/**
 * One turn of the assistant: the stream a request starts, and the streams that follow it when the server
 * asks for a client tool.
 */
export class ResponseRun {
  readonly #abort = new AbortController();

  constructor(
    private readonly client: ChatKitClient,
    private readonly clientTool: () => ClientToolHandler | undefined,
    private readonly sink: ResponseSink,
  ) {}

  abort(): void {
    this.#abort.abort();
  }

  /**
   * Sends a request and follows it to the end of the turn.
   *
   * @throws ChatKitRequestError, or an AbortError after `abort`.
   */
  async follow(request: StreamRequest): Promise<void> {
    const { signal } = this.#abort;
    for (let next: StreamRequest | null = request; next;) {
      for await (const event of this.client.stream(next, signal)) {
        signal.throwIfAborted();
        this.#apply(event);
      }
      this.#requireFinished();
      next = await this.#answerClientTool();
      signal.throwIfAborted();
    }
  }

  #apply(event: StreamEvent | UnreadableData): void {
    if (event.type === "unreadable") {
      this.sink.log("stream.unreadable", { reason: event.reason });
      return;
    }
    const before = this.sink.read();
    const after = reduce(before, event);
    if (after !== before) this.sink.write(after);
    this.#tell(event, after !== before);
  }

  /** Everything about an event that is not part of the thread's state. */
  #tell(event: StreamEvent, changed: boolean): void {
    switch (event.type) {
      case "thread.created":
        this.sink.threadCreated(event.thread);
        break;
      case "thread.updated":
        this.sink.threadUpdated(event.thread);
        break;
      case "thread.item.done":
        this.sink.itemFinished(event.item.id);
        break;
      case "client_effect":
        this.sink.effect(event.name, event.data);
        break;
      case "error": {
        const { code = "custom", message, allow_retry = false } = event;
        this.sink.failed(new ChatKitStreamError(code, message ?? code, allow_retry));
        break;
      }
      default:
        if (!changed) this.sink.log("stream.ignored", { type: event.type });
    }
  }

  /** A stream that ends in the middle of an item, without an error of its own, was cut off (row 85). */
  #requireFinished(): void {
    const { unfinished, failure } = this.sink.read();
    if (unfinished.size > 0 && !failure) {
      throw new ChatKitRequestError("cut-off", "The stream ended in the middle of an item.");
    }
  }

  async #answerClientTool(): Promise<StreamRequest | null> {
    const { items, failure } = this.sink.read();
    const call = items.at(-1);
    if (failure || call?.type !== "client_tool_call" || call.status !== "pending") return null;
    const result = await this.#runClientTool(call);
    this.#complete(call, result);
    return {
      type: "threads.add_client_tool_output",
      params: { thread_id: call.thread_id, result },
    };
  }

  async #runClientTool(call: ClientToolCallItem): Promise<unknown> {
    const handler = this.clientTool();
    try {
      if (!handler) throw new Error(`There is no onClientTool handler for "${call.name}".`);
      return await handler({ name: call.name, params: call.arguments });
    } catch (error) {
      this.sink.failed(error);
      return failedToolResult(error instanceof Error ? error.message : String(error));
    }
  }

  /** Notes the result, so that the call cannot run a second time (row 115). */
  #complete(call: ClientToolCallItem, output: unknown): void {
    const state = this.sink.read();
    const position = positionOf(state, call.id);
    if (position < 0) return;
    const completed: ClientToolCallItem = { ...call, status: "completed", output };
    this.sink.write({ ...state, items: state.items.with(position, completed) });
  }
}
