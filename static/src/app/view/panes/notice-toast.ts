import { css, html, nothing, type TemplateResult } from "lit";
import { say } from "../../words";
import { controls } from "../controls/controls.styles";
import { icon } from "../icons";
import { Watching } from "../watching";
import { WorkspaceElement } from "../workspace-element";

/** The notice of what was just done, with the way to undo it. */
export class NoticeToast extends WorkspaceElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        pointer-events: none;
      }
      .toast {
        display: flex;
        align-items: center;
        gap: 4px;
        inline-size: fit-content;
        max-inline-size: 100%;
        margin-inline-start: auto;
        border: 1px solid var(--line);
        border-radius: var(--radius-large);
        padding: 6px 6px 6px 16px;
        background: var(--surface-float);
        box-shadow: var(--shadow-float);
        animation: toast-in 160ms ease-out;
        pointer-events: auto;
      }
      .text {
        display: -webkit-box;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        overflow-wrap: anywhere;
        margin-inline-end: 8px;
      }
      .toast.error .text {
        -webkit-line-clamp: 5;
        color: var(--danger-ink);
      }
      .button {
        color: var(--accent-ink);
      }
      @keyframes toast-in {
        from {
          opacity: 0;
          transform: translateY(8px);
        }
      }
      @media (prefers-reduced-motion: reduce) {
        .toast {
          animation: none;
        }
      }
    `,
  ];

  constructor() {
    super();
    new Watching(this, () => [this.workspace.notices]);
  }

  protected override render(): TemplateResult {
    return html`<div role="region" aria-label=${say("notice.region")}>
      <div role="status">${this.#toast()}</div>
    </div>`;
  }

  #toast(): TemplateResult | typeof nothing {
    const { notices } = this.workspace;
    const notice = notices.current;
    if (notice === null) return nothing;
    return html`<div
      class="toast ${notice.kind}"
      @pointerenter=${() => notices.hold()}
      @pointerleave=${() => notices.resume()}
      @focusin=${() => notices.hold()}
      @focusout=${() => notices.resume()}
    >
      <span class="text">${notice.text}</span>
      ${
        notice.action === undefined
          ? nothing
          : html`<button class="button quiet" @click=${this.#act}>${notice.action.label}</button>`
      }
      <button
        class="icon-button"
        aria-label=${say("notice.dismiss")}
        @click=${() => notices.dismiss()}
      >
        ${icon("close")}
      </button>
    </div>`;
  }

  #act = (): void => {
    const { notices } = this.workspace;
    const run = notices.current?.action?.run;
    notices.dismiss();
    run?.();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "notice-toast": NoticeToast;
  }
}
