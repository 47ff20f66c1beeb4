import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { iconNode } from "../../icons/icon";
import { Part } from "../../view/part";
import { matching, type SelectOption } from "../form/options";
import type { Words } from "../../locale/words";
import { withAttributes, type Attributes } from "../values/attributes";
import { anchor } from "./popup";

/** How long typed letters belong together, in milliseconds. */
const TYPEAHEAD_MS = 700;

/**
 * A choice of one among several, with a list that opens over everything (row 149).
 *
 * It is the "select-only combobox" of the ARIA Authoring Practices; with a search field in the list, the
 * field is the combobox while the list is open.
 */
export class SelectView extends Part {
  static override properties = {
    options: { attribute: false },
    value: { attribute: false },
    controlId: { attribute: false },
    controlAttributes: { attribute: false },
    look: { attribute: false },
    placeholder: { attribute: false },
    searchable: { attribute: false },
    clearable: { attribute: false },
    inactive: { attribute: false },
    words: { attribute: false },
    onChoose: { attribute: false },
    search: { state: true },
    active: { state: true },
    open: { state: true },
  };

  declare options: readonly SelectOption[];
  declare value: string | null;
  /** The id of the control; the ids of the parts begin with it. */
  declare controlId: string;
  /** Id, name and complaint of the control. */
  declare controlAttributes: Attributes;
  /** Variant and size, as classes. */
  declare look: string;
  declare placeholder: string;
  declare searchable: boolean;
  declare clearable: boolean;
  declare inactive: boolean;
  declare words: Words;
  declare onChoose: (value: string | null) => void;
  declare protected search: string;
  /** Value of the option that Enter would choose. */
  declare protected active: string | null;
  declare protected open: boolean;

  #release: (() => void) | null = null;
  #typed = "";
  #typedAt = 0;

  constructor() {
    super();
    this.search = "";
    this.active = null;
    this.open = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#release?.();
    this.#release = null;
    this.open = false;
  }

  protected override render(): TemplateResult {
    const chosen = this.options.find((option) => option.value === this.value);
    const clears = this.clearable && chosen !== undefined && !this.inactive;
    return html`<div class="w-select ${this.look} ${clears ? "clears" : ""}">
        <button
          type="button"
          class="w-select-control"
          role="combobox"
          aria-haspopup="listbox"
          aria-expanded=${this.open}
          aria-controls="${this.controlId}-list"
          aria-activedescendant=${this.open && !this.searchable ? this.#activeId() : nothing}
          ?disabled=${this.inactive}
          ${withAttributes(this.controlAttributes)}
          @keydown=${(event: KeyboardEvent) => this.#handleKey(event)}
        >
          <span class=${chosen ? "w-value" : "w-value missing"} dir="auto"
            >${chosen?.label ?? this.placeholder}</span
          >
          ${iconNode("chevron-down")}
        </button>
        ${clears ? this.#clearButton() : nothing}
      </div>
      <div
        class="w-popup w-options"
        popover="auto"
        @beforetoggle=${(event: ToggleEvent) => this.#prepare(event)}
        @toggle=${(event: ToggleEvent) => this.#handleToggle(event)}
      >
        ${this.open ? this.#list() : nothing}
      </div>`;
  }

  protected override firstUpdated(): void {
    // The browser opens and closes it: a click on the control of an open list does not open it anew.
    const control = this.querySelector<HTMLButtonElement>("button.w-select-control");
    if (control) control.popoverTargetElement = this.#popup;
  }

  protected override updated(changed: PropertyValues): void {
    if (!this.open) return;
    this.querySelector(`#${CSS.escape(this.#activeId())}`)?.scrollIntoView({ block: "nearest" });
    if (changed.has("open")) this.querySelector<HTMLElement>(".w-search")?.focus();
  }

