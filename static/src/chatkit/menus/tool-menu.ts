import type { ToolOption } from "@openai/chatkit";
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { iconNode } from "../icons/icon";
import type { Words } from "../locale/words";
import { adoptStyles } from "../styles/adopt";
import type { Intents } from "../view/intents";
import { Part } from "../view/part";
import { floatBeside } from "./float";
import { nextInMenu } from "./menu-keys";
import { menuStyles } from "./styles";

/** The tools of the next message: a menu behind the plus, and the pinned ones beside it (rows 49, 50). */
export class ToolMenu extends Part {
  static override properties = {
    tools: { attribute: false },
    chosenId: { attribute: false },
    disabled: { attribute: false },
    words: { attribute: false },
    intents: { attribute: false },
    open: { state: true },
  };

  declare tools: readonly ToolOption[];
  declare chosenId: string | null;
  declare disabled: boolean;
  declare words: Words;
  declare intents: Intents;
  declare protected open: boolean;

  #hide: (() => void) | null = null;

  constructor() {
    super();
    this.open = false;
    this.addEventListener("keydown", (event) => this.#handleKey(event));
    this.addEventListener("focusout", (event) => {
      if (!this.contains(event.relatedTarget as Node | null)) this.open = false;
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adoptStyles(this.getRootNode(), menuStyles);
  }

  protected override render(): TemplateResult {
    const pinned = this.tools.filter((tool) => tool.pinned);
    const others = this.tools.filter((tool) => !tool.pinned);
    const chosen = others.find((tool) => tool.id === this.chosenId);
    return html`${others.length > 0 ? this.#menu(others) : nothing}
    ${pinned.map((tool) => this.#pinned(tool))} ${chosen ? this.#chosen(chosen) : nothing}`;
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has("open")) return;
    this.#hide?.();
    this.#hide = null;
    const menu = this.querySelector<HTMLElement>(".tool-menu");
    const button = this.querySelector<HTMLElement>(".tool-button");
    if (!menu || !button) return;
    this.#hide = floatBeside(button, menu, "top-start");
    const chosen = menu.querySelector<HTMLElement>('[aria-checked="true"]');
    (chosen ?? menu.querySelector<HTMLElement>(".menu-item"))?.focus();
  }

  #menu(tools: readonly ToolOption[]): TemplateResult {
    const name = this.words.say("tools.open");
    return html`<button
        type="button"
        class="icon-button round tool-button"
        aria-label=${name}
        title=${name}
        aria-haspopup="menu"
        aria-expanded=${this.open}
        ?disabled=${this.disabled}
        @click=${() => (this.open = !this.open)}
      >
        ${iconNode("plus")}
      </button>
      ${
        this.open
          ? html`<div class="tool-menu" popover="manual" role="menu" aria-label=${name}>
              ${tools.map((tool) => this.#item(tool))}
            </div>`
          : nothing
      }`;
  }

  #item(tool: ToolOption): TemplateResult {
    const chosen = tool.id === this.chosenId;
    return html`<button
      type="button"
      role="menuitemradio"
      aria-checked=${chosen}
      tabindex="-1"
      class="menu-item"
      @click=${() => this.#choose(chosen ? null : tool.id)}
    >
      <chatkit-icon name=${tool.icon}></chatkit-icon>
      <span class="menu-text" dir="auto">${tool.label}</span>
      ${chosen ? iconNode("check") : nothing}
    </button>`;
  }

  #pinned(tool: ToolOption): TemplateResult {
    const chosen = tool.id === this.chosenId;
    return html`<button
      type="button"
      class="tool-chip"
      aria-pressed=${chosen}
      ?disabled=${this.disabled}
      @click=${() => this.intents.chooseTool(chosen ? null : tool.id)}
    >
      <chatkit-icon name=${tool.icon}></chatkit-icon>
      <span dir="auto">${tool.shortLabel ?? tool.label}</span>
    </button>`;
  }

  #chosen(tool: ToolOption): TemplateResult {
    const label = tool.shortLabel ?? tool.label;
    const name = this.words.say("tools.clear", { label });
    return html`<button
      type="button"
      class="tool-chip chosen"
      aria-label=${name}
      title=${name}
      @click=${() => this.#clear()}
    >
      <chatkit-icon name=${tool.icon}></chatkit-icon>
      <span dir="auto">${label}</span>
      ${iconNode("close")}
    </button>`;
  }

  #choose(toolId: string | null): void {
    this.open = false;
    this.intents.chooseTool(toolId);
    this.intents.focusComposer();
  }

  #clear(): void {
    this.intents.chooseTool(null);
    this.intents.focusComposer();
  }

  #handleKey(event: KeyboardEvent): void {
    if (!this.open) return;
    if (event.key === "Escape") {
      this.open = false;
      this.querySelector<HTMLElement>(".tool-button")?.focus();
    } else {
      const next = nextInMenu([...this.querySelectorAll<HTMLElement>(".menu-item")], event.key);
      if (!next) return;
      next.focus();
    }
    event.preventDefault();
    event.stopPropagation();
  }
}
