import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { ApiError } from "../../api/client";
import type { Place } from "../../model/task-place";
import { say } from "../../words";
import { icon, type IconName } from "../icons";
import { memberByKey } from "./arrow-keys";
import { choiceMenuStyles } from "./choice-menu.styles";
import { controls } from "./controls.styles";
import { giveFocusBack, showBeside } from "./float";
import { popovers } from "./popover.styles";

/** Short enough to feel immediate, long enough not to ask the server for every letter. */
const restsForMilliseconds = 120;

/** One line of the menu and what choosing it does. */
export interface Choice {
  readonly name: string;
  /** A drawing, or the name of one. */
  readonly mark?: IconName | TemplateResult;
  /** What stands at the end of the line. */
  readonly aside?: string;
  /** The heading under which it stands. */
  readonly group?: string;
  readonly isCurrent?: boolean;
  /** Where a task goes that is dragged onto the line. */
  readonly place?: Place;
  readonly choose: () => void;
}

/** What a menu offers. */
export interface Menu {
  readonly label: string;
  readonly placeholder: string;
  /**
   * The lines for what has been typed.
   * @throws ApiError when nothing can be made of it; the menu then says what the error says.
   */
  readonly choices: (typed: string) => readonly Choice[] | Promise<readonly Choice[]>;
}

/** Lines to choose from, with a field that narrows them down or takes words (ARIA combobox pattern). */
export class ChoiceMenu extends LitElement {
  static override styles = [controls, popovers, choiceMenuStyles];
  static override properties = {
    menu: { state: true },
    choices: { state: true },
    selected: { state: true },
    problem: { state: true },
  };

  protected menu: Menu | null = null;
  protected choices: readonly Choice[] = [];
  protected selected = 0;
  /** Why there is nothing to choose. */
  protected problem: string | null = null;
  #anchor: HTMLElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;
  /** The latest asking for lines; Enter waits for it. */
  #answer = Promise.resolve();

  protected override render(): TemplateResult {
    return html`<div class="panel" popover @toggle=${this.#forget}>
      ${this.menu === null ? nothing : this.#content(this.menu)}
    </div>`;
  }

  protected override updated(changes: PropertyValues): void {
    if (!changes.has("selected")) return;
    this.renderRoot.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }

  /** Opens a menu beside what it belongs to. */
  async open(menu: Menu, anchor: HTMLElement): Promise<void> {
    this.menu = menu;
    this.#anchor = anchor;
    this.choices = [];
    await this.#ask("");
    await this.updateComplete;
    await showBeside(this.#panel, anchor, "bottom-start");
    this.#field.value = "";
    this.#field.focus();
  }

  /** Closes the menu; nothing is chosen. */
  close(): void {
    if (this.isOpen) this.#panel.hidePopover();
  }

  get isOpen(): boolean {
    return this.renderRoot.querySelector(".panel:popover-open") !== null;
  }

  get #panel(): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>(".panel")!;
  }

  get #field(): HTMLInputElement {
    return this.renderRoot.querySelector("input")!;
  }

  #content(menu: Menu): TemplateResult {
    return html`
      <input
        class="field"
        role="combobox"
        aria-label=${menu.label}
        aria-expanded="true"
        aria-controls="choices"
        aria-autocomplete="list"
        aria-activedescendant=${this.choices.length === 0 ? nothing : `choice-${this.selected}`}
        placeholder=${menu.placeholder}
        autocomplete="off"
        spellcheck="false"
        @input=${this.#askSoon}
        @keydown=${this.#handleKey}
      />
      <div class="choices" id="choices" role="listbox" aria-label=${menu.label}>
        ${this.choices.map((choice, place) => this.#line(choice, place))}
      </div>
      <div role="status">${this.#message()}</div>
    `;
  }

  #line(choice: Choice, place: number): TemplateResult {
    const isFirst = choice.group !== this.choices[place - 1]?.group;
    return html`
      ${
        isFirst && choice.group !== undefined
          ? html`<div class="heading" role="presentation">${choice.group}</div>`
          : nothing
      }
      <div
        class="choice"
        role="option"
        id="choice-${place}"
        aria-selected=${place === this.selected}
        .place=${choice.place}
        @click=${() => this.#choose(choice)}
        @pointermove=${() => (this.selected = place)}
      >
        <span class="mark">${markOf(choice)}</span>
        <span class="name" dir="auto">${choice.name}</span>
        ${choice.isCurrent === true ? icon("check") : nothing}
        <span class="aside">${choice.aside ?? nothing}</span>
      </div>
    `;
  }

  #message(): TemplateResult | typeof nothing {
    if (this.problem !== null) return html`<p class="none">${this.problem}</p>`;
    if (this.choices.length > 0) return nothing;
    return html`<p class="none">${say("choice.none")}</p>`;
  }

  #askSoon = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(this.#typed), restsForMilliseconds);
  };

  get #typed(): string {
    return this.#field.value.trim();
  }

  #ask(typed: string): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#answer = this.#read(typed);
    return this.#answer;
  }

  async #read(typed: string): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    let choices: readonly Choice[] = [];
    let problem: string | null = null;
    try {
      choices = (await this.menu?.choices(typed)) ?? [];
    } catch (reason) {
      if (!(reason instanceof ApiError)) throw reason;
      problem = reason.message;
    }
    if (asked !== this.#asked) return;
    this.choices = choices;
    this.problem = problem;
    const current = choices.findIndex(({ isCurrent }) => isCurrent === true);
    this.selected = typed === "" ? Math.max(0, current) : 0;
  }

  #handleKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === "Tab") {
      event.preventDefault();
      return this.close();
    }
    if (event.key === "Enter") {
      event.preventDefault();
      void this.#chooseSelected();
      return;
    }
    if (event.key === "Home" || event.key === "End") return;
    const next = memberByKey(event.key, this.choices, this.choices[this.selected]);
    if (next === null) return;
    event.preventDefault();
    this.selected = this.choices.indexOf(next);
  };

  /** What was typed a moment ago is answered first. */
  async #chooseSelected(): Promise<void> {
    if (this.#timer !== undefined) void this.#ask(this.#typed);
    await this.#answer;
    const choice = this.choices[this.selected];
    if (choice !== undefined) this.#choose(choice);
  }

  /** The keyboard goes back first, so that what follows finds it where it was. */
  #choose(choice: Choice): void {
    const anchor = this.#anchor;
    this.#panel.hidePopover();
    anchor?.focus();
    choice.choose();
  }

  #forget = (event: ToggleEvent): void => {
    if (event.newState !== "closed") return;
    clearTimeout(this.#timer);
    giveFocusBack(this.#panel, this.#anchor);
    this.menu = null;
  };
}

/** The lines whose names hold what has been typed. */
export function narrowed(choices: readonly Choice[], typed: string): readonly Choice[] {
  const words = typed.toLocaleLowerCase();
  return choices.filter(({ name }) => name.toLocaleLowerCase().includes(words));
}

function markOf({ mark }: Choice): TemplateResult | typeof nothing {
  if (mark === undefined) return nothing;
  return typeof mark === "string" ? icon(mark) : mark;
}

declare global {
  interface HTMLElementTagNameMap {
    "choice-menu": ChoiceMenu;
  }
}
