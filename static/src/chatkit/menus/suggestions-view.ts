import type { Entity, UserMessageContent } from "@openai/chatkit";
import { html, nothing, type TemplateResult } from "lit";
import type { Editor } from "../composer/editor";
import type { Mark } from "../composer/mark";
import type { Words } from "../locale/words";
import { adoptStyles } from "../styles/adopt";
import type { Intents } from "../view/intents";
import { Part } from "../view/part";
import { floatBeside } from "./float";
import { ownCommands, type Abilities } from "./own-commands";
import { grouped, ofCommand, ofEntity, type Suggestion } from "./suggestion";
import { menuStyles } from "./styles";

let drawnViews = 0;

/**
 * The menu behind `@` and `/`: a listbox that the message field points into, while the focus stays in the
 * field (rows 54, 58 to 60, 171).
 */
export class SuggestionsView extends Part {
  static override properties = {
    editor: { attribute: false },
    entities: { attribute: false },
    abilities: { attribute: false },
    words: { attribute: false },
    intents: { attribute: false },
    suggestions: { state: true },
    active: { state: true },
    status: { state: true },
  };

  declare editor: Editor;
  /** Whether `@` searches. */
  declare entities: boolean;
  /** What `/` offers; null where it is an ordinary sign. */
  declare abilities: Abilities | null;
  declare words: Words;
  declare intents: Intents;
  /** What is offered; null while the menu is closed. */
  declare protected suggestions: readonly Suggestion[] | null;
  declare protected active: number;
  declare protected status: "ready" | "searching" | "failed";

  readonly #id = `suggestions${(drawnViews += 1)}`;
  #mark: Mark | null = null;
  /** Grows with each search: an answer to an earlier one is stale and dropped. */
  #search = 0;
  #dismissed = false;
  /** What was written when a command opened a further menu: writing on closes it. */
  #writtenBefore: string | null = null;
  #floating: { popover: HTMLElement; mark: Mark | null; hide: () => void } | null = null;

  constructor() {
    super();
    this.suggestions = null;
    this.active = 0;
    this.status = "ready";
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adoptStyles(this.getRootNode(), menuStyles);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.close();
  }

  /** Looks at the field again: something was written there, or the caret moved. */
  follow(): void {
    if (this.#writtenBefore !== null && this.editor.field.textContent === this.#writtenBefore)
      return;
    const mark = this.#wanted();
    if (!mark) {
      this.#dismissed = false;
      this.close();
    } else if (!this.#dismissed && !this.#isSame(mark)) {
      this.#mark = mark;
      void this.#look(mark);
    }
  }

  close(): void {
    this.#search += 1;
    this.#mark = null;
    this.#writtenBefore = null;
    this.suggestions = null;
  }

  /** Uses a key of the field where it belongs to the menu. */
  takeKey(event: KeyboardEvent): boolean {
    const { suggestions } = this;
    if (!suggestions || event.altKey || event.ctrlKey || event.metaKey) return false;
    const last = suggestions.length - 1;
    switch (event.key) {
      case "Escape":
        this.#dismissed = this.#mark !== null;
        this.close();
        break;
      case "ArrowDown":
        this.active = this.active >= last ? 0 : this.active + 1;
        break;
      case "ArrowUp":
        this.active = this.active <= 0 ? Math.max(last, 0) : this.active - 1;
        break;
      case "Enter":
      case "Tab": {
        const chosen = suggestions[this.active];
        if (!chosen || event.shiftKey) return false;
        void this.#choose(chosen);
        break;
      }
      default:
        return false;
    }
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  protected override render(): unknown {
    const { suggestions } = this;
    const note = suggestions ? this.#note(suggestions.length) : "";
    return html`<div class="visually-hidden" role="status">${note}</div>
      ${suggestions ? this.#menu(suggestions, note) : nothing}`;
  }

  /** Something may have been written while this code was on its way. */
  protected override firstUpdated(): void {
    this.follow();
  }

  protected override updated(): void {
    const popover = this.querySelector<HTMLElement>(".suggestions");
    if (this.#floating?.popover !== popover || this.#floating?.mark !== this.#mark) {
      this.#floating?.hide();
      const mark = this.#mark;
      const hide = popover && floatBeside(this.#anchor(), popover, "top-start");
      this.#floating = popover && hide && { popover, mark, hide };
    }
    this.#pointField();
    this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }

  #menu(suggestions: readonly Suggestion[], note: string): TemplateResult {
    const { status, words } = this;
    let position = 0;
    return html`<div
      class="suggestions"
      popover="manual"
      @pointerdown=${(event: PointerEvent) => event.preventDefault()}
    >
      <div
        id=${this.#id}
        role="listbox"
        aria-label=${words.say("menu.suggestions")}
        aria-busy=${status === "searching"}
      >
        ${grouped(suggestions).map(
          ({ name, suggestions: members }) =>
            html`<div role="group" aria-label=${name ?? nothing}>
              ${name ? html`<div class="menu-heading" aria-hidden="true">${name}</div>` : nothing}
              ${members.map((one) => this.#option(one, position++))}
            </div>`,
        )}
      </div>
      ${
        suggestions.length === 0 || status === "failed"
          ? html`<div class="menu-note" aria-hidden="true">${note}</div>`
          : nothing
      }
    </div>`;
  }

  #option(one: Suggestion, position: number): TemplateResult {
    return html`<div
      id="${this.#id}-${position}"
      class="menu-item"
      role="option"
      aria-selected=${position === this.active}
      @pointermove=${() => (this.active = position)}
      @click=${() => void this.#choose(one)}
    >
      ${one.icon ? html`<chatkit-icon name=${one.icon}></chatkit-icon>` : nothing}
      <span class="menu-text">
        <span dir="auto">${one.label}</span>
        ${
          one.description
            ? html`<span class="menu-hint" dir="auto">${one.description}</span>`
            : nothing
        }
      </span>
    </div>`;
  }

  /** How many there are, for those who do not see them; why there are none, for everybody. */
  #note(count: number): string {
    const { words, status } = this;
    if (status === "failed") return words.say("menu.failed");
    if (status === "searching") return count > 0 ? "" : words.say("menu.searching");
    return count === 0 ? words.say("menu.none") : words.say("menu.count", { count });
  }

  #wanted(): Mark | null {
    const mark = this.editor.mark;
    const answered = mark?.trigger === "@" ? this.entities : this.abilities !== null;
    return answered ? mark : null;
  }

  #isSame(mark: Mark): boolean {
    return this.#mark?.trigger === mark.trigger && this.#mark.query === mark.query;
  }

