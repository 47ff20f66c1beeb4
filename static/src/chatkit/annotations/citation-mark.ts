import { html, nothing, type TemplateResult } from "lit";
import { floatBeside } from "../menus/float";
import type { Annotation } from "../protocol/items";
import { adoptStyles } from "../styles/adopt";
import type { Drawing } from "../view/message";
import { Part } from "../view/part";
import { widget } from "../widgets/loader";
import type { WidgetNode } from "../widgets/node";
import { entityOf } from "./entity";
import { distinctSources, shortName, type Source } from "./source";
import { sourceEntry, sourceIcon } from "./source-entry";
import { annotationStyles } from "./styles";

/** How long the pointer rests on a mark before it opens, in milliseconds. */
const REST_MS = 150;

/** How long it may be gone on its way to the card, in milliseconds. */
const GONE_MS = 250;

/** The mark of what is cited at one place, with a card that shows it (rows 111 and 114). */
export class CitationMark extends Part {
  static override properties = {
    annotations: { attribute: false },
    drawing: { attribute: false },
    open: { state: true },
    preview: { state: true },
  };

  declare annotations: readonly Annotation[];
  declare drawing: Drawing;
  declare protected open: boolean;
  /** What the page shows of the entity; null before it answered, or when it has nothing to show. */
  declare protected preview: WidgetNode | null;

  #hide: (() => void) | null = null;
  #timer = 0;
  #asked = false;

  constructor() {
    super();
    this.open = false;
    this.preview = null;
    this.addEventListener("pointerenter", () => this.#later(true, REST_MS));
    this.addEventListener("pointerleave", () => this.#later(false, GONE_MS));
    this.addEventListener("focusout", (event) => {
      if (!(event.relatedTarget instanceof Node && this.contains(event.relatedTarget))) {
        this.#set(false);
      }
    });
    this.addEventListener("keydown", (event) => this.#handleKey(event));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adoptStyles(this.getRootNode(), annotationStyles);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#set(false);
  }

  get #sources(): Source[] {
    return distinctSources(this.annotations);
  }

  protected override render(): TemplateResult {
    const [first, ...others] = this.#sources;
    if (!first) return html``;
    const label = this.drawing.words.say("sources.mark", {
      titles: [first, ...others].map((source) => source.title || shortName(source)).join(", "),
    });
    const bare = first.type === "entity" && first.icon && !first.inline_label;
    const more = others.length > 0 ? `+${others.length}` : "";
    // What is seen is part of the name, so that it can be called by voice.
    const name = bare ? label : `${shortName(first)}${more} ${label}`;
    return html`<button
        type="button"
        class="citation-button"
        aria-label=${name}
        aria-expanded=${this.open}
        @click=${() => this.#press(first)}
      >
        ${first.type === "entity" && first.icon ? sourceIcon(first) : nothing}${
          bare ? nothing : html`<span class="citation-name">${shortName(first)}</span>`
        }${others.length > 0 ? html`<span class="citation-more">+${others.length}</span>` : nothing}</button
      >${this.#card(label)}`;
  }

  #card(label: string): TemplateResult {
    return html`<div class="citation-card" popover="manual" role="group" aria-label=${label}>
      ${
        this.open
          ? html`${this.#sources.map((source) => sourceEntry(source, this.drawing))}
            ${this.preview ? widget(this.preview, null, this.drawing.widgets) : nothing}`
          : nothing
      }
    </div>`;
  }

  protected override updated(): void {
    if (this.open === (this.#hide !== null)) return;
    if (this.open) this.#show();
    else {
      this.#hide?.();
      this.#hide = null;
    }
  }

  #show(): void {
    const button = this.querySelector("button");
    const card = this.querySelector<HTMLElement>(".citation-card");
    if (!button || !card) return;
    this.#hide = floatBeside(button, card, "top-start");
    void this.#askForPreview();
  }

  /** Asks the page once what it shows of an interactive entity. */
  async #askForPreview(): Promise<void> {
    const [source] = this.#sources;
    if (this.#asked || source?.type !== "entity" || !source.interactive) return;
    this.#asked = true;
    try {
      // The types of a page's widgets are narrower than what is drawn.
      const preview: unknown = await this.drawing.entities.preview(entityOf(source));
      this.preview = preview as WidgetNode | null;
    } catch (error) {
      // The next time the card opens it is asked again.
      this.#asked = false;
      this.drawing.widgets.failed(error);
    }
  }

  /** An interactive entity belongs to the page; any other mark opens its card. */
  #press(source: Source): void {
    if (source.type === "entity" && source.interactive) {
      this.drawing.entities.open(entityOf(source));
    } else this.#set(!this.open);
  }

  #later(open: boolean, delayMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#set(open), delayMs);
  }

  #set(open: boolean): void {
    clearTimeout(this.#timer);
    this.open = open;
  }

  #handleKey(event: KeyboardEvent): void {
    if (event.key !== "Escape" || !this.open) return;
    event.stopPropagation();
    this.querySelector("button")?.focus();
    this.#set(false);
  }
}
