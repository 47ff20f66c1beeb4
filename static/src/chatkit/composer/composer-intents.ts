import type { Command, CommandSelection, Entity } from "@openai/chatkit";
import type { StructuredInputSubmission } from "../protocol/requests";

/** What the parts of the composer ask for. Handlers of the page are looked up when they are called (row 4). */
export interface ComposerIntents {
  chooseTool(toolId: string | null): void;
  /** Asks the page for entities; rejects when its handler does. */
  searchEntities(query: string): Promise<Entity[]>;
  /** Asks the page for commands; none when it has no handler. */
  searchCommands(query: string): Promise<Command[]>;
  runCommand(command: Command): Promise<CommandSelection | undefined>;
  attach(files: readonly File[]): void;
  detach(key: string): void;
  retryUpload(key: string): void;
  /** Takes the refusals of files off the screen. */
  dismissRefusals(): void;
  transcribe(recording: Blob): Promise<string>;
  submitAnswers(itemId: string, submission: StructuredInputSubmission): void;
  /** Makes text of an answer the quote of the next message. */
  quote(text: string): void;
  /** Reports a failure to whoever listens for `chatkit.error`. */
  failed(error: unknown): void;
}
