import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { beforeDay, beforeTime, reminderInWords } from "../../model/reminders";
import { say } from "../../words";
import { controls } from "../controls/controls.styles";
import { icon } from "../icons";

const custom = "custom";

/**
 * The reminders of a task: each can be taken away, and usual ones or one at a time be added.
 *
 * @fires change when `reminders` has become another.
 */
export class ReminderField extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      .name {
        display: block;
        padding-block-end: 4px;
        color: var(--ink-muted);
        font-size: 13px;
      }
      li {
        display: flex;
        align-items: center;
        justify-content: space-between;
        min-block-size: 32px;
        font-size: 13px;
      }
      .icon-button {
        inline-size: 28px;
        block-size: 28px;
      }
      .icon {
        inline-size: 16px;
        block-size: 16px;
      }
      .field {
        padding-inline: 8px;
      }
      .field + .field {
        margin-block-start: 4px;
      }
    `,
  ];
  static override properties = {
    reminders: { attribute: false },
    hasTime: { attribute: false },
    now: { attribute: false },
    isCustom: { state: true },
  };

  /** Local times and durations, see `Task.reminders`. */
  reminders: readonly string[] = [];
  /** Whether the task is due at a time, and not on a day. */
  hasTime = false;
  /** What the assistant's clock shows. */
  now = new Date();
  /** Whether a time is being typed. */
  protected isCustom = false;

  protected override render(): TemplateResult {
    const offered = (this.hasTime ? beforeTime : beforeDay).filter(
      (reminder) => !this.reminders.includes(reminder),
    );
    return html`
      <span class="name">${say("editor.reminders")}</span>
      ${
        this.reminders.length === 0
          ? nothing
          : html`<ul role="list">
              ${this.reminders.map((reminder) => this.#reminder(reminder))}
            </ul>`
      }
      <select class="field" aria-label=${say("editor.addReminder")} @change=${this.#choose}>
        <option value="" selected>${say("editor.addReminder")}</option>
        ${offered.map(
          (reminder) =>
            html`<option value=${reminder}>${reminderInWords(reminder, this.now)}</option>`,
        )}
        <option value=${custom}>${say("editor.customReminder")}</option>
      </select>
      ${
        this.isCustom
          ? html`<input
              class="field"
              type="datetime-local"
              aria-label=${say("editor.remindAt")}
              @blur=${this.#addCustom}
              @keydown=${this.#handleKey}
            />`
          : nothing
      }
    `;
  }

  #reminder(reminder: string): TemplateResult {
    const words = reminderInWords(reminder, this.now);
    return html`<li>
      ${words}
      <button
        type="button"
        class="icon-button"
        aria-label=${say("editor.removeReminder", { reminder: words })}
        @click=${() => this.#become(this.reminders.filter((other) => other !== reminder))}
      >
        ${icon("close")}
      </button>
    </li>`;
  }

  #choose = (event: Event): void => {
    const select = event.target as HTMLSelectElement;
    const { value } = select;
    select.value = "";
    this.isCustom = value === custom;
    if (value !== "" && value !== custom) this.#become([...this.reminders, value]);
  };

  /** Not at each change: while a year is being typed, it is another year. */
  #addCustom = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    if (value === "" || !this.isCustom) return;
    this.isCustom = false;
    this.#become([...new Set([...this.reminders, `${value}:00`])]);
  };

  #handleKey = (event: KeyboardEvent): void => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    this.#addCustom(event);
  };

  #become(reminders: readonly string[]): void {
    this.reminders = reminders;
    this.dispatchEvent(new Event("change"));
    this.renderRoot.querySelector("select")?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "reminder-field": ReminderField;
  }
}
