import { request } from "./client";
import type { Task } from "./tasks";

/** A message that holds the words, with the conversation it stands in. */
export interface FoundMessage {
  readonly thread_id: string;
  readonly title: string | null;
  readonly item_id: string;
  /** Plain text around the words. */
  readonly snippet: string;
  readonly created_at: string;
}

/** What holds the words looked for. */
export interface Findings {
  readonly threads: readonly FoundMessage[];
  readonly tasks: readonly Task[];
}

/** Looks for words in messages and tasks. */
export function search(words: string, signal: AbortSignal): Promise<Findings> {
  return request("GET", `/api/search?q=${encodeURIComponent(words)}`, undefined, signal);
}
