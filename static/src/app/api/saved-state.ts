import { request } from "./client";

/** Whether the page is light or dark, or follows the system. */
export type ThemeChoice = "system" | "light" | "dark";

/** What the page remembers between starts; kept by the server, since the page's origin changes with its port. */
export interface SavedState {
  readonly theme: ThemeChoice;
  /** Pixels. */
  readonly left_width: number;
  /** Pixels. */
  readonly right_width: number;
  readonly thread_id: string | null;
  /** What the tasks pane shows. Anything, as another version of the page may have written it. */
  readonly task_view: unknown;
}

/** Reads what the page remembered. */
export function readState(): Promise<SavedState> {
  return request("GET", "/api/state");
}

/** Merges changes into what is remembered and answers the whole. */
export function saveState(changes: Partial<SavedState>): Promise<SavedState> {
  return request("PATCH", "/api/state", changes);
}
