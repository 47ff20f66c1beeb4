import { css, html, LitElement, type TemplateResult } from "lit";

const stepInPixels = 16;

/** Tells the width a pane is to have, while it is dragged or moved by keys. */
export class PaneResizeEvent extends Event {
  static readonly type = "pane-resize";

  /** @param width in pixels. */
  constructor(readonly width: number) {
    super(PaneResizeEvent.type);
  }
}

/**
 * The line between two panes: a window splitter (ARIA), moved by the pointer, by arrow keys, and
 * back to the usual width by a double click.
 *
 * @fires pane-resize for every new width.
 */
export class PaneDivider extends LitElement {
  static override styles = css`
    :host {
      position: relative;
      z-index: 1;
      display: block;
      inline-size: 1px;
      background: var(--line);
    }
    .handle {
      position: absolute;
      inset-block: 0;
      inset-inline: -4px;
      cursor: col-resize;
      touch-action: none;
    }
    .handle::after {
      position: absolute;
      inset-block: 0;
      inset-inline: 3px;
      border-radius: 2px;
      background: var(--accent);
      content: "";
      opacity: 0;
      transition: opacity 120ms ease-out;
    }
    .handle:focus-visible {
      outline: none;
    }
    .handle:hover::after {
      opacity: 0.5;
    }
    .handle:focus-visible::after,
    .handle.dragged::after {
      opacity: 1;
    }
    @media (forced-colors: active) {
      :host {
        background: CanvasText;
      }
      .handle::after {
        background: Highlight;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .handle::after {
        transition: none;
      }
    }
  `;
  static override properties = {
    label: {},
    side: {},
    width: { type: Number },
    least: { type: Number },
    most: { type: Number },
    usual: { type: Number },
    dragged: { state: true },
  };

  /** What the divider sets, for those who hear it. */
  label = "";
  /** On which side of the divider the pane stands whose width it sets. */
  side: "start" | "end" = "start";
  /** Width of the pane in pixels. */
  width = 0;
  /** Narrowest width in pixels. */
  least = 0;
  /** Widest width in pixels. */
  most = 0;
  /** The width in pixels a double click goes back to. */
  usual = 0;
  protected dragged = false;
  /** Pointer position and width when the drag began. */
  #from = { x: 0, width: 0 };

  protected override render(): TemplateResult {
    return html`<div
      class="handle ${this.dragged ? "dragged" : ""}"
      role="separator"
      aria-orientation="vertical"
      aria-label=${this.label}
      aria-valuenow=${this.width}
      aria-valuemin=${this.least}
      aria-valuemax=${this.most}
      tabindex="0"
      @pointerdown=${this.#grab}
      @pointermove=${this.#drag}
      @pointerup=${this.#release}
      @pointercancel=${this.#release}
      @dblclick=${() => this.#resize(this.usual)}
      @keydown=${this.#handleKey}
    ></div>`;
  }

  /** 1 where moving right widens the pane, -1 where it narrows it. */
  get #direction(): 1 | -1 {
    const rightToLeft = getComputedStyle(this).direction === "rtl";
    return (this.side === "start") === rightToLeft ? -1 : 1;
  }

  #grab = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    this.dragged = true;
    this.#from = { x: event.clientX, width: this.width };
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
  };

  #drag = (event: PointerEvent): void => {
    if (!this.dragged) return;
    this.#resize(this.#from.width + (event.clientX - this.#from.x) * this.#direction);
  };

  #release = (): void => {
    this.dragged = false;
  };

  #handleKey = (event: KeyboardEvent): void => {
    const widths: Record<string, number> = {
      ArrowLeft: this.width - stepInPixels * this.#direction,
      ArrowRight: this.width + stepInPixels * this.#direction,
      Home: this.least,
      End: this.most,
    };
    const width = widths[event.key];
    if (width === undefined) return;
    event.preventDefault();
    this.#resize(width);
  };

  #resize(width: number): void {
    const fitting = Math.round(Math.min(Math.max(width, this.least), this.most));
    if (fitting !== this.width) this.dispatchEvent(new PaneResizeEvent(fitting));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "pane-divider": PaneDivider;
  }
}
