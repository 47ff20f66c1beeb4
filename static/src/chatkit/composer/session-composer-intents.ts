import type { ChatSession } from "../session";
import type { ComposerIntents } from "./composer-intents";

/** Carries out what the parts of the composer ask for. */
export function composerIntents(
  session: ChatSession,
  host: { focusComposer(): void },
): ComposerIntents {
  // Failures of sessions are told where they happen; what is asked for in vain is told here.
  const reported = (work: Promise<unknown>): void =>
    void session.reporting(work).catch(() => undefined);
  return {
    chooseTool: (toolId) => session.selection.chooseTool(toolId),
    searchEntities: async (query) => (await session.options.entities?.onTagSearch?.(query)) ?? [],
    searchCommands: async (query) => (await session.options.commands?.onSearch?.(query)) ?? [],
    runCommand: async (command) =>
      (await session.options.commands?.onSelect?.(command)) ?? undefined,
    attach: (files) => reported(session.uploads().then((uploads) => uploads.add(files))),
    detach: (key) => reported(session.uploads().then((uploads) => uploads.remove(key))),
    retryUpload: (key) => reported(session.uploads().then((uploads) => uploads.retry(key))),
    dismissRefusals: () => session.keepDraft({ refusals: [] }),
    transcribe: async (recording) => {
      const { transcribe } = await import("../dictation/transcribe");
      return transcribe(session.client, recording);
    },
    submitAnswers: (itemId, submission) =>
      void session.conversation.answer(itemId, submission).catch(() => undefined),
    quote(text) {
      session.keepDraft({ quote: text });
      host.focusComposer();
    },
    failed: (error) => session.failed(error),
  };
}
