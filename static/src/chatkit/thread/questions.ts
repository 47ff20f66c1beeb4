import type { StructuredInputItem } from "../protocol/items";
import type { ThreadState } from "./state";

/** The questions that wait for the user: nothing was said since they were asked (row 119). */
export function pendingQuestions({ items }: ThreadState): StructuredInputItem | null {
  const asked = items.findLast(
    (item) => item.type === "structured_input" || item.type === "user_message",
  );
  return asked?.type === "structured_input" && asked.status === "pending" ? asked : null;
}
