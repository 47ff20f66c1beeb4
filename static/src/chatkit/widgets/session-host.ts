import { isAbort } from "../protocol/errors";
import type { ChatSession } from "../session";
import type { WidgetAction } from "./actions/action";
import type { ActionSender, Refusal, WidgetHost } from "./host";

/** What a host looks like: everything about it that is not an action. */
type Looks = Pick<WidgetHost, "words" | "images" | "theme" | "locked">;

/** Lets the widgets of a chat act on its session (rows 61, 71, 72 and 158). */
export function widgetHost(looks: Looks, session: ChatSession): WidgetHost {
  return {
    ...looks,
    hasArrived: (itemId) => session.hasArrived(itemId),
    refusal: (action) => refusal(action, looks, session),
    run: (action, sender) => run(action, sender, session),
    failed: (error) => session.failed(error),
    log: (name, data) => session.log(name, data),
  };
}

function refusal(
  action: WidgetAction,
  { locked }: Looks,
  { conversation }: ChatSession,
): Refusal | null {
  if (action.handler === "client") return null;
  if (locked) return "locked";
  return action.streaming && conversation.responding ? "responding" : null;
}

async function run(
  action: WidgetAction,
  { itemId, root }: ActionSender,
  session: ChatSession,
): Promise<void> {
  const { type, payload } = action;
  if (action.handler === "client") {
    return session.widgetAction({ type, payload }, { id: itemId ?? "", widget: root });
  }
  const sender = itemId ?? undefined;
  if (!action.streaming) return session.conversation.actAtOnce({ type, payload }, sender);
  try {
    await session.conversation.act({ type, payload }, sender);
  } catch (error) {
    // Stopped by the user: nothing went wrong.
    if (!isAbort(error)) throw error;
  }
}
