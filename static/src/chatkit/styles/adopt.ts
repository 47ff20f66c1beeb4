import type { CSSResult } from "lit";

/** Adds styles that came with a part's own code to the root the part is drawn in, once. */
export function adoptStyles(root: Node, styles: CSSResult): void {
  const { styleSheet } = styles;
  if (!(root instanceof ShadowRoot) || !styleSheet) return;
  if (!root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets.push(styleSheet);
}
