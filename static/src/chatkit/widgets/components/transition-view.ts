import type { PropertyValues } from "lit";
import { Part } from "../../view/part";

const DURATION_MS = 160;
const EASING = "cubic-bezier(0.2, 0, 0, 1)";

/** Leads from the height before an update to the height after it. */
export class TransitionView extends Part {
  static override properties = { content: { attribute: false } };

  /** What is drawn in it. */
  declare content: unknown;

  #heightBefore: number | null = null;

  protected override willUpdate(): void {
    this.#heightBefore = this.hasUpdated ? this.offsetHeight : null;
  }

  protected override render(): unknown {
    return this.content;
  }

  protected override updated(_changed: PropertyValues): void {
    const before = this.#heightBefore;
    const after = this.offsetHeight;
    if (before === null || before === after) return;
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    this.animate(
      [
        { blockSize: `${before}px`, overflow: "clip" },
        { blockSize: `${after}px`, overflow: "clip" },
      ],
      { duration: DURATION_MS, easing: EASING },
    );
  }
}
