import { html, nothing, type TemplateResult } from "lit";
import type { Words } from "../locale/words";
import type { ImagePolicy } from "../markdown/sanitize";
import { isAllowedImage } from "../markdown/sanitize";
import type {
  AssistantMessageItem,
  AttachmentRecord,
  UserContent,
  UserMessageItem,
} from "../protocol/items";
import { iconNode } from "../icons/icon";

/** What drawing an item needs to know beside the item. */
export interface Drawing {
  readonly words: Words;
  readonly images: ImagePolicy;
}

/** The user's own words: plain text, never Markdown (row 105). */
export function userMessage(item: UserMessageItem, { words, images }: Drawing): TemplateResult {
  const attachments = item.attachments ?? [];
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
    ${
      item.content.length > 0
        ? html`<div class="bubble" dir="auto">${item.content.map(userContent)}</div>`
        : nothing
    }
  </article>`;
}

function userContent(part: UserContent): unknown {
  if (part.type === "input_text") return part.text;
  return html`<span class="tag" data-tag-id=${part.id}>${part.text}</span>`;
}

function attachment(record: AttachmentRecord, images: ImagePolicy): TemplateResult {
  if (record.type === "image" && isAllowedImage(record.preview_url, images)) {
    return html`<img class="preview" src=${record.preview_url} alt=${record.name} />`;
  }
  return html`<span class="file">${iconNode("document")}${record.name}</span>`;
}

/** An answer in Markdown, also while it is being written (row 106). */
export function assistantMessage(
  item: AssistantMessageItem,
  complete: boolean,
  { words, images }: Drawing,
): TemplateResult {
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
        ></chatkit-markdown>`,
    )}
  </article>`;
}
