import { sentence } from "../api/client";
import {
  dismissReminders,
  readDueReminders,
  snoozeReminder,
  type DueReminder,
  type DueReminders as Answer,
  type SnoozeLength,
} from "../api/due-reminders";
import type { Notices } from "./notices";
import { Observable } from "./observable";

/** The reminders that are due and that nobody has answered, where the desktop does not show them. */
export class DueReminders extends Observable {
  readonly #notices: Notices;
  #answer: Answer = { reminders: [], desktop: "working", opened: { task_id: null, number: 0 } };
  /** The number of the click that was followed last; undefined until the first answer. */
  #followed: number | undefined;
  #toReveal: string | null = null;

  constructor(notices: Notices) {
    super();
    this.#notices = notices;
  }

  /** Newest first. */
  get all(): readonly DueReminder[] {
    return this.#answer.reminders;
  }

  /** Whether they are here only because the desktop has no service for notifications. */
  get isDesktopMissing(): boolean {
    return this.#answer.desktop === "missing";
  }

  /** The task whose notification was just clicked; answered once. */
  takeClickedTask(): string | null {
    const task = this.#toReveal;
    this.#toReveal = null;
    return task;
  }

  /** Reads them anew. What fails is read again with the next change. */
  async refresh(): Promise<void> {
    try {
      this.#take(await readDueReminders());
    } catch {
      // The banner says that the server does not answer.
    }
  }

  /** Shows one again later. */
  async snooze(reminder: DueReminder, length: SnoozeLength): Promise<void> {
    await this.#say(() => snoozeReminder(reminder, length));
  }

  /** Offers these no longer. */
  async dismiss(reminders: readonly DueReminder[]): Promise<void> {
    await this.#say(() => dismissReminders(reminders));
  }

  async #say(answering: () => Promise<Answer>): Promise<void> {
    try {
      this.#take(await answering());
    } catch (reason) {
      this.#notices.show({ kind: "error", text: sentence(reason) });
      await this.refresh();
    }
  }

  #take(answer: Answer): void {
    const { number, task_id } = answer.opened;
    // A click from before this page was opened is not meant for it.
    if (this.#followed !== undefined && number > this.#followed) this.#toReveal = task_id;
    this.#followed = number;
    this.#answer = answer;
    this.changed();
  }
}
