import { ReactiveElement, type PropertyValues } from "lit";
import { Words } from "../locale/words";
import type { ImagePolicy } from "./sanitize";
import { MarkdownSplitter } from "./splitter";
import { MarkdownWriter } from "./writer";

const english = new Words("en");

const ownImagesOnly: ImagePolicy = { allowedDomains: [] };

/**
 * Draws Markdown, also while it is still being written.
 *
 * It has no shadow root of its own: the text belongs to the root of the chat, so that a selection can
 * reach over several answers.
 */
export class MarkdownView extends ReactiveElement {
  static override properties = {
    text: { attribute: false },
    complete: { attribute: false },
    images: { attribute: false },
    words: { attribute: false },
  };

  /** The Markdown as far as it is known. */
  declare text: string;
  /** False while more text may follow. */
  declare complete: boolean;
  /** Which images may be loaded. */
  declare images: ImagePolicy;
  /** The language of names that text does not bring itself, such as that of a copy button. */
  declare words: Words;

  #splitter = new MarkdownSplitter();
  #writer: MarkdownWriter | null = null;

  constructor() {
    super();
    this.text = "";
    this.complete = true;
    this.images = ownImagesOnly;
    this.words = english;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    const text = this.text.includes("\r") ? this.text.replace(/\r\n?/g, "\n") : this.text;
    if (
      !this.#writer ||
      !this.#splitter.continues(text) ||
      changed.has("images") ||
      changed.has("words")
    ) {
      this.#restart();
    }
    this.#writer?.draw(this.#splitter.read(text, this.complete));
    if (this.complete && this.#splitter.hasLateDefinition) this.#drawAgain(text);
  }

  #restart(): void {
    this.replaceChildren();
    this.#splitter = new MarkdownSplitter();
    this.#writer = new MarkdownWriter(this, this.images, this.words);
  }

  /** A link whose target was only given below it can be drawn once everything is known. */
  #drawAgain(text: string): void {
    const links = this.#splitter.links;
    this.#restart();
    this.#splitter = new MarkdownSplitter(links);
    this.#writer?.draw(this.#splitter.read(text, true));
  }
}
