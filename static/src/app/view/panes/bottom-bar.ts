import { css, html, nothing, type TemplateResult } from "lit";
import type { Pane } from "../../model/layout";
import { say } from "../../words";
import { controls } from "../controls/controls.styles";
import { icon, type IconName } from "../icons";
import { Watching } from "../watching";
import { WorkspaceElement } from "../workspace-element";

const entries: readonly { pane: Pane; icon: IconName; label: string }[] = [
  { pane: "conversations", icon: "bars", label: say("pane.conversations") },
  { pane: "chat", icon: "chat", label: say("pane.chat") },
  { pane: "tasks", icon: "tasks", label: say("pane.tasks") },
];

/** Changes between the panes where there is room for one at a time. */
export class BottomBar extends WorkspaceElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        border-block-start: 1px solid var(--line);
        padding-block-end: env(safe-area-inset-bottom);
        background: var(--surface-side);
      }
      nav {
        display: grid;
        grid-template-columns: repeat(3, 1fr);
        gap: 4px;
        padding: 4px 8px;
      }
      button {
        display: grid;
        justify-items: center;
        border-radius: var(--radius);
        padding-block: 4px;
        color: var(--ink-muted);
        font-size: 12px;
        line-height: 16px;
      }
      button[aria-current] {
        color: var(--accent-ink);
        font-weight: 600;
      }
      .number {
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  constructor() {
    super();
    new Watching(this, () => [this.workspace.layout, this.workspace.taskCounts]);
  }

  protected override render(): TemplateResult {
    const { layout, taskCounts } = this.workspace;
    const number = taskCounts.current.today;
    return html`<nav aria-label=${say("pane.navigation")}>
      ${entries.map(
        ({ pane, icon: name, label }) =>
          html`<button
            aria-current=${layout.front === pane ? "page" : nothing}
            @click=${() => layout.bringForward(pane)}
          >
            ${icon(name)}
            <span>
              ${label}
              ${
                pane === "tasks" && number > 0
                  ? html`<span class="number">${number}</span>`
                  : nothing
              }
            </span>
          </button>`,
      )}
    </nav>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "bottom-bar": BottomBar;
  }
}
