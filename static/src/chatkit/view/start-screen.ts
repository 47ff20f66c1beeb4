import type { StartScreenPrompt } from "@openai/chatkit";
import { html, nothing, type TemplateResult } from "lit";
import type { Words } from "../locale/words";

/** The view of a new thread: a greeting and prompts to begin with (rows 42 and 43). */
export function startScreen(
  greeting: string | undefined,
  prompts: readonly StartScreenPrompt[],
  words: Words,
  choose: (prompt: StartScreenPrompt) => void,
): TemplateResult {
  return html`<div class="start">
    <h2 class="greeting" dir="auto">${greeting ?? words.say("start.greeting")}</h2>
    ${
      prompts.length === 0
        ? nothing
        : html`<ul class="prompts" aria-label=${words.say("start.prompts")}>
            ${prompts.map(
              (prompt) =>
                html`<li>
                  <button type="button" class="prompt" @click=${() => choose(prompt)}>
                    ${
                      prompt.icon
                        ? html`<chatkit-icon name=${prompt.icon}></chatkit-icon>`
                        : nothing
                    }
                    <span dir="auto">${prompt.label}</span>
                  </button>
                </li>`,
            )}
          </ul>`
    }
  </div>`;
}
