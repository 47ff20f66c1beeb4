import { html, nothing, type TemplateResult } from "lit";
import { iconNode } from "../icons/icon";
import { isAllowedImage } from "../markdown/image-policy";
import type { GeneratedImageItem } from "../protocol/items";
import { iconButton } from "./controls";
import type { Drawing } from "./message";

/**
 * An image that the assistant makes: its place, what is there of it while it is being made, and the
 * whole, which can be seen large and downloaded (row 118).
 *
 * @param making Whether more of it may follow.
 */
export function generatedImage(
  item: GeneratedImageItem,
  making: boolean,
  { words, images }: Drawing,
): TemplateResult {
  const url = item.image?.url;
  const shown = url !== undefined && isAllowedImage(url, images) ? url : null;
  const name = words.say("message.generatedImage");
  return html`<figure class="generated-image" data-item-id=${item.id} aria-busy=${making}>
    ${
      shown === null
        ? html`<div class="image-place ${making ? "shimmer" : ""}">
            ${iconNode("image")} ${url === undefined ? nothing : words.say("image.refused")}
          </div>`
        : html`<img src=${shown} alt=${name} />`
    }
    ${making ? progress(item, words) : nothing}
    ${shown === null || making ? nothing : wholeImage(shown, item.id, name, words)}
  </figure>`;
}

function progress(item: GeneratedImageItem, words: Drawing["words"]): TemplateResult {
  return html`<progress
    max="1"
    .value=${item.progress ?? 0}
    aria-label=${words.say("message.imageProgress")}
  ></progress>`;
}

/** The buttons of a finished image, and its large view in a dialog of the browser. */
function wholeImage(
  url: string,
  itemId: string,
  name: string,
  words: Drawing["words"],
): TemplateResult {
  return html`<div class="image-actions">
      ${iconButton({ icon: "expand", name: words.say("image.open"), onClick: openLarge })}
      <a
        class="icon-button"
        href=${url}
        download="image-${itemId}"
        rel="noopener noreferrer"
        target="_blank"
        aria-label=${words.say("image.download")}
        title=${words.say("image.download")}
        >${iconNode("download")}</a
      >
    </div>
    <dialog class="large-image" aria-label=${name} @click=${closeLarge}>
      <img src=${url} alt=${name} />
      ${iconButton({ icon: "close", name: words.say("image.close"), onClick: closeLarge })}
    </dialog>`;
}

function openLarge(event: Event): void {
  figureOf(event)?.querySelector("dialog")?.showModal();
}

function closeLarge(event: Event): void {
  figureOf(event)?.querySelector("dialog")?.close();
}

function figureOf({ currentTarget }: Event): Element | null {
  return currentTarget instanceof Element ? currentTarget.closest(".generated-image") : null;
}
