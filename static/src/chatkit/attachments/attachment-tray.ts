import { html, nothing, type TemplateResult } from "lit";
import type { DraftAttachment, Refusal } from "../composer/draft";
import { iconNode } from "../icons/icon";
import type { Words } from "../locale/words";
import { adoptStyles } from "../styles/adopt";
import { iconButton } from "../view/controls";
import type { Intents } from "../view/intents";
import { Part } from "../view/part";
import { attachmentStyles } from "./styles";

const MEBIBYTE = 1024 * 1024;

/** The files of the message being written, and why some could not be taken (row 130). */
export class AttachmentTray extends Part {
  static override properties = {
    attachments: { attribute: false },
    refusals: { attribute: false },
    waiting: { attribute: false },
    words: { attribute: false },
    intents: { attribute: false },
  };

  declare attachments: readonly DraftAttachment[];
  declare refusals: readonly Refusal[];
  /** Whether the message goes out when the last of them is there. */
  declare waiting: boolean;
  declare words: Words;
  declare intents: Intents;

  override connectedCallback(): void {
    super.connectedCallback();
    adoptStyles(this.getRootNode(), attachmentStyles);
  }

  protected override render(): TemplateResult {
    const { words, intents } = this;
    return html`${
        this.refusals.length > 0
          ? html`<div class="refusals" role="alert">
              <div>${this.refusals.map((one) => html`<p dir="auto">${this.#why(one)}</p>`)}</div>
              ${iconButton({
                icon: "close",
                name: words.say("attachment.dismiss"),
                className: "small",
                onClick: () => intents.dismissRefusals(),
              })}
            </div>`
          : nothing
      }
      ${
        this.attachments.length > 0
          ? html`<ul class="attachment-list" aria-label=${words.say("attachment.list")}>
              ${this.attachments.map((one) => this.#chip(one))}
            </ul>`
          : nothing
      }
      <div class="attachment-note" role="status">
        ${this.waiting ? words.say("attachment.waiting") : nothing}
      </div>`;
  }

  #chip(one: DraftAttachment): TemplateResult {
    const { words, intents } = this;
    const { name } = one;
    return html`<li class="attachment" data-state=${one.state}>
      ${
        one.preview
          ? html`<img src=${one.preview} alt="" />`
          : html`<span class="attachment-mark">${iconNode("document")}</span>`
      }
      <span class="attachment-text">
        <span class="attachment-name" dir="auto" title=${name}>${name}</span>
        ${
          one.state === "failed"
            ? html`<span class="attachment-failed" role="alert"
                >${words.say("attachment.failed")}</span
              >`
            : nothing
        }
        ${
          one.state === "uploading"
            ? html`<progress
                max="1"
                .value=${one.progress}
                aria-label=${words.say("attachment.uploading", { name })}
              ></progress>`
            : nothing
        }
      </span>
      ${
        one.state === "failed"
          ? iconButton({
              icon: "retry",
              name: words.say("attachment.retry", { name }),
              className: "small",
              onClick: () => intents.retryUpload(one.key),
            })
          : nothing
      }
      ${iconButton({
        icon: "close",
        name: words.say("attachment.remove", { name }),
        className: "small",
        onClick: () => intents.detach(one.key),
      })}
    </li>`;
  }

  #why({ name, reason }: Refusal): string {
    const { words } = this;
    switch (reason.type) {
      case "place":
        return words.say("attachment.noPlace", { name });
      case "size":
        return words.say("attachment.tooLarge", { name, limit: this.#size(reason.limitBytes) });
      case "count":
        return words.say("attachment.tooMany", { name, count: reason.limit });
      case "kind": {
        const list = new Intl.ListFormat(words.locale, { type: "disjunction" });
        const kinds = list.format(reason.accepted);
        return words.say("attachment.wrongKind", { name, kinds });
      }
    }
  }

  #size(bytes: number): string {
    const large = bytes >= MEBIBYTE;
    return new Intl.NumberFormat(this.words.locale, {
      style: "unit",
      unit: large ? "megabyte" : "kilobyte",
      maximumFractionDigits: 1,
    }).format(bytes / (large ? MEBIBYTE : 1024));
  }
}
