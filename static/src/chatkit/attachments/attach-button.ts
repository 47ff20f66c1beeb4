import { html, type TemplateResult } from "lit";
import type { Words } from "../locale/words";
import { iconButton } from "../view/controls";
import type { Intents } from "../view/intents";
import { Part } from "../view/part";
import { acceptAttribute, type AttachmentOption } from "./limits";

/** Takes files in: by its button, and dropped anywhere on the chat (row 46). */
export class AttachButton extends Part {
  static override properties = {
    option: { attribute: false },
    disabled: { attribute: false },
    words: { attribute: false },
    intents: { attribute: false },
  };

  declare option: AttachmentOption;
  declare disabled: boolean;
  declare words: Words;
  declare intents: Intents;

  #root: Node | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#root = this.getRootNode();
    this.#root.addEventListener("dragover", this.#allowDrop);
    this.#root.addEventListener("drop", this.#takeDrop);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#root?.removeEventListener("dragover", this.#allowDrop);
    this.#root?.removeEventListener("drop", this.#takeDrop);
  }

  /** Opens the browser's choice of files. */
  choose(): void {
    this.querySelector("input")?.click();
  }

  protected override render(): TemplateResult {
    return html`<input
        type="file"
        multiple
        hidden
        accept=${acceptAttribute(this.option.accept)}
        @change=${this.#takeChosen}
      />
      ${iconButton({
        icon: "attach",
        name: this.words.say("attachment.add"),
        className: "round",
        disabled: this.disabled,
        onClick: () => this.choose(),
      })}`;
  }

  #takeChosen(event: Event): void {
    const input = event.target as HTMLInputElement;
    this.intents.attach([...(input.files ?? [])]);
    // So that the same file can be chosen again after it was removed.
    input.value = "";
    this.intents.focusComposer();
  }

  readonly #allowDrop = (event: Event): void => {
    if (!holdsFiles(event) || this.disabled) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
  };

  readonly #takeDrop = (event: Event): void => {
    if (!holdsFiles(event) || this.disabled) return;
    event.preventDefault();
    this.intents.attach([...(event.dataTransfer?.files ?? [])]);
    this.intents.focusComposer();
  };
}

function holdsFiles(event: Event): event is DragEvent {
  return event instanceof DragEvent && event.dataTransfer?.types.includes("Files") === true;
}
