import { ApiError } from "../api/client";
import { Observable } from "./observable";

/**
 * `lost`: the server does not answer. `refused`: it answers but no longer knows this page, as after a
 * restart with another token.
 */
export type ConnectionState = "connecting" | "open" | "lost" | "refused";

/** What the server says has changed. */
export type Change = "tasks" | "threads" | "status" | "reminders";

/** Short gaps, as on waking from sleep, heal by themselves before anyone is told. */
const patienceInMilliseconds = 2_000;
/** Milliseconds between attempts before and after the gap has been told. */
const retryAtFirst = 500;
const retryWhileLost = 5_000;

/** The stream of changes from the server, opened again whenever it breaks. */
export class Connection extends Observable {
  #source: EventSource | undefined;
  #state: ConnectionState = "connecting";
  #patience: ReturnType<typeof setTimeout> | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners: Record<Change, () => void>;
  readonly #reach: () => Promise<void>;

  /**
   * @param reach asks the server for anything at all; an `EventSource` does not tell why it failed.
   * @param listeners called when the server says so, and whenever the stream opens, as what changed before it did is not told.
   */
  constructor(reach: () => Promise<void>, listeners: Record<Change, () => void>) {
    super();
    this.#reach = reach;
    this.#listeners = listeners;
  }

  get state(): ConnectionState {
    return this.#state;
  }

  /** Opens the stream; also what the Reconnect button does. */
  async open(): Promise<void> {
    this.#close();
    this.#waitPatiently();
    try {
      await this.#reach();
      this.#listen();
    } catch (reason) {
      this.#fail(reason);
    }
  }

  #listen(): void {
    const source = new EventSource("/api/events");
    this.#source = source;
    source.addEventListener("open", () => this.#opened());
    for (const [change, listener] of Object.entries(this.#listeners)) {
      source.addEventListener(change, listener);
    }
    source.addEventListener("error", () => this.#broke());
  }

  #opened(): void {
    this.#waitNoLonger();
    this.#become("open");
    this.#listeners.tasks();
    this.#listeners.threads();
    this.#listeners.reminders();
  }

  #broke(): void {
    this.#close();
    this.#waitPatiently();
    this.#retryLater();
  }

  #fail(reason: unknown): void {
    const refused = reason instanceof ApiError && [401, 403].includes(reason.status);
    if (refused) {
      this.#waitNoLonger();
      this.#become("refused");
    } else {
      this.#retryLater();
    }
  }

  /** One patience for all attempts: each of them asks for it anew. */
  #waitPatiently(): void {
    this.#patience ??= setTimeout(() => this.#become("lost"), patienceInMilliseconds);
  }

  #waitNoLonger(): void {
    clearTimeout(this.#patience);
    this.#patience = undefined;
  }

  #retryLater(): void {
    clearTimeout(this.#retry);
    const pause = this.#state === "lost" ? retryWhileLost : retryAtFirst;
    this.#retry = setTimeout(() => void this.open(), pause);
  }

  #close(): void {
    clearTimeout(this.#retry);
    this.#source?.close();
    this.#source = undefined;
  }

  #become(state: ConnectionState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.changed();
  }
}
