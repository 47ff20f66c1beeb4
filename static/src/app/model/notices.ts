import { Observable } from "./observable";

/** A short message that stays for some seconds, with at most one thing to do about it. */
export interface Notice {
  readonly text: string;
  readonly kind: "done" | "error";
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** Long enough to read a sentence and reach the button. */
const shownForMilliseconds = 8_000;

/** The notice on screen. One at a time: a newer one takes the place of the older. */
export class Notices extends Observable {
  #current: Notice | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  get current(): Notice | null {
    return this.#current;
  }

  /** Shows a notice for some seconds. */
  show(notice: Notice): void {
    this.#current = notice;
    this.changed();
    this.resume();
  }

  /** Takes the notice away. */
  dismiss(): void {
    clearTimeout(this.#timer);
    this.#current = null;
    this.changed();
  }

  /** Takes the notice away if it offers something, as what it offers is no longer what it says. */
  endOffer(): void {
    if (this.#current?.action !== undefined) this.dismiss();
  }

  /** Keeps the notice while the pointer or the focus is on it. */
  hold(): void {
    clearTimeout(this.#timer);
  }

  /** Lets the time of the notice run (again). */
  resume(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.dismiss(), shownForMilliseconds);
  }
}
