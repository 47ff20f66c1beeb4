import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { ApiError } from "../../api/client";
import type { Priority, Task, TaskChanges } from "../../api/tasks";
import { daysLater, isoDate } from "../../model/due";
import { say } from "../../words";
import { controls } from "../controls/controls.styles";
import { giveFocusBack, showBeside } from "../controls/float";
import { popovers } from "../controls/popover.styles";
import { WorkspaceElement } from "../workspace-element";
import { bars, priorityMarks, priorityName } from "./priority-mark";
import { taskEditorStyles } from "./task-editor.styles";

const priorities: readonly Priority[] = [1, 2, 3, 4];
const daysInWeek = 7;

/** The details of one task in a floating panel: title, due date, priority, project, tags, notes. */
export class TaskEditor extends WorkspaceElement {
  static override styles = [controls, popovers, priorityMarks, taskEditorStyles];
  static override properties = { task: { state: true }, problem: { state: true } };

  protected task: Task | null = null;
  /** Why the changes could not be saved. */
  protected problem: string | null = null;
  #anchor: HTMLElement | undefined;

  protected override render(): TemplateResult {
    return html`<div
      class="panel"
      popover
      role="dialog"
      aria-label=${this.task === null ? nothing : say("tasks.details", { title: this.task.title })}
      @toggle=${this.#forget}
    >
      ${this.task === null ? nothing : keyed(this.task.id, this.#form(this.task))}
    </div>`;
  }

  /** Opens the panel for a task beside its row. */
  async open(task: Task, anchor: HTMLElement): Promise<void> {
    this.task = task;
    this.problem = null;
    this.#anchor = anchor;
    await this.updateComplete;
    await showBeside(this.#panel, anchor, "left-start");
    this.#input("title").focus();
  }

  get #panel(): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>(".panel")!;
  }

  #form(task: Task): TemplateResult {
    const [date = "", time = ""] = task.due?.split("T") ?? [];
    return html`<form @submit=${this.#submit} @keydown=${this.#handleKey} novalidate>
      ${this.#textField("title", say("editor.title"), task.title)}
      <div class="pair">
        ${this.#textField("date", say("editor.date"), date, "date")}
        ${this.#textField("time", say("editor.time"), time.slice(0, "HH:MM".length), "time")}
      </div>
      <div class="days">${this.#days()}</div>
      ${this.#priorityChoice(task.priority)}
      <div class="pair">
        ${this.#textField("tags", say("editor.tags"), task.tags.join(", "))}
        ${this.#textField("project", say("editor.project"), task.project ?? "")}
      </div>
      <label>
        <span class="name">${say("editor.notes")}</span>
        <textarea class="field" name="notes" rows="2" .value=${task.notes}></textarea>
      </label>
      <div role="alert">
        ${this.problem === null ? nothing : html`<p class="error">${this.problem}</p>`}
      </div>
      <div class="actions">
        <button type="button" class="button quiet remove" @click=${this.#delete}>
          ${say("editor.delete")}
        </button>
        <button class="button primary">${say("editor.save")}</button>
      </div>
    </form>`;
  }

  #textField(name: string, label: string, value: string, type = "text"): TemplateResult {
    return html`<label>
      <span class="name">${label}</span>
      <input class="field" name=${name} type=${type} .value=${value} autocomplete="off" />
    </label>`;
  }

  #days(): TemplateResult[] {
    const today = this.workspace.clock.now();
    const days: readonly [string, string][] = [
      [say("editor.today"), isoDate(today)],
      [say("editor.tomorrow"), isoDate(daysLater(today, 1))],
      [say("editor.nextWeek"), isoDate(daysLater(today, daysInWeek))],
      [say("editor.noDate"), ""],
    ];
    return days.map(
      ([name, date]) =>
        html`<button type="button" class="day" @click=${() => this.#chooseDay(date)}>
          ${name}
        </button>`,
    );
  }

  #priorityChoice(chosen: Priority): TemplateResult {
    return html`<fieldset>
      <legend class="name">${say("editor.priority")}</legend>
      <div class="priorities">
        ${priorities.map(
          (priority) =>
            html`<label class="choice">
              <input
                type="radio"
                name="priority"
                value=${priority}
                .checked=${priority === chosen}
              />
              ${bars(priority)} ${priorityName(priority)}
            </label>`,
        )}
      </div>
    </fieldset>`;
  }

  #input(name: string): HTMLInputElement {
    return this.renderRoot.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
  }

  #chooseDay(date: string): void {
    this.#input("date").value = date;
    if (date === "") this.#input("time").value = "";
  }

  #handleKey = (event: KeyboardEvent): void => {
    const withCommand = event.ctrlKey || event.metaKey;
    if (event.key !== "Enter" || !withCommand) return;
    event.preventDefault();
    (event.currentTarget as HTMLFormElement).requestSubmit();
  };

  #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.task === null) return;
    const form = new FormData(event.target as HTMLFormElement);
    this.problem = problemIn(form);
    if (this.problem !== null) return;
    try {
      await this.#save(this.task, changesIn(form, this.task));
    } catch (reason) {
      if (!(reason instanceof ApiError)) throw reason;
      this.problem = reason.message;
    }
  };

  async #save(task: Task, changes: TaskChanges): Promise<void> {
    if (Object.keys(changes).length > 0) await this.workspace.tasks.edit(task.id, changes);
    this.#panel.hidePopover();
  }

  #delete = (): void => {
    const { task } = this;
    this.#panel.hidePopover();
    if (task !== null) void this.workspace.tasks.delete(task);
  };

  /** A closed panel keeps nothing typed, so that the next opening starts from the task as it is. */
  #forget = (event: ToggleEvent): void => {
    if (event.newState !== "closed") return;
    this.task = null;
    giveFocusBack(this.#panel, this.#anchor);
  };
}

function problemIn(form: FormData): string | null {
  if (textIn(form, "title") === "") return say("editor.needsTitle");
  if (textIn(form, "time") !== "" && textIn(form, "date") === "") return say("editor.needsDate");
  return null;
}

/** Only what differs from the task, so that one edit does not undo what happened elsewhere meanwhile. */
function changesIn(form: FormData, task: Task): TaskChanges {
  const wanted: Required<TaskChanges> = {
    title: textIn(form, "title"),
    notes: textIn(form, "notes"),
    due: dueIn(form),
    priority: Number(form.get("priority")) as Priority,
    tags: tagsIn(form),
    project: textIn(form, "project") || null,
  };
  const changed = Object.entries(wanted).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(task[field as keyof TaskChanges]),
  );
  return Object.fromEntries(changed);
}

function dueIn(form: FormData): string | null {
  const date = textIn(form, "date");
  const time = textIn(form, "time");
  if (date === "") return null;
  return time === "" ? date : `${date}T${time}:00`;
}

function tagsIn(form: FormData): string[] {
  return textIn(form, "tags")
    .split(/[\s,]+/)
    .map((tag) => tag.replace(/^#/, ""))
    .filter((tag) => tag !== "");
}

function textIn(form: FormData, name: string): string {
  return String(form.get(name) ?? "").trim();
}

declare global {
  interface HTMLElementTagNameMap {
    "task-editor": TaskEditor;
  }
}
