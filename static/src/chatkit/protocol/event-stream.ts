import { createParser } from "eventsource-parser";
import { ChatKitRequestError, isAbort } from "./errors";
import type { StreamEvent } from "./stream-events";

/** What a stream holds besides events it is read for: data that is no event of ours. */
export type UnreadableData = { type: "unreadable"; reason: string };

function decode(data: string): StreamEvent | UnreadableData {
  try {
    const value: unknown = JSON.parse(data);
    if (typeof value === "object" && value !== null && "type" in value) return value as StreamEvent;
    return { type: "unreadable", reason: "not an object with a type" };
  } catch {
    return { type: "unreadable", reason: "not JSON" };
  }
}

/**
 * Reads the events of a `text/event-stream` body in order.
 *
 * Chunks may be cut anywhere, even inside a character; comments and field names other than `data` are
 * skipped (row 86). Ends when the body ends.
 *
 * @throws ChatKitRequestError with kind `cut-off` when the connection breaks first.
 */
export async function* readEvents(
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<StreamEvent | UnreadableData> {
  const arrived: string[] = [];
  const parser = createParser({ onEvent: ({ data }) => arrived.push(data) });
  const decoder = new TextDecoder();
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await readChunk(reader);
      if (done) return;
      parser.feed(decoder.decode(value, { stream: true }));
      for (const data of arrived.splice(0)) yield decode(data);
    }
  } finally {
    // A consumer may stop early; the request must not go on then. After an error there is nothing to end.
    await reader.cancel().catch(() => undefined);
  }
}

async function readChunk(
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<ReadableStreamReadResult<Uint8Array>> {
  try {
    return await reader.read();
  } catch (error) {
    if (isAbort(error)) throw error;
    throw new ChatKitRequestError("cut-off", "The connection broke during the answer.", {
      cause: error,
    });
  }
}
