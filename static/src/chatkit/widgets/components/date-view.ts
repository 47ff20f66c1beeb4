import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { iconNode } from "../../icons/icon";
import { Part } from "../../view/part";
import type { Words } from "../../locale/words";
import { withAttributes, type Attributes } from "../values/attributes";
import { anchor, type Align, type Side } from "./popup";

/** Loaded with the first calendar that is opened. */
let calendar: Promise<unknown> | null = null;

function loadCalendar(): Promise<unknown> {
  // A page may use the same calendar for itself: it cannot be defined twice.
  calendar ??= customElements.get("calendar-date") ? Promise.resolve() : import("cally");
  return calendar;
}

/** How far the calendar in the popup is. */
type Stage = "closed" | "loading" | "shown" | "failed";

/** A day, chosen in a calendar that opens beside it (row 150). */
export class DateView extends Part {
  static override properties = {
    value: { attribute: false },
    controlId: { attribute: false },
    controlAttributes: { attribute: false },
    look: { attribute: false },
    placeholder: { attribute: false },
    earliest: { attribute: false },
    latest: { attribute: false },
    side: { attribute: false },
    align: { attribute: false },
    clearable: { attribute: false },
    inactive: { attribute: false },
    words: { attribute: false },
    failed: { attribute: false },
    onChoose: { attribute: false },
    stage: { state: true },
  };

  /** ISO date, or null while none is chosen. */
  declare value: string | null;
  /** The id of the control; the ids of the parts begin with it. */
  declare controlId: string;
  /** Id, name and complaint of the control. */
  declare controlAttributes: Attributes;
  /** Variant and size, as classes. */
  declare look: string;
  declare placeholder: string;
  /** First and last day that can be chosen, as ISO dates; empty where there is no bound. */
  declare earliest: string;
  declare latest: string;
  declare side: Side;
  declare align: Align;
  declare clearable: boolean;
  declare inactive: boolean;
  declare words: Words;
  /** Told why a calendar could not be loaded. */
  declare failed: (error: unknown) => void;
  declare onChoose: (value: string | null) => void;
  declare protected stage: Stage;

  #release: (() => void) | null = null;

  constructor() {
    super();
    this.stage = "closed";
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#release?.();
    this.#release = null;
    this.stage = "closed";
  }

  protected override render(): TemplateResult {
    const { words } = this;
    const clears = this.clearable && this.value !== null && !this.inactive;
    return html`<div class="w-select ${this.look} ${clears ? "clears" : ""}">
        <button
          type="button"
          class="w-select-control"
          role="combobox"
          aria-haspopup="dialog"
          aria-controls="${this.controlId}-calendar"
          aria-expanded=${this.stage !== "closed"}
          ?disabled=${this.inactive}
          ${withAttributes(this.controlAttributes)}
        >
          <chatkit-icon name="calendar"></chatkit-icon>
          <span class=${this.value ? "w-value" : "w-value missing"}
            >${this.value ? writtenDay(this.value, words.locale) : this.placeholder}</span
          >
        </button>
        ${
          clears
            ? html`<button
                type="button"
                class="w-clear"
                aria-label=${words.say("date.clear")}
                title=${words.say("date.clear")}
                @click=${() => this.#choose(null)}
              >
                ${iconNode("close")}
              </button>`
            : nothing
        }
      </div>
      <div
        class="w-popup w-calendar"
        id="${this.controlId}-calendar"
        popover="auto"
        role="dialog"
        aria-label=${words.say("date.calendar")}
        @toggle=${(event: ToggleEvent) => void this.#handleToggle(event)}
        @keydown=${(event: KeyboardEvent) => this.#handleKey(event)}
      >
        ${this.#calendar()}
      </div>`;
  }

  protected override firstUpdated(): void {
    // The browser opens and closes it: a click on the control of an open calendar does not open it anew.
    const control = this.querySelector<HTMLButtonElement>("button.w-select-control");
    if (control) control.popoverTargetElement = this.#popup;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has("stage") && this.stage === "shown") this.#focusCalendar();
  }

  #calendar(): unknown {
    const { words } = this;
    if (this.stage === "closed") return nothing;
    if (this.stage === "failed") return html`<p class="w-empty">${words.say("date.failed")}</p>`;
    if (this.stage === "loading") {
      return html`<p class="w-empty" role="status">${words.say("widget.loading")}</p>`;
    }
    return html`<calendar-date
      .value=${this.value ?? ""}
      .min=${this.earliest}
      .max=${this.latest}
      .locale=${words.locale}
      .firstDayOfWeek=${firstDayOfWeek(words.locale)}
      @change=${(event: Event) => this.#choose((event.target as HTMLInputElement).value)}
    >
      <span slot="previous"
        >${iconNode("chevron-left")}<span class="visually-hidden"
          >${words.say("date.previous")}</span
        ></span
      >
      <span slot="next"
        >${iconNode("chevron-right")}<span class="visually-hidden"
          >${words.say("date.next")}</span
        ></span
      >
      <calendar-month></calendar-month>
    </calendar-date>`;
  }

  get #control(): HTMLElement | null {
    return this.querySelector<HTMLElement>(".w-select-control");
  }

  get #popup(): HTMLElement | null {
    return this.querySelector<HTMLElement>("[popover]");
  }

  async #handleToggle(event: ToggleEvent): Promise<void> {
    this.#release?.();
    this.#release = null;
    if (event.newState !== "open" || !this.#control || !this.#popup) {
      this.stage = "closed";
      return;
    }
    this.#release = anchor(this.#control, this.#popup, this.side, this.align);
    this.stage = "loading";
    const stage = await loadCalendar().then(
      () => "shown" as const,
      (error: unknown) => {
        calendar = null;
        this.failed(error);
        return "failed" as const;
      },
    );
    if (this.stage === "loading") this.stage = stage;
  }

  /** Escape closes what is on top, which is the calendar, and gives the focus back. */
  #handleKey(event: KeyboardEvent): void {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    this.#popup?.hidePopover();
    this.#control?.focus();
  }

  #choose(value: string | null): void {
    this.#popup?.hidePopover();
    this.#control?.focus();
    if (value !== this.value) this.onChoose(value);
  }

  /** The days are drawn a moment after the calendar is. */
  #focusCalendar(): void {
    requestAnimationFrame(() => {
      this.querySelector<HTMLElement & { focus(options?: object): void }>("calendar-date")?.focus({
        target: "day",
      });
    });
  }
}

/** A day as people write it. */
export function writtenDay(date: string, locale: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.valueOf())) return date;
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(day);
}

/** The day weeks begin with where people speak a language, 0 for Sunday. */
function firstDayOfWeek(locale: string): number {
  const region = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?(): { firstDay: number } };
  return (region.getWeekInfo?.().firstDay ?? 1) % 7;
}
