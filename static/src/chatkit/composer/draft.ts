import type { Attachment, UserMessageContent } from "@openai/chatkit";

/** What is being written to one thread and was not sent yet. */
export interface Draft {
  readonly content: readonly UserMessageContent[];
  readonly quote: string | null;
  readonly attachments: readonly Attachment[];
}

export const emptyDraft: Draft = { content: [], quote: null, attachments: [] };

/** Whether there is something to send. */
export function isSendable(draft: Draft): boolean {
  return draft.attachments.length > 0 || textOf(draft.content).trim() !== "";
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
}