  #list(): TemplateResult {
    const shown = this.#shown();
    return html`${this.searchable ? this.#searchField() : nothing}
      <div
        role="listbox"
        class="w-listbox"
        id="${this.controlId}-list"
        aria-label=${this.placeholder}
      >
        ${shown.map((option, index) => this.#option(option, index))}
      </div>
      ${
        shown.length === 0
          ? html`<p class="w-empty">${this.words.say("select.empty")}</p>`
          : nothing
      }
      <span class="visually-hidden" role="status"
        >${this.search ? this.words.say("select.count", { count: shown.length }) : nothing}</span
      >`;
  }

  #searchField(): TemplateResult {
    return html`<input
      type="text"
      class="w-search"
      role="combobox"
      autocomplete="off"
      aria-autocomplete="list"
      aria-expanded="true"
      aria-controls="${this.controlId}-list"
      aria-activedescendant=${this.#activeId()}
      aria-label=${this.words.say("select.search")}
      placeholder=${this.words.say("select.search")}
      .value=${this.search}
      @input=${(event: InputEvent) => {
        this.search = (event.target as HTMLInputElement).value;
        this.active = this.#shown().find((option) => !option.disabled)?.value ?? null;
      }}
      @keydown=${(event: KeyboardEvent) => this.#handleKey(event)}
    />`;
  }

  #option(option: SelectOption, index: number): TemplateResult {
    const { value, label, description, disabled } = option;
    return html`<div
      role="option"
      class="w-option ${value === this.active ? "active" : ""}"
      id="${this.controlId}-option-${index}"
      aria-selected=${value === this.value}
      aria-disabled=${disabled || nothing}
      @pointermove=${() => disabled || (this.active = value)}
      @click=${() => disabled || this.#choose(value)}
    >
      <span class="w-option-text" dir="auto">
        ${label}${description ? html`<span class="w-option-hint">${description}</span>` : nothing}
      </span>
      ${value === this.value ? iconNode("check") : nothing}
    </div>`;
  }

  #clearButton(): TemplateResult {
    return html`<button
      type="button"
      class="w-clear"
      aria-label=${this.words.say("select.clear")}
      title=${this.words.say("select.clear")}
      @click=${() => {
        this.onChoose(null);
        this.#control?.focus();
      }}
    >
      ${iconNode("close")}
    </button>`;
  }

  #shown(): readonly SelectOption[] {
    return this.search ? matching(this.options, this.search, this.words.locale) : this.options;
  }

  get #control(): HTMLElement | null {
    return this.querySelector<HTMLElement>(".w-select-control");
  }

  get #popup(): HTMLElement | null {
    return this.querySelector<HTMLElement>("[popover]");
  }

  #activeId(): string {
    const position = this.#shown().findIndex((option) => option.value === this.active);
    return `${this.controlId}-option-${position}`;
  }

  #show(): void {
    this.#popup?.showPopover();
  }

  #prepare(event: ToggleEvent): void {
    if (event.newState !== "open") return;
    this.search = "";
    this.active = this.value ?? this.options.find((option) => !option.disabled)?.value ?? null;
  }

  #close(): void {
    this.#popup?.hidePopover();
  }

  #handleToggle(event: ToggleEvent): void {
    this.open = event.newState === "open";
    this.#release?.();
    this.#release = null;
    if (this.open && this.#control && this.#popup) {
      this.#release = anchor(this.#control, this.#popup, "bottom", "start");
    }
  }

  #choose(value: string): void {
    this.#close();
    this.#control?.focus();
    if (value !== this.value) this.onChoose(value);
  }

  #handleKey(event: KeyboardEvent): void {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (this.open) this.#handleOpenKey(event);
    else if (["ArrowDown", "ArrowUp", "Home", "End"].includes(event.key)) {
      event.preventDefault();
      this.#show();
    } else if (isLetter(event)) {
      this.#show();
      this.#type(event);
    }
  }

  #handleOpenKey(event: KeyboardEvent): void {
    const choose = (): void => {
      if (this.active !== null) this.#choose(this.active);
    };
    const steps: Record<string, () => void> = {
      ArrowDown: () => this.#move(1),
      ArrowUp: () => this.#move(-1),
      PageDown: () => this.#move(8),
      PageUp: () => this.#move(-8),
      Enter: choose,
      Escape: () => {
        this.#close();
        this.#control?.focus();
      },
    };
    if (!this.searchable) {
      steps.Home = () => this.#move(-Infinity);
      steps.End = () => this.#move(Infinity);
      if (Date.now() - this.#typedAt > TYPEAHEAD_MS) steps[" "] = choose;
    }
    const step = steps[event.key];
    if (step) {
      event.preventDefault();
      event.stopPropagation();
      step();
    } else if (event.key === "Tab") this.#close();
    else if (!this.searchable && isLetter(event)) this.#type(event);
  }

  #move(by: number): void {
    const free = this.#shown().filter((option) => !option.disabled);
    const from = free.findIndex((option) => option.value === this.active);
    const to = Math.max(0, Math.min(free.length - 1, from + by));
    this.active = free[to]?.value ?? null;
  }

  /** Letters typed one after the other lead to the option that begins with them. */
  #type(event: KeyboardEvent): void {
    if (this.searchable) return;
    event.preventDefault();
    this.#typed = Date.now() - this.#typedAt > TYPEAHEAD_MS ? event.key : this.#typed + event.key;
    this.#typedAt = Date.now();
    const wanted = this.#typed.toLocaleLowerCase(this.words.locale);
    const found = this.options.find(
      ({ label, disabled }) =>
        !disabled && label.toLocaleLowerCase(this.words.locale).startsWith(wanted),
    );
    if (found) this.active = found.value;
  }
}

function isLetter({ key }: KeyboardEvent): boolean {
  return key.length === 1 && key !== " ";
}
