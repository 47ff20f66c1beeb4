import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import type { Task } from "../../api/tasks";
import { recurrenceInWords } from "../../model/recurrence";
import { say, type Word } from "../../words";
import { controls } from "../controls/controls.styles";

/** The rules that can be chosen by name; every other is said in words, in the field for dates. */
const presets: readonly [string, Word][] = [
  ["", "editor.repeat.never"],
  ["FREQ=DAILY", "editor.repeat.daily"],
  ["FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "editor.repeat.workdays"],
  ["FREQ=WEEKLY", "editor.repeat.weekly"],
  ["FREQ=MONTHLY", "editor.repeat.monthly"],
  ["FREQ=YEARLY", "editor.repeat.yearly"],
];

/**
 * How a task repeats, and what the rule counts from.
 *
 * @fires change when `recurrence` or `recursFrom` has become another.
 */
export class RepeatField extends LitElement {
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
      .field {
        padding-inline: 8px;
      }
      .from {
        display: flex;
        align-items: center;
        gap: 8px;
        min-block-size: 28px;
        padding-block-start: 4px;
        font-size: 13px;
      }
      .from input {
        inline-size: 16px;
        block-size: 16px;
        margin: 0;
        accent-color: var(--accent);
      }
    `,
  ];
  static override properties = {
    recurrence: { attribute: false },
    recursFrom: { attribute: false },
  };

  /** RRULE value, see `Task.recurrence`. */
  recurrence: string | null = null;
  recursFrom: Task["recurs_from"] = "due";

  protected override render(): TemplateResult {
    const { recurrence } = this;
    const isOther = !presets.some(([rule]) => rule === (recurrence ?? ""));
    return html`
      <label>
        <span class="name">${say("editor.repeat")}</span>
        <select class="field" @change=${this.#choose}>
          ${presets.map(
            ([rule, word]) =>
              html`<option value=${rule} ?selected=${rule === (recurrence ?? "")}>
                ${say(word)}
              </option>`,
          )}
          ${
            isOther && recurrence !== null
              ? html`<option value=${recurrence} selected>${recurrenceInWords(recurrence)}</option>`
              : nothing
          }
        </select>
      </label>
      ${
        recurrence === null
          ? nothing
          : html`<label class="from">
              <input
                type="checkbox"
                .checked=${this.recursFrom === "completion"}
                @change=${this.#chooseFrom}
              />
              ${say("editor.fromDone")}
            </label>`
      }
    `;
  }

  #choose = (event: Event): void => {
    this.recurrence = (event.target as HTMLSelectElement).value || null;
    this.dispatchEvent(new Event("change"));
  };

  #chooseFrom = (event: Event): void => {
    this.recursFrom = (event.target as HTMLInputElement).checked ? "completion" : "due";
    this.dispatchEvent(new Event("change"));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "repeat-field": RepeatField;
  }
}
