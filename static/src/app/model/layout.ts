import { Observable } from "./observable";

/**
 * How much the window has room for. `wide`: three panes. `rail`: conversations fold to a rail.
 * `sheet`: tasks become a sheet as well. `single`: one pane at a time over a bottom bar.
 */
export type Arrangement = "wide" | "rail" | "sheet" | "single";

/** The panes, from left to right. */
export const panes = ["conversations", "chat", "tasks"] as const;
/** One of the three panes. */
export type Pane = (typeof panes)[number];

/** Window widths in pixels from which on there is room for more. */
const roomFor = { wide: 1100, rail: 820, sheet: 520 } as const;

/** Which panes stand side by side and which of the others is brought forward. */
export class Layout extends Observable {
  #arrangement: Arrangement = "wide";
  /** The pane brought forward: over the others as a drawer or sheet, or the only one shown. */
  #front: Pane = "chat";

  constructor() {
    super();
    for (const width of Object.values(roomFor)) {
      matchMedia(`(min-width: ${width}px)`).addEventListener("change", () => this.#arrange());
    }
    addEventListener("resize", () => this.changed());
    this.#arrange();
  }

  get arrangement(): Arrangement {
    return this.#arrangement;
  }

  get front(): Pane {
    return this.#front;
  }

  /** Whether the pane can be seen now. */
  shows(pane: Pane): boolean {
    return this.isBeside(pane) || this.#front === pane;
  }

  /** Whether the pane stands beside the others, whatever is brought forward. */
  isBeside(pane: Pane): boolean {
    if (pane === "chat") return this.#arrangement !== "single";
    if (pane === "tasks") return this.#arrangement === "wide" || this.#arrangement === "rail";
    return this.#arrangement === "wide";
  }

  /** Brings a pane forward, where it does not stand beside the others anyway. */
  bringForward(pane: Pane): void {
    const front = this.isBeside(pane) ? "chat" : pane;
    if (front === this.#front) return;
    this.#front = front;
    this.changed();
  }

  #arrange(): void {
    const arrangement = arrangementFor(innerWidth);
    if (arrangement === this.#arrangement) return;
    this.#arrangement = arrangement;
    this.#front = "chat";
    this.changed();
  }
}

function arrangementFor(width: number): Arrangement {
  if (width >= roomFor.wide) return "wide";
  if (width >= roomFor.rail) return "rail";
  return width >= roomFor.sheet ? "sheet" : "single";
}
