import type { Entity } from "@openai/chatkit";
import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { floatBeside } from "../menus/float";
import type { UserTagContent } from "../protocol/items";
import { adoptStyles } from "../styles/adopt";
import type { Drawing } from "../view/message";
import { Part } from "../view/part";
import { widget } from "../widgets/loader";
import type { WidgetNode } from "../widgets/node";

/** How long the pointer may be away on its way to the preview, in milliseconds. */
const GONE_MS = 200;

const tagStyles = css`
  button.tag {
    display: inline;
    margin: 0;
    padding-block: 0;
    border: 0;
    font: inherit;
    cursor: pointer;
  }

  button.tag:hover {
    text-decoration: underline;
  }

  .tag-preview {
    position: fixed;
    inset: auto;
    inline-size: min(20rem, calc(100vw - 16px));
    max-block-size: min(24rem, var(--room, 24rem));
    margin: 0;
    padding: calc(var(--ck-unit) * 3);
    overflow-y: auto;
    border: 1px solid var(--ck-border);
    border-radius: var(--ck-radius-card);
    background: var(--ck-surface-raised);
    box-shadow: var(--ck-shadow);
    color: var(--ck-text);
    white-space: normal;
  }
`;

/** A tag of a sent message: a click hands it to the page, hover and focus show the page's preview. */
export class TagView extends Part {
  static override properties = {
    tag: { attribute: false },
    drawing: { attribute: false },
    preview: { state: true },
  };

  declare tag: UserTagContent;
  declare drawing: Drawing;
  /** What is shown of the entity; null while nothing is. */
  declare protected preview: WidgetNode | null;

  #hide: (() => void) | null = null;
  #timer = 0;
  /** Whether pointer or focus are still here when the page answers. */
  #wanted = false;

  constructor() {
    super();
    this.preview = null;
    this.addEventListener("pointerenter", () => void this.#show());
    this.addEventListener("focusin", () => void this.#show());
    this.addEventListener("pointerleave", () => {
      this.#timer = window.setTimeout(() => this.#close(), GONE_MS);
    });
    this.addEventListener("focusout", ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.contains(relatedTarget))) this.#close();
    });
    this.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !this.preview) return;
      event.stopPropagation();
      this.#close();
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adoptStyles(this.getRootNode(), tagStyles);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  protected override render(): TemplateResult {
    const { tag, drawing, preview } = this;
    return html`<button
        type="button"
        class="tag"
        data-tag-id=${tag.id}
        @click=${() => drawing.entities.open(this.#entity)}
      >
        ${tag.text}</button
      >${
        preview
          ? html`<div class="tag-preview" popover="manual" role="group" aria-label=${tag.text}>
              ${widget(preview, null, drawing.widgets)}
            </div>`
          : nothing
      }`;
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has("preview")) return;
    this.#hide?.();
    this.#hide = null;
    const popover = this.querySelector<HTMLElement>(".tag-preview");
    const button = this.querySelector("button");
    if (popover && button) this.#hide = floatBeside(button, popover, "top-start");
  }

  get #entity(): Entity {
    const { id, text, group, data } = this.tag;
    return {
      id,
      title: text,
      interactive: true,
      ...(group === undefined ? {} : { group }),
      // The contract's texts are what the page itself gave; they come back as they are.
      data: data as Record<string, string>,
    };
  }

  async #show(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#wanted) return;
    this.#wanted = true;
    try {
      // The types of a page's widgets are narrower than what is drawn.
      const preview: unknown = await this.drawing.entities.preview(this.#entity);
      if (this.#wanted) this.preview = preview as WidgetNode | null;
    } catch (error) {
      this.drawing.widgets.failed(error);
    }
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#wanted = false;
    this.preview = null;
  }
}
