import { html, nothing, type TemplateResult } from "lit";
import type { Words } from "../locale/words";
import type { StructuredInputItem } from "../protocol/items";

/** What became of questions, in the thread; nothing while they are being asked (row 119). */
export function answersSummary(
  item: StructuredInputItem,
  words: Words,
): TemplateResult | typeof nothing {
  if (item.status === "pending") return nothing;
  // A group around the list and not on it: a list with another role loses its terms.
  return html`<div
    role="group"
    aria-label=${words.say("questions.summary")}
    data-item-id=${item.id}
  >
    <dl class="answers">
      ${item.inputs.map(
        ({ question, answer }) => html`
          <dt dir="auto">${question}</dt>
          ${
            answer && answer.values.length > 0
              ? answer.values.map((value) => html`<dd dir="auto">${value}</dd>`)
              : html`<dd class="answer-skipped">${words.say("questions.skipped")}</dd>`
          }
        `,
      )}
    </dl>
  </div>`;
}
