import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { iconNode } from "../../icons/icon";
import { Part } from "../../view/part";
import type { WidgetHost } from "../host";
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
    name: { attribute: false },
    controlAttributes: { attribute: false },
    labelled: { attribute: false },
    look: { attribute: false },
    placeholder: { attribute: false },
    earliest: { attribute: false },
    latest: { attribute: false },
    side: { attribute: false },
    align: { attribute: false },
    clearable: { attribute: false },
    inactive: { attribute: false },
    host: { attribute: false },
    onChoose: { attribute: false },
    stage: { state: true },
  };

  /** ISO date, or null while none is chosen. */
  declare value: string | null;
  /** The id of the control; the ids of the parts begin with it. */
  declare name: string;
  /** A directive that names the control. */
  declare controlAttributes: unknown;
  /** Whether a Label stands for the control; the day is then read out after it. */
  declare labelled: boolean;
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
  declare host: WidgetHost;
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
    const { words } = this.host;
    const clears = this.clearable && this.value !== null && !this.inactive;
    return html`<div class="w-select ${this.look} ${clears ? "clears" : ""}">
        <button
          type="button"
          class="w-select-control"
          aria-haspopup="dialog"
          aria-expanded=${this.stage !== "closed"}
          ?disabled=${this.inactive}
          ${this.controlAttributes}
          @click=${() => this.#popup?.togglePopover()}
        >
          ${iconNode("calendar")}
          <span class=${this.value ? "w-value" : "w-value missing"} id="${this.name}-value"
            >${this.value ? this.#written(this.value) : this.placeholder}</span
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
        popover="auto"
        role="dialog"
        aria-label=${words.say("date.calendar")}
        @toggle=${(event: ToggleEvent) => void this.#handleToggle(event)}
      >${this.#calendar()}</div>`;
  }

  protected override updated(changed: PropertyValues): void {
    // The day is part of what the control says; a label alone would hide it.
    const control = this.#control;
    const label = this.labelled ? `${this.name}-label ${this.name}-value` : null;
    if (label) control?.setAttribute("aria-labelledby", label);
    else control?.setAttribute("aria-label", this.#spokenName());
    if (changed.has("stage") && this.stage === "shown") this.#focusCalendar();
  }

  #spokenName(): string {
    return this.value ? `${this.placeholder}: ${this.#written(this.value)}` : this.placeholder;
  }

  #calendar(): unknown {
    const { words } = this.host;
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
      <span slot="previous">${iconNode("chevron-left")}<span class="visually-hidden"
        >${words.say("date.previous")}</span></span>
      <span slot="next">${iconNode("chevron-right")}<span class="visually-hidden"
        >${words.say("date.next")}</span></span>
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
        this.host.failed(error);
        return "failed" as const;
      },
    );
    if (this.stage === "loading") this.stage = stage;
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

  #written(date: string): string {
    const format = new Intl.DateTimeFormat(this.host.words.locale, {
      dateStyle: "medium",
      timeZone: "UTC",
    });
    const day = new Date(`${date}T00:00:00Z`);
    return Number.isNaN(day.valueOf()) ? date : format.format(day);
  }
}

/** The day weeks begin with where people speak a language, 0 for Sunday. */
function firstDayOfWeek(locale: string): number {
  const region = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?(): { firstDay: number } };
  return (region.getWeekInfo?.().firstDay ?? 1) % 7;
}
