import { css, html, nothing, type TemplateResult } from "lit";
import { say } from "../../words";
import { controls } from "../controls/controls.styles";
import { Watching } from "../watching";
import { WorkspaceElement } from "../workspace-element";

/** Says that the server is gone, over everything else, with the one thing that helps. */
export class ConnectionBanner extends WorkspaceElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      .banner {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: center;
        gap: 4px 16px;
        border-block-end: 1px solid var(--line);
        padding: 8px 16px;
        background: var(--warning-surface);
        color: var(--ink);
      }
    `,
  ];

  constructor() {
    super();
    new Watching(this, () => [this.workspace.connection]);
  }

  protected override render(): TemplateResult {
    return html`<div role="alert">${this.#banner()}</div>`;
  }

  #banner(): TemplateResult | typeof nothing {
    const { connection } = this.workspace;
    if (connection.state === "refused") {
      return html`<div class="banner">${say("connection.refused")}</div>`;
    }
    if (connection.state !== "lost") return nothing;
    return html`<div class="banner">
      <span>${say("connection.lost")}</span>
      <button class="button" @click=${() => void connection.open()}>
        ${say("connection.reconnect")}
      </button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "connection-banner": ConnectionBanner;
  }
}
