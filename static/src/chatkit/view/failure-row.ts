import { html, nothing, type TemplateResult } from "lit";
import { iconNode } from "../icons/icon";
import { Words } from "../locale/words";
import type { ResponseFailure } from "../thread/state";

/** What went wrong and the one thing to do about it (rows 85 and 101). */
export function failureRow(
  failure: ResponseFailure,
  words: Words,
  retry: () => void,
): TemplateResult {
  return html`<div class="failure" role="alert">
    ${iconNode("alert")}
    <span dir="auto">${sentence(failure, words)}</span>
    ${
      failure.allowRetry
        ? html`<button type="button" class="button" @click=${retry}>
            ${words.say("failure.retry")}
          </button>`
        : nothing
    }
  </div>`;
}

/** The server's own words where it sent some, else ours for its code. */
function sentence({ code, message }: ResponseFailure, words: Words): string {
  if (message) return message;
  const key = `failure.${code}`;
  return words.say(Words.knows(key) ? key : "failure.unexpected");
}
