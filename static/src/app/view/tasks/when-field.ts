import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { ApiError } from "../../api/client";
import { readWhen, type When } from "../../api/tasks";
import { say } from "../../words";
import { controls } from "../controls/controls.styles";

const restsForMilliseconds = 200;

/** Tells what the words in the field mean. */
export class WhenEvent extends Event {
  static readonly type = "when";

  constructor(readonly when: When) {
    super(WhenEvent.type);
  }
}

/**
 * A field for a date or a recurrence in words. What it means shows in the fields beside it.
 *
 * @fires when each time the words have a meaning.
 */
export class WhenField extends LitElement {
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
    `,
  ];
  static override properties = { problem: { state: true } };

  /** Why the words have no meaning. */
  protected problem: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  protected override render(): TemplateResult {
    return html`<label>
        <span class="name">${say("editor.when")}</span>
        <input
          class="field"
          placeholder=${say("editor.whenPlaceholder")}
          aria-describedby=${this.problem === null ? nothing : "problem"}
          aria-invalid=${this.problem === null ? nothing : "true"}
          autocomplete="off"
          @input=${this.#readSoon}
          @keydown=${this.#handleKey}
        />
      </label>
      <div role="status">
        ${this.problem === null ? nothing : html`<p id="problem" class="error">${this.problem}</p>`}
      </div>`;
  }

  /**
   * Reads what was typed a moment ago.
   * @returns false where it has no meaning; the field says why.
   */
  async settle(): Promise<boolean> {
    if (this.#timer !== undefined) await this.#read();
    return this.problem === null;
  }

  #readSoon = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#read(), restsForMilliseconds);
  };

  async #read(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const text = this.renderRoot.querySelector("input")!.value.trim();
    this.problem = null;
    if (text === "") return;
    try {
      this.dispatchEvent(new WhenEvent(await readWhen(text)));
    } catch (reason) {
      if (!(reason instanceof ApiError)) throw reason;
      this.problem = reason.message;
    }
  }

  /** Enter belongs to the form, which a field in a shadow root is not part of. */
  #handleKey = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    this.closest("form")?.requestSubmit();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "when-field": WhenField;
  }
  interface HTMLElementEventMap {
    when: WhenEvent;
  }
}
