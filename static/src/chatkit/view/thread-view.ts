import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Conversation, FeedbackKind, Loading } from "../conversation/conversation";
import { iconNode } from "../icons/icon";
import type { ThreadState } from "../thread/state";
import { divide, type Segment } from "../thread/segments";
import { groupTurns, type Turn } from "../thread/turns";
import { skeleton } from "./controls";
import { failureRow } from "./failure-row";
import type { Intents } from "./intents";
import type { Drawing } from "./message";
import { notice } from "./notice";
import { Part } from "./part";
import { ScrollKeeper } from "./scroll-keeper";
import type { Tail } from "./segment-view";

/** Everything that is drawn of a conversation, as it is in this frame. */
export interface ThreadPicture {
  /** Whose picture it is; another conversation starts at its end. */
  readonly conversation: Conversation;
  readonly state: ThreadState;
  readonly responding: boolean;
  readonly loadingOlder: Loading;
  readonly ratings: ReadonlyMap<string, FeedbackKind>;
}

/** The log of a conversation: turns, progress, notices, errors. */
export class ThreadView extends Part {
  static override properties = {
    picture: { attribute: false },
    drawing: { attribute: false },
    intents: { attribute: false },
    feedback: { attribute: false },
    retry: { attribute: false },
    autoScroll: { attribute: false },
    copiedTurn: { attribute: false },
    atEnd: { state: true },
  };

  declare picture: ThreadPicture;
  declare drawing: Drawing;
  declare intents: Intents;
  /** Whether answers can be rated. */
  declare feedback: boolean;
  /** Whether the last answer can be made anew. */
  declare retry: boolean;
  /** Whether a growing answer is followed (row 62). */
  declare autoScroll: boolean;
  /** Key of the turn that was copied just now. */
  declare copiedTurn: string | null;
  declare protected atEnd: boolean;

  #turns: Turn[] = [];
  #segments: Segment[] = [];
  #keeper: ScrollKeeper | null = null;

  constructor() {
    super();
    this.atEnd = true;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#keeper?.disconnect();
    this.#keeper = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get("picture");
    if (before && this.#wasPutBefore(before)) this.#keeper?.holdPlace();
    const { items } = this.picture.state;
    if (items === before?.state.items) return;
    this.#turns = groupTurns(items, this.#turns);
    this.#segments = divide(this.#turns, this.#segments);
  }

  protected override render(): TemplateResult {
    const { state, responding, loadingOlder } = this.picture;
    const { words } = this.drawing;
    return html`<div
        class="scroll"
        role="log"
        aria-live="off"
        aria-label=${words.say("thread.log")}
        aria-busy=${responding}
        tabindex="0"
      >
        <div class="column">
          ${this.#older(loadingOlder)}
          ${repeat(
            this.#segments,
            (segment) => segment.key,
            (segment, index) => this.#segment(segment, index),
          )}
          ${responding ? this.#progress() : nothing}
          ${state.notices.map((one) => notice(one, this.drawing))}
          ${
            state.failure
              ? failureRow(state.failure, words, () => this.intents.retryFailed())
              : nothing
          }
        </div>
      </div>
      ${
        this.atEnd
          ? nothing
          : html`<button
              type="button"
              class="to-end"
              aria-label=${words.say("thread.toEnd")}
              title=${words.say("thread.toEnd")}
              @click=${() => this.#keeper?.followEnd()}
            >
              ${iconNode("down")}
            </button>`
      }`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#keeper ??= this.#makeKeeper();
    const before = changed.get("picture");
    if (!changed.has("picture") || !this.#keeper) return;
    const { conversation, state } = this.picture;
    if (before?.conversation !== conversation || wasSent(before.state, state)) {
      this.#keeper.followEnd();
    } else if (!this.autoScroll && this.#answerBegan()) this.#keeper.stay();
  }

  #segment(segment: Segment, index: number): TemplateResult {
    const { state, responding, ratings } = this.picture;
    const last = index === this.#segments.length - 1;
    const tail: Tail | null = last ? { running: responding, unfinished: state.unfinished } : null;
    return html`<chatkit-segment
      class=${last ? "laid-out" : ""}
      .segment=${segment}
      .tail=${tail}
      .feedback=${this.feedback}
      .retry=${this.retry}
      .ratings=${ratings}
      .copiedTurn=${this.copiedTurn}
      .drawing=${this.drawing}
      .intents=${this.intents}
    ></chatkit-segment>`;
  }

  #older(loadingOlder: Loading): unknown {
    const { words } = this.drawing;
    if (loadingOlder === "loading") return skeleton(words.say("thread.olderLoading"), [60, 80]);
    if (loadingOlder === "idle") return nothing;
    return html`<div class="older-failed">
      ${words.say("thread.olderFailed")}
      <button type="button" class="text-button" @click=${() => this.intents.loadOlder()}>
        ${words.say("failure.retry")}
      </button>
    </div>`;
  }

  /** What the assistant is doing; before its first word, that it is at work at all (row 99). */
  #progress(): unknown {
    const { state } = this.picture;
    const { words } = this.drawing;
    if (!state.progress && (state.unfinished.size > 0 || this.#answerBegan())) return nothing;
    return html`<div class="progress" role="status">
      ${
        state.progress?.icon
          ? html`<chatkit-icon name=${state.progress.icon}></chatkit-icon>`
          : html`<span class="pulse"></span>`
      }
      <span class="shimmer" dir="auto"
        >${state.progress?.text ?? words.say("message.thinking")}</span
      >
    </div>`;
  }

  #answerBegan(): boolean {
    const turn = this.#turns.at(-1);
    return turn !== undefined && turn.items.some((item) => item.type !== "user_message");
  }

  #wasPutBefore(before: ThreadPicture): boolean {
    if (before.conversation !== this.picture.conversation) return false;
    const first = before.state.items[0];
    return first !== undefined && this.picture.state.items[0]?.id !== first.id;
  }

  #makeKeeper(): ScrollKeeper | null {
    const scroller = this.querySelector<HTMLElement>(".scroll");
    const content = this.querySelector<HTMLElement>(".column");
    if (!scroller || !content) return null;
    return new ScrollKeeper(scroller, content, () => {
      this.atEnd = this.#keeper?.nearEnd ?? true;
      this.#wantOlder();
    });
  }

  #wantOlder(): void {
    const { conversation, loadingOlder } = this.picture;
    if (loadingOlder === "idle" && conversation.hasOlder && this.#keeper?.nearStart) {
      this.intents.loadOlder();
    }
  }
}

/** Whether the user sent something since: not when a message that is drawn was only confirmed. */
function wasSent(before: ThreadState, now: ThreadState): boolean {
  return before.unconfirmed === null && lastQuestion(before) !== lastQuestion(now);
}

function lastQuestion({ items }: ThreadState): string | undefined {
  return items.findLast((item) => item.type === "user_message")?.id;
}
