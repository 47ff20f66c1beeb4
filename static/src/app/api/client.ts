import { say } from "../words";

/** Why a request failed, in one sentence a person can act on. */
export class ApiError extends Error {
  /**
   * @param status HTTP status, 0 when no answer came at all.
   * @param code machine-readable reason from the server, `unreachable` when no answer came.
   * @param field the input field the error is about, when it is about one.
   */
  constructor(
    message: string,
    readonly status: number,
    readonly code: string,
    readonly field: string | null = null,
  ) {
    super(message);
    this.name = "ApiError";
  }
}

/** The sentence to show for anything a call of this module may throw. */
export function sentence(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/**
 * One JSON request to the server the page came from.
 *
 * @param path absolute path on that server.
 * @param body sent as JSON when given.
 * @throws ApiError when the server cannot be reached or answers with an error.
 * @throws DOMException named `AbortError` when `signal` aborts.
 */
export function request<Answer>(
  method: Method,
  path: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<Answer> {
  const init: RequestInit = { method, signal: signal ?? null };
  if (body !== undefined) {
    init.body = JSON.stringify(body);
    init.headers = { "Content-Type": "application/json" };
  }
  return answered(path, init);
}

/**
 * One request whose body is a file as it is.
 *
 * @throws ApiError when the server cannot be reached or answers with an error.
 */
export function requestWithFile<Answer>(method: Method, path: string, file: File): Promise<Answer> {
  return answered(path, { method, body: file });
}

async function answered<Answer>(path: string, init: RequestInit): Promise<Answer> {
  const response = await answer(path, init);
  const content = await jsonOf(response);
  if (!response.ok) throw errorFrom(response.status, content);
  return content as Answer;
}

async function answer(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (reason) {
    if (init.signal?.aborted) throw reason;
    throw new ApiError(say("connection.unreachable"), 0, "unreachable");
  }
}

async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    throw new ApiError(say("connection.unreadable"), response.status, "unreadable");
  }
}

function errorFrom(status: number, content: unknown): ApiError {
  const { error } = content as { error?: { code?: string; message?: string; field?: string } };
  return new ApiError(
    error?.message ?? say("connection.unreadable"),
    status,
    error?.code ?? "unknown",
    error?.field ?? null,
  );
}
