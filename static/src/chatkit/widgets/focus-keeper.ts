/** Keeps the focus where it is while what is around it is drawn anew (row 161). */
export class FocusKeeper {
  #held: { element: HTMLElement; id: string; from: number | null; to: number | null } | null = null;

  constructor(private readonly view: HTMLElement) {}

  /** Notes where the focus is; to be called before a drawing. */
  hold(): void {
    const element = this.#focused();
    if (!element) {
      this.#held = null;
      return;
    }
    const text = isTextField(element) ? element : null;
    this.#held = {
      element,
      id: element.id,
      from: text?.selectionStart ?? null,
      to: text?.selectionEnd ?? null,
    };
  }

  /** Gives it back, if the drawing took it away: to the same control or to the one in its place. */
  restore(): void {
    const held = this.#held;
    if (!held || this.#focused()) return;
    const successor = held.id
      ? this.view.querySelector<HTMLElement>(`#${CSS.escape(held.id)}`)
      : null;
    const element = held.element.isConnected ? held.element : successor;
    element?.focus({ preventScroll: true });
    if (element && isTextField(element) && held.from !== null) {
      element.setSelectionRange(held.from, held.to);
    }
  }

  #focused(): HTMLElement | null {
    const { activeElement } = this.view.getRootNode() as Document | ShadowRoot;
    const inside = activeElement instanceof HTMLElement && this.view.contains(activeElement);
    return inside ? activeElement : null;
  }
}

function isTextField(element: Element): element is HTMLInputElement | HTMLTextAreaElement {
  return element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;
}
