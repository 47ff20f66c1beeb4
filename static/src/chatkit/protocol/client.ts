import type { CustomApiConfig, HostedApiConfig } from "@openai/chatkit";
import { ChatKitRequestError, isAbort } from "./errors";
import { readEvents, type UnreadableData } from "./event-stream";
import type { JsonOperation, JsonOperations, StreamRequest } from "./requests";
import type { StreamEvent } from "./stream-events";

/** Where requests go and how: read anew for each request, so that new options hold at once (row 4). */
export interface Connection {
  readonly api: CustomApiConfig | HostedApiConfig;
  /** Sent as Accept-Language (row 83). */
  readonly locale: string;
}

/** How long a server's own sentence may be before we use ours instead, in characters. */
const LONGEST_USER_MESSAGE = 400;

/** Speaks the ChatKit protocol with one endpoint. */
export class ChatKitClient {
  readonly #connection: () => Connection;

  constructor(connection: () => Connection) {
    this.#connection = connection;
  }

  /**
   * Sends a request that is answered by one JSON document.
   *
   * @throws ChatKitRequestError, or the AbortError of `signal`.
   */
  async request<K extends JsonOperation>(
    type: K,
    params: JsonOperations[K]["params"],
    signal?: AbortSignal,
  ): Promise<JsonOperations[K]["answer"]> {
    const response = await this.#post({ type, params }, signal);
    try {
      return (await response.json()) as JsonOperations[K]["answer"];
    } catch (error) {
      if (isAbort(error)) throw error;
      throw new ChatKitRequestError("malformed", `The answer to ${type} is not JSON.`, {
        cause: error,
      });
    }
  }

  /**
   * Sends a request that is answered by a stream and yields its events as they arrive.
   *
   * Ends when the server ends the stream; leaving the loop early gives up the request.
   *
   * @throws ChatKitRequestError, or the AbortError of `signal`.
   */
  async *stream(
    request: StreamRequest,
    signal: AbortSignal,
  ): AsyncGenerator<StreamEvent | UnreadableData> {
    const response = await this.#post(request, signal);
    const contentType = response.headers.get("content-type") ?? "";
    if (!response.body || !contentType.startsWith("text/event-stream")) {
      throw new ChatKitRequestError("malformed", `The answer to ${request.type} is not a stream.`);
    }
    yield* readEvents(response.body);
  }

  async #post(body: { type: string; params: unknown }, signal?: AbortSignal): Promise<Response> {
    const { api, locale } = this.#connection();
    if (!("url" in api)) {
      throw new ChatKitRequestError(
        "misconfigured",
        "api.getClientSecret is not supported: give api.url, the address of a ChatKit server.",
      );
    }
    const send = api.fetch ?? fetch;
    const response = await send(api.url, {
      method: "POST",
      headers: { "Content-Type": "application/json", "Accept-Language": locale },
      body: JSON.stringify(body),
      signal: signal ?? null,
    }).catch((error: unknown) => {
      if (isAbort(error)) throw error;
      throw new ChatKitRequestError("unreachable", "The ChatKit server did not answer.", {
        cause: error,
      });
    });
    if (!response.ok) throw await refusal(body.type, response);
    return response;
  }
}

async function refusal(type: string, response: Response): Promise<ChatKitRequestError> {
  const userMessage = await ownWords(response);
  return new ChatKitRequestError("refused", `${type} was answered with HTTP ${response.status}.`, {
    status: response.status,
    ...(userMessage === undefined ? {} : { userMessage }),
  });
}

/** The sentence in `{"error": {"message": ...}}`, the usual shape of a JSON error answer. */
async function ownWords(response: Response): Promise<string | undefined> {
  try {
    const answer = (await response.json()) as { error?: { message?: unknown } } | null;
    const message = answer?.error?.message;
    if (typeof message === "string" && message.length <= LONGEST_USER_MESSAGE) return message;
  } catch {
    // Not JSON: a proxy's page, say. Our own sentence serves better.
  }
  return undefined;
}
