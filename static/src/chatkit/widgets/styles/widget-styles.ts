import { chartStyles } from "./chart";
import { controlStyles } from "./controls";
import { layoutStyles } from "./layout";
import { popupStyles } from "./popups";
import { textStyles } from "./text";

const adopters = new WeakSet<Node>();

/** Adds the styles of widgets to the root that a widget is drawn in, once. */
export function adoptWidgetStyles(root: Node): void {
  if (adopters.has(root) || !(root instanceof Document || root instanceof ShadowRoot)) return;
  adopters.add(root);
  for (const styles of [layoutStyles, textStyles, controlStyles, popupStyles, chartStyles]) {
    if (styles.styleSheet) root.adoptedStyleSheets.push(styles.styleSheet);
  }
}
