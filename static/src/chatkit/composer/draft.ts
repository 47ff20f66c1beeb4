import type { Attachment, UserMessageContent } from "@openai/chatkit";

/** What is being written to one thread and was not sent yet. */
export interface Draft {
  readonly content: readonly UserMessageContent[];
  readonly quote: string | null;
  readonly attachments: readonly DraftAttachment[];
  /** Files that were not taken, until the user has read so. */
  readonly refusals: readonly Refusal[];
  /** Whether the user has sent it already and only uploads hold it back (row 130). */
  readonly sendWhenUploaded: boolean;
}

/** A file on its way into a message. */
export interface DraftAttachment {
  /** Names it while the server has no id for it yet. */
  readonly key: string;
  readonly name: string;
  readonly mimeType: string;
  readonly state: "uploading" | "failed" | "ready";
  /** How much of it the server has, from 0 to 1. */
  readonly progress: number;
  /** What the server made of it; null before it is ready. */
  readonly record: Attachment | null;
  /** Address of a picture of it; null for what is no image. */
  readonly preview: string | null;
}

/** Why a file cannot be attached. */
export interface Refusal {
  readonly name: string;
  readonly reason:
    /** The page has not said where files go (row 31). */
    | { readonly type: "place" }
    | { readonly type: "size"; readonly limitBytes: number }
    | { readonly type: "count"; readonly limit: number }
    | { readonly type: "kind"; readonly accepted: readonly string[] };
}

export const emptyDraft: Draft = {
  content: [],
  quote: null,
  attachments: [],
  refusals: [],
  sendWhenUploaded: false,
};

/** Whether there is something to send, and nothing in it that failed. */
export function isSendable({ attachments, content }: Draft): boolean {
  if (attachments.some((one) => one.state === "failed")) return false;
  return attachments.length > 0 || textOf(content).trim() !== "";
}

export function isUploading({ attachments }: Draft): boolean {
  return attachments.some((one) => one.state === "uploading");
}

/** What the server knows of the attachments that are ready. */
export function recordsOf({ attachments }: Draft): Attachment[] {
  return attachments.map((one) => one.record).filter((record) => record !== null);
}

/** An attachment that the server has already. */
export function uploaded(record: Attachment): DraftAttachment {
  return {
    key: record.id,
    name: record.name,
    mimeType: record.mime_type,
    state: "ready",
    progress: 1,
    record,
    preview: record.type === "image" ? record.preview_url : null,
  };
}

/** The words of a message, tags by their text. */
export function textOf(content: readonly UserMessageContent[]): string {
  return content.map((part) => part.text).join("");
}

/** The content without white space around it and without empty parts. */
export function trimmed(content: readonly UserMessageContent[]): UserMessageContent[] {
  return content
    .map((part, index) => {
      if (part.type !== "input_text") return part;
      let { text } = part;
      if (index === 0) text = text.trimStart();
      if (index === content.length - 1) text = text.trimEnd();
      return { ...part, text };
    })
    .filter((part) => part.type !== "input_text" || part.text !== "");
}

/** The drafts of all threads, for as long as the element lives (row 131). */
export class Drafts {
  readonly #drafts = new Map<string | null, Draft>();

  /** @param threadId Null for the thread that does not exist yet. */
  of(threadId: string | null): Draft {
    return this.#drafts.get(threadId) ?? emptyDraft;
  }

  keep(threadId: string | null, draft: Draft): void {
    this.#drafts.set(threadId, draft);
  }

  drop(threadId: string | null): void {
    this.#drafts.delete(threadId);
  }

  /** Changes an attachment in whichever draft it is: a new thread may have got its id meanwhile. */
  changeAttachment(key: string, changes: Partial<DraftAttachment>): void {
    this.#replaceAttachments(key, (one) => [{ ...one, ...changes }]);
  }

  dropAttachment(key: string): void {
    this.#replaceAttachments(key, () => []);
  }

  /** An attachment of any draft; null when it is gone. */
  attachment(key: string): DraftAttachment | null {
    for (const { attachments } of this.#drafts.values()) {
      const found = attachments.find((one) => one.key === key);
      if (found) return found;
    }
    return null;
  }

  #replaceAttachments(key: string, by: (one: DraftAttachment) => DraftAttachment[]): void {
    for (const [threadId, draft] of this.#drafts) {
      if (!draft.attachments.some((one) => one.key === key)) continue;
      const attachments = draft.attachments.flatMap((one) => (one.key === key ? by(one) : [one]));
      this.keep(threadId, { ...draft, attachments });
    }
  }
}
