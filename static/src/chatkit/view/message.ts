import { html, nothing, type TemplateResult } from "lit";
import type { Words } from "../locale/words";
import { markdownCode } from "../markdown/code";
import { isAllowedImage, type ImagePolicy } from "../markdown/image-policy";
import type {
  Annotation,
  AssistantMessageItem,
  AttachmentRecord,
  UserContent,
  UserMessageItem,
} from "../protocol/items";
import { iconNode } from "../icons/icon";
import { citationMarker, sourcesList } from "../annotations/citations";
import { interactiveTag } from "../tags/interactive-tag";
import type { EntityHost } from "../annotations/entity";
import type { WidgetHost } from "../widgets/host";

/** What drawing an item needs to know beside the item. */
export interface Drawing {
  readonly words: Words;
  readonly images: ImagePolicy;
  readonly widgets: WidgetHost;
  readonly entities: EntityHost;
}

/** The user's own words: plain text, never Markdown (row 105). */
export function userMessage(item: UserMessageItem, drawing: Drawing): TemplateResult {
  const { words, images } = drawing;
  const attachments = item.attachments ?? [];
  const content = item.content.map((part) => userContent(part, drawing));
  return html`<article
    class="message user"
    data-item-id=${item.id}
    aria-label=${words.say("message.user")}
  >
    ${
      item.quoted_text
        ? html`<blockquote class="quote" aria-label=${words.say("message.quoted")} dir="auto">
            ${item.quoted_text}
          </blockquote>`
        : nothing
    }
    ${
      attachments.length > 0
        ? html`<div class="attachments">${attachments.map((one) => attachment(one, images))}</div>`
        : nothing
    }
    ${item.content.length > 0 ? html`<div class="bubble" dir="auto">${content}</div>` : nothing}
  </article>`;
}

function userContent(part: UserContent, drawing: Drawing): unknown {
  if (part.type === "input_text") return part.text;
  if (part.interactive) return interactiveTag(part, drawing);
  return html`<span class="tag" data-tag-id=${part.id}>${part.text}</span>`;
}

function attachment(record: AttachmentRecord, images: ImagePolicy): TemplateResult {
  if (record.type === "image" && isAllowedImage(record.preview_url, images)) {
    return html`<img class="preview" src=${record.preview_url} alt=${record.name} />`;
  }
  return html`<span class="file">${iconNode("document")}${record.name}</span>`;
}

/** The same each time, so that a text is not drawn again for it. */
const nothingCited: readonly Annotation[] = [];

/** An answer in Markdown, also while it is being written (row 106). */
export function assistantMessage(
  item: AssistantMessageItem,
  complete: boolean,
  drawing: Drawing,
): TemplateResult {
  const { words, images, widgets } = drawing;
  markdownCode.need(widgets.failed);
  return html`<article
    class="message assistant"
    data-item-id=${item.id}
    aria-label=${words.say("message.assistant")}
  >
    ${item.content.map(
      (part) =>
        html`<chatkit-markdown
          class="markdown"
          dir="auto"
          .text=${part.text}
          .complete=${complete}
          .images=${images}
          .words=${words}
          .annotations=${part.annotations ?? nothingCited}
          .citationMark=${citationMarker(drawing)}
        ></chatkit-markdown>`,
    )}
    ${sourcesList(item.content, drawing)}
  </article>`;
}
