import { css, html, nothing, type PropertyValues } from "lit";
import { selectedIn } from "../composer/caret";
import { iconNode } from "../icons/icon";
import type { Words } from "../locale/words";
import { floatBeside } from "../menus/float";
import { adoptStyles } from "../styles/adopt";
import type { Intents } from "../view/intents";
import { Part } from "../view/part";
import { quotableIn, type QuotableText } from "./quoting";

const quoteStyles = css`
  .reply-button {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: calc(var(--ck-unit) * 1.5) calc(var(--ck-unit) * 3);
    border: 1px solid var(--ck-border);
    border-radius: var(--ck-radius-control);
    background: var(--ck-surface-raised);
    box-shadow: var(--ck-shadow);
    color: var(--ck-text);
    font: inherit;
    font-size: var(--ck-font-size-small);
    font-weight: 500;
    cursor: pointer;
  }

  .reply-button:popover-open {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--ck-unit) * 1.5);
  }

  .reply-button:hover {
    background: var(--ck-surface-hover);
  }
`;

/** The button beside selected text of an answer that makes it the quote of the next message (row 126). */
export class QuoteButton extends Part {
  static override properties = {
    words: { attribute: false },
    intents: { attribute: false },
    quotable: { state: true },
  };

  declare words: Words;
  declare intents: Intents;
  declare protected quotable: QuotableText | null;

  #hide: (() => void) | null = null;
  readonly #look = (): void => this.#lookAtSelection();

  constructor() {
    super();
    this.quotable = null;
    this.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      this.quotable = null;
      this.intents.focusComposer();
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adoptStyles(this.getRootNode(), quoteStyles);
    document.addEventListener("selectionchange", this.#look);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("selectionchange", this.#look);
    this.#hide?.();
  }

  /** Something was selected before this code was there. */
  protected override firstUpdated(): void {
    this.#lookAtSelection();
  }

  protected override render(): unknown {
    if (!this.quotable) return nothing;
    return html`<button
      type="button"
      class="reply-button"
      popover="manual"
      @pointerdown=${(event: PointerEvent) => event.preventDefault()}
      @click=${() => this.#quote()}
    >
      ${iconNode("reply")}<span>${this.words.say("quote.reply")}</span>
    </button>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has("quotable")) return;
    this.#hide?.();
    this.#hide = null;
    const button = this.querySelector("button");
    if (button && this.quotable) this.#hide = floatBeside(this.#anchor(), button, "top");
  }

  #lookAtSelection(): void {
    this.quotable = quotableIn(selectedIn(this));
  }

  #anchor(): { getBoundingClientRect(): DOMRect } {
    const { quotable } = this;
    return {
      getBoundingClientRect: () => quotable?.range.getBoundingClientRect() ?? new DOMRect(),
    };
  }

  #quote(): void {
    const { quotable, intents } = this;
    if (!quotable) return;
    this.quotable = null;
    intents.quote(quotable.text);
  }
}
