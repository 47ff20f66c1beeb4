import { html, nothing, type TemplateResult } from "lit";
import type { Task } from "../../api/tasks";
import { dueOf, isoDate } from "../../model/due";
import {
  dayInFull,
  daysAfter,
  isSameMonth,
  monthInWords,
  monthsLater,
  weekdayNames,
  weeksAround,
} from "../../model/month";
import type { Place } from "../../model/task-place";
import { say } from "../../words";
import { controls } from "../controls/controls.styles";
import { icon } from "../icons";
import { Watching } from "../watching";
import { WorkspaceElement } from "../workspace-element";
import { monthCalendarStyles } from "./month-calendar.styles";

const titlesShown = 2;
const daysInWeek = 7;

/**
 * The month around the day of the view, with how much is due on each day (ARIA grid pattern: arrows
 * go by days and weeks, Page Up and Down by months, Home and End to the ends of the week).
 */
export class MonthCalendar extends WorkspaceElement {
  static override styles = [controls, monthCalendarStyles];
  /** Whether the keyboard goes to the chosen day when it has been drawn. */
  #focusNext = false;

  constructor() {
    super();
    new Watching(this, () => [this.workspace.tasks, this.workspace.clock]);
  }

  protected override render(): TemplateResult {
    const day = this.#day;
    const due = this.#tasksByDay();
    return html`
      <div class="head">
        <h3 aria-live="polite">${monthInWords(day)}</h3>
        <button class="button quiet" @click=${() => this.#show(this.#today)}>
          ${say("calendar.today")}
        </button>
        ${this.#turn("back", say("calendar.previous"), -1)}
        ${this.#turn("forth", say("calendar.next"), 1)}
      </div>
      <div class="grid" role="grid" aria-label=${monthInWords(day)} @keydown=${this.#handleKey}>
        <div class="week names" role="row">
          ${weekdayNames().map(
            ({ short, long }) => html`<span role="columnheader" aria-label=${long}>${short}</span>`,
          )}
        </div>
        ${weeksAround(day).map(
          (week) =>
            html`<div class="week" role="row">
              ${week.map((shown) => this.#cell(shown, due.get(shown) ?? []))}
            </div>`,
        )}
      </div>
    `;
  }

  protected override updated(): void {
    if (!this.#focusNext) return;
    this.#focusNext = false;
    this.renderRoot.querySelector<HTMLElement>(".day[tabindex='0']")?.focus();
  }

  get #day(): string {
    const { view } = this.workspace.tasks;
    return view.kind === "calendar" ? view.day : this.#today;
  }

  get #today(): string {
    return isoDate(this.workspace.clock.now());
  }

  #turn(direction: "back" | "forth", label: string, months: number): TemplateResult {
    return html`<button
      class="icon-button ${direction}"
      aria-label=${label}
      title=${label}
      @click=${() => this.#show(monthsLater(this.#day, months))}
    >
      ${icon("chevron")}
    </button>`;
  }

  #cell(day: string, tasks: readonly Task[]): TemplateResult {
    const chosen = day === this.#day;
    const place: Place = { kind: "day", day };
    const isOther = !isSameMonth(day, this.#day);
    const count = tasks.length === 0 ? "" : say("calendar.count", { count: tasks.length });
    return html`<div role="gridcell" aria-selected=${chosen}>
      <button
        class="day ${isOther ? "other" : ""}"
        tabindex=${chosen ? 0 : -1}
        data-day=${day}
        aria-label=${[dayInFull(day), count].filter((words) => words !== "").join(", ")}
        aria-current=${day === this.#today ? "date" : nothing}
        .place=${place}
        @click=${() => this.#show(day)}
      >
        <span class="number">${Number(day.slice(-2))}</span>
        <span class="dots" aria-hidden="true">${dots(tasks.length)}</span>
        <span class="titles" aria-hidden="true">${titles(tasks)}</span>
      </button>
    </div>`;
  }

  #tasksByDay(): Map<string, Task[]> {
    const days = new Map<string, Task[]>();
    for (const task of this.workspace.tasks.tasks) {
      const due = dueOf(task);
      if (due === null) continue;
      const day = isoDate(due.at);
      const tasks = days.get(day);
      if (tasks === undefined) days.set(day, [task]);
      else tasks.push(task);
    }
    return days;
  }

  #show(day: string): void {
    void this.workspace.showTasks({ kind: "calendar", day });
  }

  #handleKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = dayByKey(event.key, this.#day);
    if (next === null) return;
    event.preventDefault();
    this.#focusNext = true;
    this.#show(next);
  };
}

function dayByKey(key: string, day: string): string | null {
  const week = weeksAround(day).find((days) => days.includes(day)) ?? [day];
  switch (key) {
    case "ArrowLeft":
      return daysAfter(day, -1);
    case "ArrowRight":
      return daysAfter(day, 1);
    case "ArrowUp":
      return daysAfter(day, -daysInWeek);
    case "ArrowDown":
      return daysAfter(day, daysInWeek);
    case "PageUp":
      return monthsLater(day, -1);
    case "PageDown":
      return monthsLater(day, 1);
    case "Home":
      return week[0] ?? null;
    case "End":
      return week.at(-1) ?? null;
    default:
      return null;
  }
}

/** A dot a task, a number where there are more than fit. */
function dots(count: number): TemplateResult[] | string {
  if (count > 3) return String(count);
  return Array.from({ length: count }, () => html`<i></i>`);
}

function titles(tasks: readonly Task[]): TemplateResult[] {
  const shown = tasks.slice(0, titlesShown).map(({ title }) => html`<span>${title}</span>`);
  const rest = tasks.length - titlesShown;
  return rest > 0 ? [...shown, html`<span class="rest">+${rest}</span>`] : shown;
}

declare global {
  interface HTMLElementTagNameMap {
    "month-calendar": MonthCalendar;
  }
}
