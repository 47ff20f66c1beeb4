import type { ComposerOption, ModelOption, UserMessageContent } from "@openai/chatkit";
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { iconNode } from "../icons/icon";
import type { Words } from "../locale/words";
import type { AttachButton } from "../attachments/attach-button";
import type { SuggestionsView } from "../menus/suggestions-view";
import type { ThreadStatus } from "../protocol/items";
import { iconButton } from "../view/controls";
import type { Intents } from "../view/intents";
import { Part } from "../view/part";
import { selectedIn } from "./caret";
import type { DraftAttachment, Refusal } from "./draft";
import { Editor } from "./editor";
import * as lazyParts from "./lazy-parts";

/** The field a message is written in, with its buttons (row 131). */
export class ComposerView extends Part {
  static override properties = {
    placeholder: { attribute: false },
    option: { attribute: false },
    toolId: { attribute: false },
    tagSearch: { attribute: false },
    mentionButton: { attribute: false },
    commands: { attribute: false },
    attachments: { attribute: false },
    refusals: { attribute: false },
    waiting: { attribute: false },
    status: { attribute: false },
    responding: { attribute: false },
    allowCancel: { attribute: false },
    sendable: { attribute: false },
    quote: { attribute: false },
    modelId: { attribute: false },
    words: { attribute: false },
    intents: { attribute: false },
    dictating: { state: true },
  };

  /** Shown while nothing is written and no tool has words of its own. */
  declare placeholder: string;
  declare option: ComposerOption;
  declare toolId: string | null;
  /** Whether `@` searches for entities. */
  declare tagSearch: boolean;
  /** Whether a button does so too. */
  declare mentionButton: boolean;
  /** Whether `/` opens the menu of commands. */
  declare commands: boolean;
  declare attachments: readonly DraftAttachment[];
  declare refusals: readonly Refusal[];
  /** Whether the message goes out as soon as its files are uploaded. */
  declare waiting: boolean;
  declare status: ThreadStatus;
  /** Whether an answer is streaming: then nothing can be sent. */
  declare responding: boolean;
  /** Whether the running answer may be stopped. */
  declare allowCancel: boolean;
  declare sendable: boolean;
  /** Text of an answer that the message replies to. */
  declare quote: string | null;
  declare modelId: string | null;
  declare words: Words;
  declare intents: Intents;
  declare protected dictating: boolean;

