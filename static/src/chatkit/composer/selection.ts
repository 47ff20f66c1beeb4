import type { ComposerOption, ModelOption, ToolChoice } from "@openai/chatkit";
import { ChatKitStateError } from "../protocol/errors";
import type { InferenceOptions } from "../protocol/items";

/** Which tool and model are chosen in the composer. */
export class Selection {
  #modelId: string | null = null;
  #toolId: string | null = null;

  /**
   * @param option The composer option as it is now.
   * @param toolChanged Told about each change of the tool.
   */
  constructor(
    private readonly option: () => ComposerOption,
    private readonly toolChanged: (toolId: string | null) => void,
  ) {}

  /** The chosen model, else the default one, else the first that can be chosen. */
  get modelId(): string | null {
    const usable = this.#models.filter((model) => !model.disabled);
    const chosen =
      usable.find((model) => model.id === this.#modelId) ??
      usable.find((model) => model.default) ??
      usable[0];
    return chosen?.id ?? null;
  }

  get toolChoice(): ToolChoice | undefined {
    return this.#toolId === null ? undefined : { id: this.#toolId };
  }

  get toolId(): string | null {
    return this.#toolId;
  }

  /** @throws ChatKitStateError for a model that is not offered or is disabled. */
  chooseModel(modelId: string): void {
    if (!this.#models.some((model) => model.id === modelId && !model.disabled)) {
      throw new ChatKitStateError(`composer.models has no usable model "${modelId}".`);
    }
    this.#modelId = modelId;
  }

  /** @throws ChatKitStateError for a tool that is not offered. */
  chooseTool(toolId: string | null): void {
    if (toolId !== null && !this.option().tools?.some((tool) => tool.id === toolId)) {
      throw new ChatKitStateError(`composer.tools has no tool "${toolId}".`);
    }
    if (toolId === this.#toolId) return;
    this.#toolId = toolId;
    this.toolChanged(toolId);
  }

  /** A message went out: a tool that is not persistent is done (row 50). */
  submitted(): void {
    const tool = this.option().tools?.find((one) => one.id === this.#toolId);
    if (!tool?.persistent) this.chooseTool(null);
  }

  /**
   * What goes out with a message (row 69).
   *
   * @param model Instead of the chosen one.
   */
  inferenceOptions(model: string | undefined, tool: ToolChoice | undefined): InferenceOptions {
    const sent = model ?? this.modelId;
    return {
      ...(sent === null ? {} : { model: sent }),
      ...(tool === undefined ? {} : { tool_choice: tool }),
    };
  }

  get #models(): readonly ModelOption[] {
    return this.option().models ?? [];
  }
}
