import { css, html, nothing, type TemplateResult } from "lit";
import { say } from "../../words";
import type { Commands } from "../commands";
import { controls } from "../controls/controls.styles";
import { icon, type IconName } from "../icons";
import { Watching } from "../watching";
import { WorkspaceElement } from "../workspace-element";

/** What is left of the conversations where there is no room for them, and of the tasks as well. */
export class NavRail extends WorkspaceElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-direction: column;
        align-items: center;
        gap: 4px;
        padding-block: 10px;
      }
      .rest {
        flex: 1;
      }
      .icon-button {
        position: relative;
        inline-size: 40px;
        block-size: 40px;
      }
      .icon-button[aria-expanded="true"] {
        background: var(--selected);
        color: var(--ink);
      }
      .number {
        position: absolute;
        inset-block-start: 3px;
        inset-inline-start: 23px;
        min-inline-size: 16px;
        border-radius: 8px;
        padding-inline: 4px;
        background: var(--surface-side);
        color: var(--ink);
        font-size: 12px;
        font-weight: 600;
        line-height: 16px;
        text-align: center;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];
  static override properties = { commands: { attribute: false } };

  /** What the rest of the shell can be asked for. */
  commands!: Commands;

  constructor() {
    super();
    new Watching(this, () => [this.workspace.layout, this.workspace.taskCounts]);
  }

  protected override render(): TemplateResult {
    const { layout, taskCounts } = this.workspace;
    const { commands } = this;
    return html`
      ${this.#opener("bars", "conversations", say("pane.conversations"))}
      ${this.#button("compose", say("conversations.new"), commands.newChat)}
      ${this.#button("search", say("conversations.find"), commands.find)}
      ${
        layout.arrangement === "sheet"
          ? this.#opener("tasks", "tasks", say("pane.tasks"), taskCounts.current.today)
          : nothing
      }
      <span class="rest"></span>
      ${this.#button("settings", say("settings.open"), commands.openSettings)}
    `;
  }

  override focus(): void {
    this.renderRoot.querySelector("button")?.focus();
  }

  #button(name: IconName, label: string, act: () => void): TemplateResult {
    return html`<button class="icon-button" aria-label=${label} title=${label} @click=${act}>
      ${icon(name)}
    </button>`;
  }

  #opener(
    name: IconName,
    pane: "conversations" | "tasks",
    label: string,
    number = 0,
  ): TemplateResult {
    const { layout } = this.workspace;
    const isShown = layout.front === pane;
    return html`<button
      class="icon-button"
      aria-label=${number > 0 ? `${label}, ${say("tasks.dueToday", { count: number })}` : label}
      title=${label}
      aria-expanded=${isShown}
      @click=${() => layout.bringForward(isShown ? "chat" : pane)}
    >
      ${icon(name)} ${number > 0 ? html`<span class="number">${number}</span>` : nothing}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "nav-rail": NavRail;
  }
}
