import { ChatKitRequestError } from "../protocol/errors";
import type { ResponseFailure } from "../thread/state";

/** What the error row says of a request that failed: the server's own words, else ours by kind (row 85). */
export function failureOf(error: unknown): ResponseFailure {
  if (!(error instanceof ChatKitRequestError)) {
    return { code: "unexpected", message: null, allowRetry: true };
  }
  return {
    code: error.kind,
    message: error.details.userMessage ?? null,
    allowRetry: error.retryable,
  };
}
