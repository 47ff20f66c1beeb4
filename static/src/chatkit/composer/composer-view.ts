import type { ModelOption, UserMessageContent } from "@openai/chatkit";
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { iconNode } from "../icons/icon";
import type { Words } from "../locale/words";
import type { ThreadStatus } from "../protocol/items";
import { iconButton } from "../view/controls";
import type { Intents } from "../view/intents";
import { Part } from "../view/part";
import { Editor } from "./editor";

/** The field a message is written in, with its buttons (row 131). */
export class ComposerView extends Part {
  static override properties = {
    placeholder: { attribute: false },
    status: { attribute: false },
    responding: { attribute: false },
    allowCancel: { attribute: false },
    sendable: { attribute: false },
    quote: { attribute: false },
    models: { attribute: false },
    modelId: { attribute: false },
    words: { attribute: false },
    intents: { attribute: false },
  };

  declare placeholder: string;
  declare status: ThreadStatus;
  /** Whether an answer is streaming: then nothing can be sent. */
  declare responding: boolean;
  /** Whether the running answer may be stopped. */
  declare allowCancel: boolean;
  declare sendable: boolean;
  /** Text of an answer that the message replies to. */
  declare quote: string | null;
  declare models: readonly ModelOption[];
  declare modelId: string | null;
  declare words: Words;
  declare intents: Intents;

  #editor: Editor | null = null;
  /** Content that was set before the field was there. */
  #waiting: readonly UserMessageContent[] = [];

  get content(): UserMessageContent[] {
    return this.#editor?.read() ?? [...this.#waiting];
  }

  set content(content: readonly UserMessageContent[]) {
    if (this.#editor) this.#editor.write(content);
    else this.#waiting = content;
  }

  /** Sets the focus into the field, behind what is written there. */
  override focus(): void {
    this.#editor?.focusEnd();
  }

  protected override render(): TemplateResult {
    const { words, status } = this;
    if (status.type === "closed") {
      return html`<div class="closed" role="status">
        ${iconNode("info")}<span dir="auto">${status.reason ?? words.say("composer.closed")}</span>
      </div>`;
    }
    const locked = status.type === "locked";
    const hint = locked ? (status.reason ?? words.say("composer.locked")) : this.placeholder;
    return html`<div
      class="composer ${this.models.length === 0 ? "plain" : ""}"
      ?data-locked=${locked}
      @pointerdown=${this.#handlePointer}
    >
      ${this.quote ? this.#quoteChip(this.quote) : nothing}
      <div
        class="editor"
        role="textbox"
        aria-multiline="true"
        aria-label=${words.say("composer.name")}
        aria-placeholder=${hint}
        aria-disabled=${locked ? "true" : nothing}
        contenteditable=${locked ? "false" : "plaintext-only"}
        data-placeholder=${hint}
        dir="auto"
        enterkeyhint="send"
        spellcheck="true"
        @input=${this.#handleInput}
        @keydown=${this.#handleKey}
      ></div>
      <div class="composer-bar">
        ${
          this.models.length > 0
            ? html`<chatkit-model-menu
                .models=${this.models}
                .chosenId=${this.modelId}
                .words=${words}
                .intents=${this.intents}
              ></chatkit-model-menu>`
            : nothing
        }
        <span class="spring"></span>
        ${this.#button(locked)}
      </div>
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const field = this.querySelector<HTMLElement>(".editor");
    if (!field) {
      // A closed thread has no field; what was written is written again when there is one.
      if (this.#editor) this.#waiting = this.#editor.read();
      this.#editor = null;
    } else if (!this.#editor || changed.has("status")) {
      this.#waiting = this.#editor?.read() ?? this.#waiting;
      this.#editor = new Editor(field);
      this.#editor.write(this.#waiting);
    }
  }

  #quoteChip(quote: string): TemplateResult {
    return html`<div class="quote-chip">
      <span dir="auto">${quote}</span>
      ${iconButton({
        icon: "close",
        name: this.words.say("composer.removeQuote"),
        className: "small",
        onClick: () => this.intents.dropQuote(),
      })}
    </div>`;
  }

  #button(locked: boolean): unknown {
    const { words, intents } = this;
    if (this.responding && this.allowCancel) {
      return iconButton({
        icon: "stop",
        name: words.say("composer.stop"),
        className: "primary round",
        onClick: () => intents.stop(),
      });
    }
    return iconButton({
      icon: "send",
      name: words.say("composer.send"),
      className: "primary round",
      disabled: locked || this.responding || !this.sendable,
      onClick: () => intents.send(),
    });
  }

  #handleInput(): void {
    this.#editor?.tidy();
    this.intents.draftChanged();
  }

  #handleKey(event: KeyboardEvent): void {
    // While an input method composes, Enter chooses a candidate; some browsers only tell by the code 229.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key !== "Enter" || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.intents.send();
  }

  /** A press anywhere in the frame goes to the field. */
  #handlePointer(event: PointerEvent): void {
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    this.focus();
  }
}
