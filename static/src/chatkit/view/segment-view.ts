import { html, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { FeedbackKind } from "../conversation/conversation";
import type { Segment } from "../thread/segments";
import type { Turn } from "../thread/turns";
import type { Intents } from "./intents";
import type { Drawing } from "./message";
import { Part } from "./part";
import type { TurnActions } from "./turn-view";

/** What only the last turn of a thread has. */
export interface Tail {
  /** Whether its answer is still coming. */
  readonly running: boolean;
  /** Ids of the items that are still being written. */
  readonly unfinished: ReadonlySet<string>;
}

const nothingUnfinished: ReadonlySet<string> = new Set();

/** Turns at the end that are always laid out, so that the end is where it is computed to be. */
const LAID_OUT_TURNS = 6;

/** A stretch of turns; drawn again only when one of them changed. */
export class SegmentView extends Part {
  static override properties = {
    segment: { attribute: false },
    tail: { attribute: false },
    feedback: { attribute: false },
    retry: { attribute: false },
    ratings: { attribute: false },
    copiedTurn: { attribute: false },
    drawing: { attribute: false },
    intents: { attribute: false },
  };

  declare segment: Segment;
  /** Given to the last segment only. */
  declare tail: Tail | null;
  declare feedback: boolean;
  declare retry: boolean;
  declare ratings: ReadonlyMap<string, FeedbackKind>;
  declare copiedTurn: string | null;
  declare drawing: Drawing;
  declare intents: Intents;

  readonly #plain: TurnActions = { feedback: false, retry: false };
  readonly #rated: TurnActions = { feedback: true, retry: false };
  readonly #retried: TurnActions = { feedback: false, retry: true };
  readonly #all: TurnActions = { feedback: true, retry: true };

  protected override render(): TemplateResult {
    return html`${repeat(
      this.segment.turns,
      (turn) => turn.key,
      (turn, index) => this.#turn(turn, index),
    )}`;
  }

  #turn(turn: Turn, index: number): TemplateResult {
    const fromEnd = this.segment.turns.length - 1 - index;
    const tail = fromEnd === 0 ? this.tail : null;
    return html`<chatkit-turn
      class=${this.tail && fromEnd < LAID_OUT_TURNS ? "laid-out" : ""}
      .turn=${turn}
      .unfinished=${tail?.unfinished ?? nothingUnfinished}
      .running=${tail?.running ?? false}
      .actions=${this.#actionsOf(tail)}
      .rating=${this.ratings.get(turn.key) ?? null}
      .copied=${turn.key === this.copiedTurn}
      .drawing=${this.drawing}
      .intents=${this.intents}
    ></chatkit-turn>`;
  }

  /** The same object each time, so that a turn is not drawn again for it. */
  #actionsOf(tail: Tail | null): TurnActions {
    if (tail && this.retry) return this.feedback ? this.#all : this.#retried;
    return this.feedback ? this.#rated : this.#plain;
  }
}
