import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { ApiError } from "../../api/client";
import { readTask, type Priority, type Task, type TaskChanges } from "../../api/tasks";
import { daysLater, isoDate } from "../../model/due";
import { estimateInWords } from "../../model/estimate";
import { say } from "../../words";
import type { ChoiceMenu } from "../controls/choice-menu";
import { controls } from "../controls/controls.styles";
import { giveFocusBack, placeBeside, showBeside } from "../controls/float";
import { popovers } from "../controls/popover.styles";
import { icon } from "../icons";
import { WorkspaceElement } from "../workspace-element";
import { changesIn, problemIn, type ChosenFields } from "./editor-form";
import { bars, priorityMarks, priorityName } from "./priority-mark";
import type { ReminderField } from "./reminder-field";
import type { RepeatField } from "./repeat-field";
import { taskEditorStyles } from "./task-editor.styles";
import { parentMenu } from "./task-menus";
import type { WhenEvent, WhenField } from "./when-field";

const priorities: readonly Priority[] = [1, 2, 3, 4];
const daysInWeek = 7;
const timeLength = "17:00".length;

/** Asks for the line with which a task gets a part. */
export class AddPartEvent extends Event {
  static readonly type = "add-part";

  constructor(readonly task: Task) {
    super(AddPartEvent.type);
  }
}

/**
 * Every field of one task in a floating panel; the less usual ones under "More".
 *
 * @fires add-part when the task is to get a part.
 */
export class TaskEditor extends WorkspaceElement {
  static override styles = [controls, popovers, priorityMarks, taskEditorStyles];
  static override properties = {
    task: { state: true },
    chosen: { state: true },
    hasTime: { state: true },
    parentTitle: { state: true },
    problem: { state: true },
  };

  protected task: Task | null = null;
  /** The fields that are chosen and not typed. */
  protected chosen: ChosenFields | null = null;
  /** Whether a time has been typed beside the date. */
  protected hasTime = false;
  protected parentTitle: string | null = null;
  /** Why the changes could not be saved. */
  protected problem: string | null = null;
  #anchor: HTMLElement | undefined;

  protected override render(): TemplateResult {
    const { task, chosen } = this;
    return html`<div
      class="panel"
      popover
      role="dialog"
      aria-label=${task === null ? nothing : say("tasks.details", { title: task.title })}
      @toggle=${this.#handleToggle}
    >
      ${task === null || chosen === null ? nothing : keyed(task.id, this.#form(task, chosen))}
    </div>`;
  }

  /** Opens the panel for a task beside its row. */
  async open(task: Task, anchor: HTMLElement): Promise<void> {
    const { recurrence, recurs_from, reminders, parent_id } = task;
    this.task = task;
    this.chosen = { recurrence, recurs_from, reminders, parent_id };
    this.hasTime = task.due?.includes("T") ?? false;
    this.parentTitle = null;
    this.problem = null;
    this.#anchor = anchor;
    void this.#readParent(task.parent_id);
    await this.updateComplete;
    await showBeside(this.#panel, anchor, "left-start");
    this.#input("title").focus();
  }

  protected override updated(): void {
    this.#place();
  }

  /** What has been opened or added makes the panel higher. */
  #place = (): void => {
    if (this.#anchor === undefined || !this.#panel.matches(":popover-open")) return;
    void placeBeside(this.#panel, this.#anchor, "left-start");
  };

  get #panel(): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>(".panel")!;
  }

  #form(task: Task, chosen: ChosenFields): TemplateResult {
    const [date = "", time = ""] = task.due?.split("T") ?? [];
    return html`<form @submit=${this.#submit} @keydown=${this.#handleKey} novalidate>
      ${this.#textField("title", say("editor.title"), task.title)}
      <when-field @when=${this.#takeWhen}></when-field>
      <div class="pair" @input=${this.#noteTime}>
        ${this.#textField("date", say("editor.date"), date, "date")}
        ${this.#textField("time", say("editor.time"), time.slice(0, timeLength), "time")}
      </div>
      <div class="days">${this.#days()}</div>
      <repeat-field
        .recurrence=${chosen.recurrence}
        .recursFrom=${chosen.recurs_from}
        @change=${this.#takeRepeat}
      ></repeat-field>
      ${this.#priorityChoice(task.priority)}
      <div class="pair even">
        ${this.#textField("tags", say("editor.tags"), task.tags.join(", "))}
        ${this.#textField("project", say("editor.project"), task.project ?? "", "text", "projects")}
      </div>
      <label>
        <span class="name">${say("editor.notes")}</span>
        <textarea class="field" name="notes" rows="2" .value=${task.notes}></textarea>
      </label>
      ${this.#more(task, chosen)} ${this.#foot()}
    </form>`;
  }

