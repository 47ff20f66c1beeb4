import type { SavedState } from "../api/saved-state";
import type { Layout } from "./layout";
import type { Preferences } from "./preferences";

/** A pane whose width can be set. */
export type SidePane = "conversations" | "tasks";

/** Widths in pixels a pane may have. */
export interface WidthLimits {
  readonly least: number;
  readonly most: number;
}

const narrowest = { conversations: 200, chat: 400, tasks: 260 } as const;
/** Past these a side pane only takes room from the chat. */
const widest = { conversations: 420, tasks: 520 } as const;
const railWidth = 56;
const keys = { conversations: "left_width", tasks: "right_width" } as const satisfies Record<
  SidePane,
  keyof SavedState
>;

/** Widths in pixels before anyone has changed them. */
export const usualWidths = { conversations: 260, tasks: 320 } as const;

/** The widths of the side panes: those chosen, as far as the window has room for them beside the chat. */
export class PaneWidths {
  readonly #layout: Layout;
  readonly #preferences: Preferences;

  constructor(layout: Layout, preferences: Preferences) {
    this.#layout = layout;
    this.#preferences = preferences;
  }

  /** The width of a pane in pixels. */
  of(pane: SidePane): number {
    const { least, most } = this.limits(pane);
    return Math.min(Math.max(this.#preferences.state[keys[pane]], least), most);
  }

  /** What a pane can be set to; where room is short the conversations come before the tasks. */
  limits(pane: SidePane): WidthLimits {
    const other = pane === "conversations" ? narrowest.tasks : this.#leftWidth();
    const room = innerWidth - narrowest.chat - other;
    const least = narrowest[pane];
    return { least, most: Math.max(least, Math.min(widest[pane], room)) };
  }

  /** Sets the width of a pane in pixels and remembers it. */
  set(pane: SidePane, width: number): void {
    this.#preferences.remember({ [keys[pane]]: width });
  }

  #leftWidth(): number {
    return this.#layout.isBeside("conversations") ? this.of("conversations") : railWidth;
  }
}
