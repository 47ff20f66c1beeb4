/** A place in a text. */
export interface Caret {
  readonly node: Node;
  readonly offset: number;
}

/** The caret in a field; null when it is elsewhere or something is selected. */
export function caretIn(field: HTMLElement): Caret | null {
  const range = selectedIn(field);
  if (!range?.collapsed || !field.contains(range.startContainer)) return null;
  return { node: range.startContainer, offset: range.startOffset };
}

/** What is selected in the tree of a node; null for nothing. Shadow roots hide it from the document. */
export function selectedIn(node: Node): AbstractRange | null {
  const root = node.getRootNode();
  const selection = document.getSelection();
  if (!selection) return null;
  if (root instanceof ShadowRoot && "getComposedRanges" in selection) {
    return selection.getComposedRanges({ shadowRoots: [root] })[0] ?? null;
  }
  return selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
}

/** Puts the caret somewhere. */
export function placeCaret({ node, offset }: Caret): void {
  document.getSelection()?.setBaseAndExtent(node, offset, node, offset);
}
