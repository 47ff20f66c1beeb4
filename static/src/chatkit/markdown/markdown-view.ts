import { ReactiveElement, type PropertyValues } from "lit";
import { Words } from "../locale/words";
import type { Annotation } from "../protocol/items";
import { noCitations, placeCitations, type CitationPlaces } from "./citation-places";
import type { ImagePolicy } from "./sanitize";
import { MarkdownSplitter } from "./splitter";
import { MarkdownWriter } from "./writer";

const english = new Words("en");

const nothingCited: readonly Annotation[] = [];

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
    annotations: { attribute: false },
    citationMark: { attribute: false },
  };

  /** The Markdown as far as it is known. */
  declare text: string;
  /** False while more text may follow. */
  declare complete: boolean;
  /** Which images may be loaded. */
  declare images: ImagePolicy;
  /** The language of names that text does not bring itself, such as that of a copy button. */
  declare words: Words;
  /** What the text cites, by index into it. */
  declare annotations: readonly Annotation[];
  /** Draws the mark of what is cited at one place; has to be the same function from draw to draw. */
  declare citationMark: CitationPlaces["mark"];

  #splitter = new MarkdownSplitter();
  #writer: MarkdownWriter | null = null;

  constructor() {
    super();
    this.text = "";
    this.complete = true;
    this.images = ownImagesOnly;
    this.words = english;
    this.annotations = nothingCited;
    this.citationMark = noCitations.mark;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    const { text, groups } =
      this.annotations.length > 0
        ? placeCitations(this.text, this.annotations)
        : { text: this.text, groups: noCitations.groups };
    const source = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
    const citations = { groups, mark: this.citationMark };
    if (!this.#writer || changed.has("images") || changed.has("words")) {
      this.replaceChildren();
      this.#begin(this, citations);
    } else if (
      !this.#splitter.continues(source) ||
      (changed.has("annotations") && groups.length > 0)
    ) {
      this.#drawBeside(source, new MarkdownSplitter(), citations);
      return;
    }
    this.#writer?.draw(this.#splitter.read(source, this.complete));
    // A link whose target was only given below it can be drawn once everything is known.
    if (this.complete && this.#splitter.hasLateDefinition) {
      this.#drawBeside(source, new MarkdownSplitter(this.#splitter.links), citations);
    }
  }

  /** Draws all of it anew and takes over only what differs, so that a selection stays. */
  #drawBeside(source: string, splitter: MarkdownSplitter, citations: CitationPlaces): void {
    const beside = document.createElement("div");
    this.#begin(beside, citations, splitter);
    this.#writer?.draw(splitter.read(source, this.complete));
    this.#writer?.moveTo(this);
  }

  #begin(root: HTMLElement, citations: CitationPlaces, splitter = new MarkdownSplitter()): void {
    this.#splitter = splitter;
    this.#writer = new MarkdownWriter(root, this.images, this.words, citations);
  }
}
