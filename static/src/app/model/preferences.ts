import { ApiError } from "../api/client";
import { readState, saveState, type SavedState, type ThemeChoice } from "../api/saved-state";
import { Observable } from "./observable";

/** A drag changes a width many times a second; one save after it has come to rest is enough. */
const restsForMilliseconds = 400;

/** What the user chose and the page remembers between starts. */
export class Preferences extends Observable {
  #state: SavedState = {
    theme: "system",
    left_width: 260,
    right_width: 320,
    thread_id: null,
    task_view: null,
  };
  #unsaved: Partial<SavedState> = {};
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #darkSystem = matchMedia("(prefers-color-scheme: dark)");

  constructor() {
    super();
    this.#darkSystem.addEventListener("change", () => this.changed());
    addEventListener("pagehide", () => void this.#save());
  }

  /** What is remembered, with unsaved changes. */
  get state(): SavedState {
    return this.#state;
  }

  get theme(): ThemeChoice {
    return this.#state.theme;
  }

  /** The scheme to draw in: the one chosen, or the system's. */
  get colorScheme(): "light" | "dark" {
    if (this.theme !== "system") return this.theme;
    return this.#darkSystem.matches ? "dark" : "light";
  }

  /** Reads what was remembered; without an answer the page begins as it did the first time. */
  async load(): Promise<void> {
    try {
      this.#state = { ...this.#state, ...(await readState()) };
    } catch (reason) {
      if (!(reason instanceof ApiError)) throw reason;
      console.info(reason.message);
    }
    this.changed();
  }

  /** Changes what is remembered, now on the page and in a moment on the server. */
  remember(changes: Partial<SavedState>): void {
    this.#state = { ...this.#state, ...changes };
    this.#unsaved = { ...this.#unsaved, ...changes };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#save(), restsForMilliseconds);
    this.changed();
  }

  async #save(): Promise<void> {
    clearTimeout(this.#timer);
    const changes = this.#unsaved;
    if (Object.keys(changes).length === 0) return;
    this.#unsaved = {};
    try {
      await saveState(changes);
    } catch {
      // Kept for the next save: a width is not worth a message, and the banner tells of a lost server.
      this.#unsaved = { ...changes, ...this.#unsaved };
    }
  }
}
