import { ApiError, request } from "./client";

/** One line of the list of conversations: a ChatKit thread without its items. */
export interface Conversation {
  readonly id: string;
  readonly title: string | null;
  readonly created_at: string;
}

/** A page of conversations, newest first. */
export interface ConversationPage {
  readonly data: readonly Conversation[];
  readonly has_more: boolean;
  /** Where the next page starts; null after the last. */
  readonly after: string | null;
}

/** Conversations a page of the list holds. */
export const pageLength = 30;

/** The page of conversations after the one named by `after`; null reads the first page. */
export function readConversations(after: string | null): Promise<ConversationPage> {
  return ask("threads.list", { limit: pageLength, order: "desc", after });
}

/** One conversation by its thread id. */
export function readConversation(id: string): Promise<Conversation> {
  return ask("threads.get_by_id", { thread_id: id });
}

/** Whether there is a conversation of this thread id; yes when the server does not say. */
export async function conversationExists(id: string): Promise<boolean> {
  try {
    await readConversation(id);
    return true;
  } catch (reason) {
    if (!(reason instanceof ApiError)) throw reason;
    return reason.status !== 404;
  }
}

/** Gives a conversation a new title. */
export function renameConversation(id: string, title: string): Promise<Conversation> {
  return ask("threads.update", { thread_id: id, title });
}

/** Deletes a conversation with all its messages, for good. */
export function deleteConversation(id: string): Promise<unknown> {
  return ask("threads.delete", { thread_id: id });
}

/** The list speaks ChatKit, as the chat does: one endpoint, the operation in the body. */
function ask<Answer>(type: string, params: Record<string, unknown>): Promise<Answer> {
  return request("POST", "/chatkit", { type, params });
}
