import type { StartScreenPrompt } from "@openai/chatkit";
import type { ComposerIntents } from "../composer/composer-intents";
import type { FeedbackKind } from "../conversation/conversation";
import type { Turn } from "../thread/turns";

/** What the user can ask for. Parts call these; the element carries them out. */
export interface Intents extends ComposerIntents {
  focusComposer(): void;
  send(): void;
  stop(): void;
  choosePrompt(prompt: StartScreenPrompt): void;
  chooseModel(modelId: string): void;
  /** The text in the composer changed. */
  draftChanged(): void;
  dropQuote(): void;
  copy(turn: Turn): void;
  rate(turn: Turn, kind: FeedbackKind): void;
  retryTurn(turn: Turn): void;
  retryFailed(): void;
  reloadThread(): void;
  loadOlder(): void;
  headerAction(side: "leftAction" | "rightAction"): void;
  newChat(): void;
  toggleHistory(): void;
  openThread(threadId: string): void;
  renameThread(threadId: string, title: string): void;
  deleteThread(threadId: string): void;
  loadMoreThreads(): void;
  reloadThreads(): void;
}
