import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { FeedbackKind } from "../conversation/conversation";
import type { ThreadItem } from "../protocol/items";
import { answersOf, copyTextOf, questionOf, type Turn } from "../thread/turns";
import { answersSummary } from "../structured-input/summary";
import { widget } from "../widgets/loader";
import { iconButton } from "./controls";
import { generatedImage } from "./generated-image";
import type { Intents } from "./intents";
import { assistantMessage, userMessage, type Drawing } from "./message";
import { Part } from "./part";
import { taskItem, workflow } from "./workflow";

/** Which buttons stand below an answer (row 124). */
export interface TurnActions {
  readonly feedback: boolean;
  /** On the last answer only. */
  readonly retry: boolean;
}

/** One turn: the user's message and the answer to it. Drawn again only when one of its items changed. */
export class TurnView extends Part {
  static override properties = {
    turn: { attribute: false },
    unfinished: { attribute: false },
    running: { attribute: false },
    actions: { attribute: false },
    rating: { attribute: false },
    copied: { attribute: false },
    drawing: { attribute: false },
    intents: { attribute: false },
  };

  declare turn: Turn;
  /** Ids of the items that are still being written. */
  declare unfinished: ReadonlySet<string>;
  /** Whether the answer is still coming. */
  declare running: boolean;
  declare actions: TurnActions;
  declare rating: FeedbackKind | null;
  /** Whether the answer was copied just now. */
  declare copied: boolean;
  declare drawing: Drawing;
  declare intents: Intents;

  protected override render(): TemplateResult {
    const { items } = this.turn;
    return html`${repeat(
      items,
      (item) => item.id,
      (item) => this.#item(item),
    )}
    ${this.running || answersOf(this.turn).length === 0 ? nothing : this.#actionRow()}`;
  }

  #item(item: ThreadItem): unknown {
    const complete = !this.unfinished.has(item.id);
    switch (item.type) {
      case "user_message":
        return userMessage(item, this.drawing);
      case "assistant_message":
        return assistantMessage(item, complete, this.drawing);
      case "workflow":
        return workflow(item, complete, this.drawing);
      case "task":
        return taskItem(item, this.drawing);
      case "generated_image":
        return generatedImage(item, !complete, this.drawing);
      case "widget":
        return widget(item.widget, item.id, this.drawing.widgets);
      case "structured_input":
        return answersSummary(item, this.drawing.words);
      default:
        // Client tool calls, hidden context and the end of the turn are not drawn (rows 115 and 123).
        return nothing;
    }
  }

  #actionRow(): TemplateResult {
    const { turn, intents, rating } = this;
    const { words } = this.drawing;
    return html`<div class="turn-actions">
      ${
        copyTextOf(turn) === ""
          ? nothing
          : iconButton({
              icon: this.copied ? "check" : "copy",
              name: words.say(this.copied ? "message.copied" : "message.copy"),
              onClick: () => intents.copy(turn),
            })
      }
      ${
        this.actions.feedback
          ? (["positive", "negative"] as const).map((kind) =>
              iconButton({
                icon: kind === "positive" ? "thumb-up" : "thumb-down",
                name: words.say(kind === "positive" ? "message.good" : "message.bad"),
                pressed: rating === kind,
                onClick: () => intents.rate(turn, kind),
              }),
            )
          : nothing
      }
      ${
        this.actions.retry && questionOf(turn)
          ? iconButton({
              icon: "retry",
              name: words.say("message.retry"),
              onClick: () => intents.retryTurn(turn),
            })
          : nothing
      }
    </div>`;
  }
}
