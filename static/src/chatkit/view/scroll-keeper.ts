import { NEAR_END_PX } from "../decisions";

interface Anchor {
  readonly itemId: string;
  readonly top: number;
}

/**
 * Keeps the place in a scrolled thread while it grows: at its end when that is followed, at the item
 * that was being read when older ones are put before it.
 *
 * Corrections happen when the content has its new size and before it is painted, so nothing jumps.
 */
export class ScrollKeeper {
  #follows = true;
  /** Whether the user has touched the scroller since the end was last reached. */
  #userMoves = false;
  #anchor: Anchor | null = null;
  readonly #sizes: ResizeObserver;

  /**
   * @param scroller The element that scrolls.
   * @param content Its only child, whose height is watched.
   * @param moved Called when the place may have changed.
   */
  constructor(
    private readonly scroller: HTMLElement,
    private readonly content: HTMLElement,
    private readonly moved: () => void,
  ) {
    this.#following = true;
    this.#sizes = new ResizeObserver(() => this.#settle());
    this.#sizes.observe(content);
    this.#sizes.observe(scroller);
    scroller.addEventListener("scroll", this.#handleScroll, { passive: true });
    // Only what the user does ends following: content that shrinks moves the place as well.
    for (const input of ["wheel", "touchmove", "keydown", "pointerdown"] as const) {
      scroller.addEventListener(input, this.#handleInput, { passive: true });
    }
  }

  get nearEnd(): boolean {
    return this.#distanceToEnd() <= NEAR_END_PX;
  }

  get nearStart(): boolean {
    return this.scroller.scrollTop < this.scroller.clientHeight;
  }

  /** Goes to the end and stays there while the content grows. */
  followEnd(): void {
    this.#following = true;
    this.#userMoves = false;
    this.scroller.scrollTop = this.scroller.scrollHeight;
  }

  /** Stays where it is from now on. */
  stay(): void {
    this.#following = false;
  }

  /** Notes what is being read, before older items are put in front of it. */
  holdPlace(): void {
    const { top } = this.scroller.getBoundingClientRect();
    for (const item of this.content.querySelectorAll<HTMLElement>("[data-item-id]")) {
      const box = item.getBoundingClientRect();
      if (box.bottom > top) {
        this.#anchor = { itemId: item.dataset.itemId ?? "", top: box.top - top };
        return;
      }
    }
  }

  disconnect(): void {
    this.#sizes.disconnect();
  }

  readonly #handleInput = (): void => {
    this.#userMoves = true;
  };

  readonly #handleScroll = (): void => {
    if (this.nearEnd) this.#userMoves = false;
    else if (this.#userMoves) this.#following = false;
    this.moved();
  };

  get #following(): boolean {
    return this.#follows;
  }

  set #following(follows: boolean) {
    this.#follows = follows;
    // The end is the place that is kept: the browser need not look for one in all of the text, which
    // would cost each delta the more the longer a block is.
    this.scroller.style.overflowAnchor = follows ? "none" : "";
  }

  #distanceToEnd(): number {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    return scrollHeight - scrollTop - clientHeight;
  }

  #settle(): void {
    if (this.#following) this.scroller.scrollTop = this.scroller.scrollHeight;
    else if (this.#anchor) this.#restore(this.#anchor);
    this.#anchor = null;
    this.moved();
  }

  #restore({ itemId, top }: Anchor): void {
    const item = this.content.querySelector(`[data-item-id="${CSS.escape(itemId)}"]`);
    if (!item) return;
    const now = item.getBoundingClientRect().top - this.scroller.getBoundingClientRect().top;
    this.scroller.scrollTop += now - top;
  }
}