  #more(task: Task, chosen: ChosenFields): TemplateResult {
    const [date = "", time = ""] = task.start?.split("T") ?? [];
    const { start, time_zone: zone, reminders, estimate, parent_id: parent } = task;
    const isUsed = [start, zone, estimate, parent].some((value) => value !== null);
    const length = estimate === null ? "" : estimateInWords(estimate);
    return html`<details ?open=${isUsed || reminders.length > 0} @toggle=${this.#place}>
        <summary>${icon("chevron")} ${say("editor.more")}</summary>
        <div class="more">
          <reminder-field
            .reminders=${chosen.reminders}
            .hasTime=${this.hasTime}
            .now=${this.workspace.clock.now()}
            @change=${this.#takeReminders}
          ></reminder-field>
          <div class="pair">
            ${this.#textField("startDate", say("editor.start"), date, "date")}
            ${this.#textField("startTime", say("editor.startTime"), time.slice(0, timeLength), "time")}
          </div>
          <div class="pair even">
            ${this.#textField("estimate", say("editor.estimate"), length, "text", null, say("editor.estimatePlaceholder"))}
            ${this.#textField("zone", say("editor.zone"), zone ?? "", "text", "zones", say("editor.zonePlaceholder"))}
          </div>
          <div>
            <span class="name" id="parent">${say("editor.parent")}</span>
            <button
              type="button"
              class="field parent"
              aria-describedby="parent"
              @click=${this.#chooseParent}
            >
              ${chosen.parent_id === null ? say("editor.noParent") : (this.parentTitle ?? "…")}
            </button>
          </div>
        </div>
        <choice-menu></choice-menu>
      </details>
      ${this.#suggestions()}`;
  }

  /** What the fields for project and zone offer while they are typed into. */
  #suggestions(): TemplateResult {
    const projects = Object.keys(this.workspace.taskCounts.current.projects);
    return html`<datalist id="projects">
        ${projects.map((name) => html`<option value=${name}></option>`)}
      </datalist>
      <datalist id="zones">
        ${Intl.supportedValuesOf("timeZone").map((name) => html`<option value=${name}></option>`)}
      </datalist>`;
  }

  #foot(): TemplateResult {
    return html`<div role="alert">
        ${this.problem === null ? nothing : html`<p class="error">${this.problem}</p>`}
      </div>
      <div class="actions">
        <button type="button" class="button quiet remove" @click=${this.#delete}>
          ${say("editor.delete")}
        </button>
        <button type="button" class="button quiet" @click=${this.#addPart}>
          ${say("editor.addPart")}
        </button>
        <button class="button primary">${say("editor.save")}</button>
      </div>`;
  }

  #textField(
    name: string,
    label: string,
    value: string,
    type = "text",
    list: string | null = null,
    placeholder = "",
  ): TemplateResult {
    return html`<label>
      <span class="name">${label}</span>
      <input
        class="field"
        name=${name}
        type=${type}
        list=${list ?? nothing}
        placeholder=${placeholder}
        .value=${value}
        autocomplete="off"
      />
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
    this.#noteTime();
  }

  #noteTime = (): void => {
    this.hasTime = this.#input("time").value !== "";
  };

  /** A date in words fills the fields for the date; the rule stays where the words say none. */
  #takeWhen = (event: WhenEvent): void => {
    const { due, recurrence, recurs_from } = event.when;
    const [date = "", time = ""] = due.split("T");
    this.#input("date").value = date;
    this.#input("time").value = time.slice(0, timeLength);
    this.#noteTime();
    if (recurrence !== null) this.#choose({ recurrence, recurs_from });
  };

  #takeRepeat = (event: Event): void => {
    const { recurrence, recursFrom } = event.target as RepeatField;
    this.#choose({ recurrence, recurs_from: recursFrom });
  };

  #takeReminders = (event: Event): void => {
    this.#choose({ reminders: (event.target as ReminderField).reminders });
  };

  #choose(fields: Partial<ChosenFields>): void {
    if (this.chosen !== null) this.chosen = { ...this.chosen, ...fields };
  }

  #chooseParent = (event: Event): void => {
    if (this.task === null) return;
    const menu = parentMenu(this.task, (parent) => {
      this.#choose({ parent_id: parent?.id ?? null });
      this.parentTitle = parent?.title ?? null;
    });
    const choices: ChoiceMenu = this.renderRoot.querySelector("choice-menu")!;
    void choices.open(menu, event.currentTarget as HTMLElement);
  };

  /** Without its title the field still says that there is one. */
  async #readParent(id: string | null): Promise<void> {
    if (id === null) return;
    try {
      this.parentTitle = (await readTask(id)).title;
    } catch (reason) {
      if (!(reason instanceof ApiError)) throw reason;
      this.problem = reason.message;
    }
  }

  #handleKey = (event: KeyboardEvent): void => {
    const withCommand = event.ctrlKey || event.metaKey;
    if (event.key !== "Enter" || !withCommand) return;
    event.preventDefault();
    (event.currentTarget as HTMLFormElement).requestSubmit();
  };

  #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const when: WhenField = this.renderRoot.querySelector("when-field")!;
    if (!(await when.settle()) || this.task === null || this.chosen === null) return;
    const typed = new FormData(form);
    this.problem = problemIn(typed);
    if (this.problem !== null) return;
    try {
      await this.#save(this.task, changesIn(typed, this.chosen, this.task));
    } catch (reason) {
      if (!(reason instanceof ApiError)) throw reason;
      this.problem = reason.message;
    }
  };

  async #save(task: Task, changes: TaskChanges): Promise<void> {
    if (Object.keys(changes).length > 0) await this.workspace.taskSteps.edit(task, changes);
    this.#panel.hidePopover();
  }

  #delete = (): void => {
    const { task } = this;
    this.#panel.hidePopover();
    if (task !== null) void this.workspace.taskSteps.delete([task]);
  };

  #addPart = (): void => {
    const { task } = this;
    this.#panel.hidePopover();
    if (task !== null) this.dispatchEvent(new AddPartEvent(task));
  };

  /** A closed panel keeps nothing typed, so that the next opening starts from the task as it is. */
  #handleToggle = (event: ToggleEvent): void => {
    if (event.target !== this.#panel || event.newState !== "closed") return;
    this.task = null;
    giveFocusBack(this.#panel, this.#anchor);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "task-editor": TaskEditor;
  }
  interface HTMLElementEventMap {
    "add-part": AddPartEvent;
  }
}
