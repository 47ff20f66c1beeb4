import { copyText } from "./clipboard";
import { isSendable } from "./composer/draft";
import { composerIntents } from "./composer/session-composer-intents";
import type { ChatSession } from "./session";
import { answersOf, copyTextOf, questionOf } from "./thread/turns";
import type { Intents } from "./view/intents";

/** What the element itself does about an intent: focus, and marks that vanish again. */
export interface IntentHost {
  focusComposer(): void;
  markCopied(turnKey: string): void;
  /** Reads the composer into the draft. */
  readComposer(): void;
}

/** Carries out what the user asks for. Failures were reported by the session when they get here. */
export function sessionIntents(session: ChatSession, host: IntentHost): Intents {
  const reported = (work: Promise<unknown>): void => void work.catch(() => undefined);
  return {
    ...composerIntents(session, host),
    focusComposer: host.focusComposer,
    send() {
      host.readComposer();
      const { conversation, draft } = session;
      const { status } = conversation.state.thread ?? {};
      const open = status === undefined || status.type === "active";
      if (
        open &&
        isSendable(draft) &&
        !conversation.responding &&
        conversation.loading === "idle"
      ) {
        reported(session.sendDraft());
      }
    },
    stop: () => session.conversation.stop(),
    choosePrompt({ prompt }) {
      const message = typeof prompt === "string" ? { text: prompt } : { content: prompt };
      if (!session.conversation.responding) reported(session.send(message));
      host.focusComposer();
    },
    chooseModel(modelId) {
      session.selection.chooseModel(modelId);
      session.changed(session.conversation);
    },
    draftChanged: () => host.readComposer(),
    dropQuote: () => session.keepDraft({ quote: null }),
    copy(turn) {
      const copied = copyText(copyTextOf(turn)).then(() => host.markCopied(turn.key));
      reported(session.reporting(copied));
    },
    rate(turn, kind) {
      const ids = answersOf(turn).map((item) => item.id);
      reported(session.conversation.rate(turn.key, ids, kind));
    },
    retryTurn(turn) {
      const question = questionOf(turn);
      if (question && !session.conversation.responding) {
        reported(session.conversation.retryAfter(question.id));
      }
    },
    retryFailed: () => reported(session.conversation.retryFailed()),
    reloadThread: () => reported(session.reload()),
    loadOlder: () => reported(session.conversation.loadOlder()),
    headerAction: (side) => session.headerAction(side),
    newChat() {
      session.hideHistory();
      reported(session.open(null));
      host.focusComposer();
    },
    toggleHistory() {
      if (session.historyOpen) session.hideHistory();
      else reported(session.showHistory());
    },
    openThread(threadId) {
      session.hideHistory();
      reported(session.open(threadId));
      host.focusComposer();
    },
    renameThread: (threadId, title) => reported(session.rename(threadId, title)),
    deleteThread: (threadId) => reported(session.delete(threadId)),
    loadMoreThreads: () => reported(session.reporting(session.threads.loadMore())),
    reloadThreads: () => reported(session.reporting(session.threads.reload())),
  };
}