  async #look({ trigger, query }: Mark): Promise<void> {
    const search = (this.#search += 1);
    const own =
      trigger === "/" && this.abilities ? ownCommands(this.abilities, query, this.words) : [];
    // What was found for the shorter word stays until there is more: the menu must not flicker, and Enter
    // of who types fast must find it.
    this.#show(this.suggestions && own.length === 0 ? this.suggestions : own, "searching");
    try {
      const found =
        trigger === "@"
          ? (await this.intents.searchEntities(query)).map(ofEntity)
          : (await this.intents.searchCommands(query)).map(ofCommand);
      if (search === this.#search) this.#show([...own, ...found], "ready");
    } catch (error) {
      this.intents.failed(error);
      if (search === this.#search) this.#show(own, "failed");
    }
  }

  #show(suggestions: readonly Suggestion[], status: "ready" | "searching" | "failed"): void {
    this.suggestions = suggestions;
    this.status = status;
    this.active = 0;
  }

  async #choose({ effect }: Suggestion): Promise<void> {
    if (effect.type === "entity") return this.#insertEntity(effect.entity);
    this.#replaceMark([]);
    if (effect.type === "own") return effect.run();
    try {
      const selection = await this.intents.runCommand(effect.command);
      if (selection?.type === "entity") this.#insertEntity(selection.entity);
      else if (selection) {
        this.#writtenBefore = this.editor.field.textContent;
        this.#show(selection.commands.map(ofCommand), "ready");
      }
    } catch (error) {
      this.intents.failed(error);
    }
  }

  #insertEntity({ id, title, group, data, interactive }: Entity): void {
    this.#replaceMark([
      {
        type: "input_tag",
        id,
        text: title,
        data: data ?? {},
        ...(group === undefined ? {} : { group }),
        ...(interactive === undefined ? {} : { interactive }),
      },
      { type: "input_text", text: " " },
    ]);
  }

  /** Puts content in place of the sign and the word behind it, or at the caret when there is none. */
  #replaceMark(content: readonly UserMessageContent[]): void {
    const mark = this.#mark && this.editor.mark;
    this.close();
    if (mark) this.editor.replace(mark.range, content);
    else this.editor.insert(content);
    this.intents.draftChanged();
  }

  #anchor(): { getBoundingClientRect(): DOMRect; contextElement: Element } {
    const { field } = this.editor;
    const range = this.#mark?.range;
    return {
      contextElement: field,
      getBoundingClientRect: () => (range ?? field).getBoundingClientRect(),
    };
  }

  /** Tells assistive technology which suggestion the field stands at. */
  #pointField(): void {
    const { field } = this.editor;
    if (this.suggestions) field.setAttribute("aria-controls", this.#id);
    else field.removeAttribute("aria-controls");
    if (this.suggestions?.length) {
      field.setAttribute("aria-activedescendant", `${this.#id}-${this.active}`);
    } else field.removeAttribute("aria-activedescendant");
  }
}
