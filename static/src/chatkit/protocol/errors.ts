/** Why a request came to nothing. The kind decides which sentence the user reads. */
export type FailureKind =
  /** The server could not be reached, or the connection broke before the answer began. */
  | "unreachable"
  /** The answer began and then broke off. */
  | "cut-off"
  /** The server refused or failed: an HTTP status of 400 or more. */
  | "refused"
  /** The answer is not what the protocol says. */
  | "malformed"
  /** The options cannot work: the integration has to be changed. */
  | "misconfigured";

/** A request to the ChatKit server that failed. */
export class ChatKitRequestError extends Error {
  override readonly name = "ChatKitRequestError";

  constructor(
    readonly kind: FailureKind,
    message: string,
    readonly details: {
      /** HTTP status, where there was an answer. */
      readonly status?: number;
      /** The server's own words for the user, where it sent some. */
      readonly userMessage?: string;
      readonly cause?: unknown;
    } = {},
  ) {
    super(message, { cause: details.cause });
  }

  /** Whether sending the same again may work: not when the server said that the request is wrong. */
  get retryable(): boolean {
    const { status } = this.details;
    if (this.kind === "misconfigured") return false;
    return status === undefined || status >= 500 || status === 408 || status === 429;
  }
}

/** A method was called at a moment when it cannot be carried out. */
export class ChatKitStateError extends Error {
  override readonly name = "ChatKitStateError";
}

/** The `error` event of a stream, as an Error for `chatkit.error`. */
export class ChatKitStreamError extends Error {
  override readonly name = "ChatKitStreamError";

  constructor(
    readonly code: string,
    message: string,
    readonly allowRetry: boolean,
  ) {
    super(message);
  }
}

/** Whether an error says that we ourselves gave the request up. */
export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}
