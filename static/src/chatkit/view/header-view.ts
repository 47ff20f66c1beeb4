import type { HeaderOption } from "@openai/chatkit";
import { html, nothing, type TemplateResult } from "lit";
import type { Words } from "../locale/words";
import { iconButton } from "./controls";
import { headerName } from "./header-names";
import type { Intents } from "./intents";
import { Part } from "./part";

/** The bar above the thread (rows 38 to 40). */
export class HeaderView extends Part {
  static override properties = {
    option: { attribute: false },
    threadTitle: { attribute: false },
    newThread: { attribute: false },
    historyEnabled: { attribute: false },
    historyOpen: { attribute: false },
    words: { attribute: false },
    intents: { attribute: false },
  };

  declare option: HeaderOption;
  /** Title of the thread on screen. */
  declare threadTitle: string | null;
  /** Whether the thread on screen is still empty. */
  declare newThread: boolean;
  declare historyEnabled: boolean;
  declare historyOpen: boolean;
  declare words: Words;
  declare intents: Intents;

  protected override render(): TemplateResult {
    const { words, intents } = this;
    return html`<div class="header">
      ${this.#action("leftAction")}
      <h2 class="title" dir="auto">${this.#title()}</h2>
      ${
        this.historyEnabled
          ? html`${
              this.newThread
                ? nothing
                : iconButton({
                    icon: "compose",
                    name: words.say("history.newChat"),
                    onClick: () => intents.newChat(),
                  })
            }
            ${iconButton({
              icon: this.historyOpen ? "close" : "history",
              name: words.say(this.historyOpen ? "history.close" : "history.open"),
              onClick: () => intents.toggleHistory(),
              className: "history-toggle",
            })}`
          : nothing
      }
      ${this.#action("rightAction")}
    </div>`;
  }

  #title(): string {
    if (this.historyOpen) return this.words.say("history.title");
    const { enabled = true, text } = this.option.title ?? {};
    return enabled ? (text ?? this.threadTitle ?? "") : "";
  }

  #action(side: "leftAction" | "rightAction"): unknown {
    const action = this.option[side];
    if (!action) return nothing;
    const name = this.words.say(headerName(action.icon));
    return html`<button
      type="button"
      class="icon-button"
      aria-label=${name}
      title=${name}
      @click=${() => this.intents.headerAction(side)}
    >
      <chatkit-icon name=${action.icon}></chatkit-icon>
    </button>`;
  }
}
