import { html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { snoozeLengths, type DueReminder, type SnoozeLength } from "../../api/due-reminders";
import { dueInWords, dueOf, isOverdue } from "../../model/due";
import { say } from "../../words";
import type { Commands } from "../commands";
import { controls } from "../controls/controls.styles";
import { icon } from "../icons";
import { Watching } from "../watching";
import { WorkspaceElement } from "../workspace-element";
import { dueRemindersStyles } from "./due-reminders.styles";

const labels = {
  "10 minutes": "reminders.tenMinutes",
  "1 hour": "reminders.hour",
  tomorrow: "reminders.tomorrow",
} as const satisfies Record<SnoozeLength, string>;

/** The reminders that are due, over the page until they are answered: done, later, or put away. */
export class DueRemindersCard extends WorkspaceElement {
  static override styles = [controls, dueRemindersStyles];
  static override properties: PropertyDeclarations = { commands: { attribute: false } };

  /** What the card can ask the whole page for. */
  commands!: Commands;

  constructor() {
    super();
    new Watching(this, () => [this.workspace.dueReminders, this.workspace.clock]);
  }

  protected override render(): TemplateResult {
    const { all } = this.workspace.dueReminders;
    return html`<div role="region" aria-label=${say("reminders.region")}>
      <div role="status">${all.length === 0 ? nothing : this.#card(all)}</div>
    </div>`;
  }

  protected override updated(): void {
    const clicked = this.workspace.dueReminders.takeClickedTask();
    if (clicked !== null) this.commands.revealTask(clicked);
  }

  #card(reminders: readonly DueReminder[]): TemplateResult {
    const { dueReminders } = this.workspace;
    const count = reminders.length;
    const title = count === 1 ? say("reminders.one") : say("reminders.many", { count });
    return html`<div class="card">
      <header>
        <h2>${title}</h2>
        <button class="button quiet" @click=${() => void dueReminders.dismiss(reminders)}>
          ${count === 1 ? say("notice.dismiss") : say("reminders.dismissAll")}
        </button>
      </header>
      ${
        dueReminders.isDesktopMissing
          ? html`<p class="lack">${say("reminders.noDesktop")}</p>`
          : nothing
      }
      <ul>
        ${reminders.map((reminder) => this.#reminder(reminder, count > 1))}
      </ul>
    </div>`;
  }

  #reminder(reminder: DueReminder, isOneOfMany: boolean): TemplateResult {
    const { taskSteps, dueReminders } = this.workspace;
    const { title, id } = reminder.task;
    return html`<li>
      <div class="line">
        <button class="task" @click=${() => this.commands.revealTask(id)}>
          <span class="title">${title}</span>${this.#when(reminder)}
        </button>
        ${
          isOneOfMany
            ? html`<button
                class="icon-button"
                aria-label=${say("reminders.dismissOne", { title })}
                @click=${() => void dueReminders.dismiss([reminder])}
              >
                ${icon("close")}
              </button>`
            : nothing
        }
      </div>
      <div class="answers">
        <button
          class="button"
          aria-label=${say("reminders.doneLabel", { title })}
          @click=${() => void taskSteps.complete([reminder.task])}
        >
          ${say("reminders.done")}
        </button>
        <span class="later" aria-hidden="true">${say("reminders.later")}</span>
        ${snoozeLengths.map((length) => this.#snooze(reminder, length))}
      </div>
    </li>`;
  }

  #when({ task }: DueReminder): TemplateResult | typeof nothing {
    const now = this.workspace.clock.now();
    const due = dueOf(task);
    const isLate = due !== null && isOverdue(due, now);
    const said: string[] = [];
    if (due !== null) {
      said.push(say(isLate ? "reminders.wasDue" : "reminders.due", { when: dueInWords(due, now) }));
    }
    if (task.project !== null) said.push(task.project);
    if (said.length === 0) return nothing;
    return html`<span class="when ${isLate ? "overdue" : ""}">${said.join(" · ")}</span>`;
  }

  #snooze(reminder: DueReminder, length: SnoozeLength): TemplateResult {
    const label = say(labels[length]);
    return html`<button
      class="button quiet"
      aria-label=${say("reminders.snoozeLabel", { title: reminder.task.title, length: label })}
      @click=${() => void this.workspace.dueReminders.snooze(reminder, length)}
    >
      ${label}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "due-reminders": DueRemindersCard;
  }
}
