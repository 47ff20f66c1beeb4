import type { ModelOption } from "@openai/chatkit";
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { iconNode } from "../icons/icon";
import type { Words } from "../locale/words";
import type { Intents } from "../view/intents";
import { Part } from "../view/part";

/** The menu that chooses the model of the next messages (row 51). */
export class ModelMenu extends Part {
  static override properties = {
    models: { attribute: false },
    chosenId: { attribute: false },
    words: { attribute: false },
    intents: { attribute: false },
    open: { state: true },
  };

  declare models: readonly ModelOption[];
  declare chosenId: string | null;
  declare words: Words;
  declare intents: Intents;
  declare protected open: boolean;

  constructor() {
    super();
    this.open = false;
    this.addEventListener("keydown", (event) => this.#handleKey(event));
    this.addEventListener("focusout", (event) => {
      if (!this.contains(event.relatedTarget as Node | null)) this.open = false;
    });
  }

  protected override render(): TemplateResult {
    const chosen = this.models.find((model) => model.id === this.chosenId);
    const label = chosen?.label ?? "";
    return html`<button
        type="button"
        class="model-button"
        aria-haspopup="menu"
        aria-expanded=${this.open}
        aria-label=${this.words.say("composer.model", { label })}
        @click=${() => (this.open = !this.open)}
      >
        <span>${label}</span>${iconNode("chevron-down")}
      </button>
      ${
        this.open
          ? html`<div class="menu" role="menu">${this.models.map((one) => this.#item(one))}</div>`
          : nothing
      }`;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has("open") && this.open) {
      this.querySelector<HTMLElement>('[aria-checked="true"]')?.focus();
    }
  }

  #item(model: ModelOption): TemplateResult {
    const chosen = model.id === this.chosenId;
    return html`<button
      type="button"
      role="menuitemradio"
      aria-checked=${chosen}
      aria-disabled=${model.disabled ? "true" : nothing}
      tabindex="-1"
      class="menu-item"
      @click=${() => this.#choose(model)}
    >
      <span class="menu-text">
        <span dir="auto">${model.label}</span>
        ${
          model.description
            ? html`<span class="menu-hint" dir="auto">${model.description}</span>`
            : nothing
        }
      </span>
      ${chosen ? iconNode("check") : nothing}
    </button>`;
  }

  #choose(model: ModelOption): void {
    if (model.disabled) return;
    this.#close();
    this.intents.chooseModel(model.id);
  }

  #close(): void {
    this.open = false;
    this.querySelector<HTMLElement>(".model-button")?.focus();
  }

  #handleKey(event: KeyboardEvent): void {
    if (!this.open) return;
    const items = [...this.querySelectorAll<HTMLElement>(".menu-item")];
    const current = items.findIndex((item) => item.matches(":focus"));
    const targets: Record<string, number> = {
      ArrowDown: (current + 1) % items.length,
      ArrowUp: (current - 1 + items.length) % items.length,
      Home: 0,
      End: items.length - 1,
    };
    const target = targets[event.key];
    if (event.key === "Escape") this.#close();
    else if (target === undefined) return;
    else items[target]?.focus();
    event.preventDefault();
    event.stopPropagation();
  }
}
