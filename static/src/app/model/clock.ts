import { parseMoment } from "./due";
import { Observable } from "./observable";

const minuteInMilliseconds = 60_000;

/**
 * The assistant's wall clock, which tests and demos may set to another time than the machine's.
 * Changes once a minute, so that "overdue" and "tomorrow" stay true on a page left open.
 */
export class Clock extends Observable {
  #aheadInMilliseconds = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.#tick();
  }

  /** What the assistant's clock shows now. */
  now(): Date {
    return new Date(Date.now() + this.#aheadInMilliseconds);
  }

  /** Goes by the server's time from now on, given as it tells it (`2026-03-04T10:00:00`). */
  set(serverTime: string): void {
    this.#aheadInMilliseconds = parseMoment(serverTime).at.getTime() - Date.now();
    this.changed();
    this.#tick();
  }

  #tick(): void {
    clearTimeout(this.#timer);
    const untilNextMinute = minuteInMilliseconds - (this.now().getTime() % minuteInMilliseconds);
    this.#timer = setTimeout(() => {
      this.changed();
      this.#tick();
    }, untilNextMinute);
  }
}