  #editor: Editor | null = null;
  /** Content that was set before the field was there. */
  #waiting: readonly UserMessageContent[] = [];
  readonly #follow = (): void => this.#suggestions?.follow?.();
  readonly #selectionChanged = (): void => {
    this.#follow();
    if (selectedIn(this)?.collapsed === false) this.#need(lazyParts.quoting);
  };

  constructor() {
    super();
    this.dictating = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("selectionchange", this.#selectionChanged);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("selectionchange", this.#selectionChanged);
  }

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
    const hint = locked ? (status.reason ?? words.say("composer.locked")) : this.#hint;
    return html`<div
      class="composer ${this.#isPlain ? "plain" : ""}"
      ?data-locked=${locked}
      @pointerdown=${this.#handlePointer}
    >
      <div class="composer-head">
        ${this.quote ? this.#quoteChip(this.quote) : nothing} ${this.#attachmentTray()}
      </div>
      <div
        class="editor"
        role="textbox"
        tabindex="0"
        aria-multiline="true"
        aria-label=${words.say("composer.name")}
        aria-placeholder=${hint}
        aria-disabled=${locked ? "true" : nothing}
        aria-autocomplete=${this.tagSearch || this.commands ? "list" : nothing}
        contenteditable=${locked ? "false" : "plaintext-only"}
        data-placeholder=${hint}
        dir="auto"
        enterkeyhint="send"
        spellcheck="true"
        @input=${this.#handleInput}
        @keydown=${this.#handleKey}
        @paste=${this.#handlePaste}
        @focusout=${() => this.#suggestions?.close?.()}
      ></div>
      <div class="composer-bar">${this.dictating ? this.#dictation() : this.#bar(locked)}</div>
      ${this.#suggestionMenu()}
      ${
        locked
          ? nothing
          : html`<chatkit-quote .words=${words} .intents=${this.intents}></chatkit-quote>`
      }
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
      // The suggestions read the field that is there now.
      this.requestUpdate();
    }
  }

  get #suggestions(): SuggestionsView | null {
    return this.querySelector<SuggestionsView>("chatkit-suggestions");
  }

  get #models(): readonly ModelOption[] {
    return this.option.models ?? [];
  }

  /** Whether there is nothing to choose: then the button stands beside the text. */
  get #isPlain(): boolean {
    const { tools = [], attachments, dictation } = this.option;
    const choices = this.#models.length + tools.length;
    return choices === 0 && !attachments?.enabled && !dictation?.enabled && !this.mentionButton;
  }

  get #hint(): string {
    const tool = this.option.tools?.find((one) => one.id === this.toolId);
    return tool?.placeholderOverride ?? this.placeholder;
  }

  #need(part: (typeof lazyParts)[keyof typeof lazyParts]): void {
    part.need((error) => this.intents.failed(error));
  }

  #attachmentTray(): unknown {
    if (this.attachments.length === 0 && this.refusals.length === 0) return nothing;
    this.#need(lazyParts.attachments);
    return html`<chatkit-attachments
      .attachments=${this.attachments}
      .refusals=${this.refusals}
      .waiting=${this.waiting}
      .words=${this.words}
      .intents=${this.intents}
    ></chatkit-attachments>`;
  }

  #suggestionMenu(): unknown {
    if (!this.#editor || (!this.tagSearch && !this.commands)) return nothing;
    this.#need(lazyParts.menus);
    const { tools = [], attachments, dictation } = this.option;
    const attach = (): void => this.querySelector<AttachButton>("chatkit-attach")?.choose();
    const abilities = {
      tools,
      attach: attachments?.enabled ? attach : null,
      dictate: dictation?.enabled ? () => this.#dictate() : null,
      chooseTool: (toolId: string) => this.intents.chooseTool(toolId),
    };
    return html`<chatkit-suggestions
      .editor=${this.#editor}
      .entities=${this.tagSearch}
      .abilities=${this.commands ? abilities : null}
      .words=${this.words}
      .intents=${this.intents}
    ></chatkit-suggestions>`;
  }

  #bar(locked: boolean): TemplateResult {
    const { words } = this;
    const { tools = [], attachments, dictation } = this.option;
    return html`${attachments?.enabled ? this.#attachButton(locked) : nothing}
      ${tools.length > 0 ? this.#toolMenu(locked) : nothing}
      ${
        this.mentionButton
          ? iconButton({
              icon: "at",
              name: words.say("menu.mention"),
              className: "round",
              disabled: locked,
              onClick: () => this.#mention(),
            })
          : nothing
      }
      ${
        this.#models.length > 0
          ? html`<chatkit-model-menu
              .models=${this.#models}
              .chosenId=${this.modelId}
              .words=${words}
              .intents=${this.intents}
            ></chatkit-model-menu>`
          : nothing
      }
      <span class="composer-end">
        ${
          dictation?.enabled
            ? iconButton({
                icon: "microphone",
                name: words.say("dictation.start"),
                className: "round",
                disabled: locked,
                onClick: () => this.#dictate(),
              })
            : nothing
        }
        ${this.#button(locked)}
      </span>`;
  }

  #attachButton(locked: boolean): TemplateResult {
    this.#need(lazyParts.attachments);
    return html`<chatkit-attach
      .option=${this.option.attachments}
      .disabled=${locked}
      .words=${this.words}
      .intents=${this.intents}
    ></chatkit-attach>`;
  }

  #toolMenu(locked: boolean): TemplateResult {
    this.#need(lazyParts.menus);
    return html`<chatkit-tool-menu
      .tools=${this.option.tools}
      .chosenId=${this.toolId}
      .disabled=${locked}
      .words=${this.words}
      .intents=${this.intents}
    ></chatkit-tool-menu>`;
  }

  #dictation(): TemplateResult {
    this.#need(lazyParts.dictation);
    return html`<chatkit-dictation
      .words=${this.words}
      .intents=${this.intents}
      .finish=${(text: string | null) => this.#endDictation(text)}
    ></chatkit-dictation>`;
  }

  #dictate(): void {
    this.dictating = true;
  }

  /** Goes back to writing; what was said joins what was written (row 129). */
  #endDictation(text: string | null): void {
    this.dictating = false;
    if (text) {
      this.#editor?.insertWord(text);
      this.#handleInput();
    }
    this.focus();
  }

  #mention(): void {
    this.#editor?.insertWord("@");
    this.#handleInput();
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
    this.#follow();
  }

  /** Pasted files are attached; text that comes along with them is what was meant, as from a word processor. */
  #handlePaste(event: ClipboardEvent): void {
    const { files, types } = event.clipboardData ?? {};
    if (!this.option.attachments?.enabled || !files?.length || types?.includes("text/plain"))
      return;
    event.preventDefault();
    this.intents.attach([...files]);
  }

  #handleKey(event: KeyboardEvent): void {
    // While an input method composes, Enter chooses a candidate; some browsers only tell by the code 229.
    if (event.isComposing || event.keyCode === 229) return;
    if (this.#suggestions?.takeKey?.(event)) return;
    const deleting = event.key === "Backspace" || event.key === "Delete";
    if (deleting && this.#editor?.deleteTag(event.key === "Delete" ? "forward" : "backward")) {
      event.preventDefault();
      this.#handleInput();
      return;
    }
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
