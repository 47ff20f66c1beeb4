import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { Words } from "../locale/words";
import type { StructuredInputItem, StructuredInputQuestion } from "../protocol/items";
import { adoptStyles } from "../styles/adopt";
import type { Intents } from "../view/intents";
import { Part } from "../view/part";
import { choosing, noAnswer, submissionOf, valuesOf, writing, type Answer } from "./answers";
import { questionStyles } from "./styles";

/** Asks the user one question after the other, in place of the composer (row 119). */
export class QuestionsView extends Part {
  static override properties = {
    item: { attribute: false },
    words: { attribute: false },
    intents: { attribute: false },
    position: { state: true },
    answers: { state: true },
    missing: { state: true },
  };

  declare item: StructuredInputItem;
  declare words: Words;
  declare intents: Intents;
  declare protected position: number;
  declare protected answers: ReadonlyMap<string, Answer>;
  /** Whether the user went on without an answer. */
  declare protected missing: boolean;

  constructor() {
    super();
    this.#begin();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adoptStyles(this.getRootNode(), questionStyles);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get("item");
    if (before && before.id !== this.item.id) this.#begin();
  }

  protected override firstUpdated(): void {
    const { activeElement } = this.getRootNode() as ShadowRoot;
    // The keyboard was in the composer, whose place this takes.
    if (activeElement?.closest("chatkit-composer")) this.#focusQuestion();
  }

  protected override render(): unknown {
    const { item, words, position } = this;
    const question = item.inputs[position];
    if (!question) return nothing;
    const last = position === item.inputs.length - 1;
    return html`<form
      class="questions"
      aria-label=${words.say("questions.name")}
      @submit=${(event: SubmitEvent) => this.#next(event, question)}
    >
      <fieldset>
        <legend dir="auto">${question.question}</legend>
        ${
          item.inputs.length > 1
            ? html`<p class="questions-progress">
                ${words.say("questions.progress", {
                  number: position + 1,
                  count: item.inputs.length,
                })}
              </p>`
            : nothing
        }
        ${question.type === "freeform" ? this.#freeform(question) : this.#choices(question)}
        <p class="questions-missing" role="alert">
          ${this.missing ? words.say("questions.missing") : nothing}
        </p>
      </fieldset>
      <div class="questions-buttons">
        ${
          position > 0
            ? html`<button type="button" class="button" @click=${() => this.#goTo(position - 1)}>
                ${words.say("questions.back")}
              </button>`
            : nothing
        }
        <span class="spring"></span>
        <button type="button" class="button" @click=${() => this.#skip(question)}>
          ${words.say("questions.skip")}
        </button>
        <button type="submit" class="button primary">
          ${words.say(last ? "questions.send" : "questions.next")}
        </button>
      </div>
    </form>`;
  }

  #choices(question: StructuredInputQuestion): TemplateResult {
    const multiple = question.multiple ?? false;
    const answer = this.#answer(question);
    const own = this.words.say("questions.own");
    return html`<div class="questions-options">
      ${(question.options ?? []).map(
        ({ value }) =>
          html`<label class="questions-option">
            <input
              type=${multiple ? "checkbox" : "radio"}
              name=${question.id}
              .value=${value}
              .checked=${answer.chosen.includes(value)}
              @change=${() => this.#keep(question, choosing(answer, value, multiple))}
            />
            <span dir="auto">${value}</span>
          </label>`,
      )}
      <input
        class="field"
        type="text"
        dir="auto"
        aria-label=${own}
        placeholder=${own}
        .value=${answer.own}
        @input=${(event: Event) => this.#keep(question, writing(answer, textIn(event), multiple))}
      />
    </div>`;
  }

  #freeform(question: StructuredInputQuestion): TemplateResult {
    const answer = this.#answer(question);
    return html`${
        question.description
          ? html`<p class="questions-description" id="question-description" dir="auto">
              ${question.description}
            </p>`
          : nothing
      }
      <textarea
        class="field"
        rows="3"
        dir="auto"
        aria-label=${this.words.say("questions.answer")}
        aria-describedby=${question.description ? "question-description" : nothing}
        .value=${answer.own}
        @input=${(event: Event) => this.#keep(question, writing(answer, textIn(event), true))}
        @keydown=${this.#handleKey}
      ></textarea>`;
  }

  #begin(): void {
    this.position = 0;
    this.answers = new Map();
    this.missing = false;
  }

  #answer(question: StructuredInputQuestion): Answer {
    return this.answers.get(question.id) ?? noAnswer;
  }

  #keep(question: StructuredInputQuestion, answer: Answer): void {
    this.answers = new Map(this.answers).set(question.id, answer);
    this.missing = false;
  }

  #skip(question: StructuredInputQuestion): void {
    this.#keep(question, noAnswer);
    this.#goTo(this.position + 1);
  }

  #next(event: SubmitEvent, question: StructuredInputQuestion): void {
    event.preventDefault();
    this.missing = valuesOf(this.#answer(question)).length === 0;
    if (!this.missing) this.#goTo(this.position + 1);
  }

  #goTo(position: number): void {
    const { item, intents } = this;
    if (position < item.inputs.length) {
      this.position = position;
      this.missing = false;
      void this.updateComplete.then(() => this.#focusQuestion());
      return;
    }
    intents.submitAnswers(item.id, submissionOf(item, this.answers));
    // The composer is back with the next frame.
    requestAnimationFrame(() => intents.focusComposer());
  }

  #focusQuestion(): void {
    const chosen = this.querySelector<HTMLElement>('[type="radio"]:checked');
    (chosen ?? this.querySelector<HTMLElement>("input, textarea"))?.focus();
  }

  /** In a text of several lines Enter begins a line; with Control or Command it goes on. */
  #handleKey(event: KeyboardEvent): void {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.querySelector("form")?.requestSubmit();
  }
}

function textIn(event: Event): string {
  return (event.target as HTMLInputElement | HTMLTextAreaElement).value;
}
