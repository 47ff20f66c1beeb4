import { ChatKitRequestError } from "../protocol/errors";

/** One file on its way to an address. */
export interface Transfer {
  readonly url: string;
  readonly method: "POST" | "PUT";
  readonly headers: Readonly<Record<string, string>>;
  /** A form with the field `file`, or the bytes alone (row 78). */
  readonly body: FormData | File;
  readonly signal: AbortSignal;
  /** Told how much has been sent, from 0 to 1. */
  readonly progressed: (share: number) => void;
}

/**
 * Sends a file and answers with what the server says to it. `fetch` does not tell how far it is, so
 * this is the older interface.
 *
 * @throws ChatKitRequestError, or an AbortError when `signal` gives it up.
 */
export function transfer(one: Transfer): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(one.method, one.url);
    for (const [name, value] of Object.entries(one.headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      if (total > 0) one.progressed(loaded / total);
    });
    request.addEventListener("load", () => {
      if (request.status < 400) resolve(request.responseText);
      else reject(refused(request.status));
    });
    request.addEventListener("error", () => reject(unreachable()));
    request.addEventListener("abort", () => reject(new DOMException("Given up.", "AbortError")));
    one.signal.addEventListener("abort", () => request.abort());
    request.send(one.body);
  });
}

/** The same through the page's own `api.fetch`, which may add what the server wants to see (row 30). */
export async function transferBy(send: typeof fetch, one: Transfer): Promise<string> {
  const { url, method, headers, body, signal } = one;
  const response = await send(url, { method, headers: { ...headers }, body, signal });
  if (!response.ok) throw refused(response.status);
  return response.text();
}

function refused(status: number): ChatKitRequestError {
  return new ChatKitRequestError("refused", `The upload was answered with HTTP ${status}.`, {
    status,
  });
}

function unreachable(): ChatKitRequestError {
  return new ChatKitRequestError("unreachable", "The upload did not reach the server.");
}
