import type { Conversation } from "../api/conversations";
import { say } from "../words";
import { daysUntil, monthAsHeading } from "./due";

/** Conversations begun in the same span of time, newest first. */
export interface ConversationGroup {
  readonly heading: string;
  readonly conversations: readonly Conversation[];
}

/** Sorts conversations, newest first, under Today, Yesterday, the last week, the last month, then months. */
export function groupConversations(
  conversations: readonly Conversation[],
  now: Date,
): ConversationGroup[] {
  const groups: { heading: string; conversations: Conversation[] }[] = [];
  for (const conversation of conversations) {
    const heading = spanOf(new Date(conversation.created_at), now);
    const last = groups.at(-1);
    if (last?.heading === heading) last.conversations.push(conversation);
    else groups.push({ heading, conversations: [conversation] });
  }
  return groups;
}

function spanOf(begun: Date, now: Date): string {
  const daysAgo = -daysUntil(begun, now);
  if (daysAgo <= 0) return say("day.today");
  if (daysAgo === 1) return say("day.yesterday");
  if (daysAgo <= 7) return say("span.lastWeek");
  if (daysAgo <= 30) return say("span.lastMonth");
  return monthAsHeading(begun, now);
}
