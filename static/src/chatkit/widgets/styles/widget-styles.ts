import { chartStyles } from "./chart";
import { controlStyles } from "./controls";
import { fieldStyles } from "./fields";
import { layoutStyles } from "./layout";
import { popupStyles } from "./popups";
import { textStyles } from "./text";

/** In the order they hold: what comes later wins. */
const WIDGET_STYLES = [
  layoutStyles,
  textStyles,
  controlStyles,
  fieldStyles,
  popupStyles,
  chartStyles,
];

const adopters = new WeakSet<Node>();

/** Adds the styles of widgets to the root that a widget is drawn in, once. */
export function adoptWidgetStyles(root: Node): void {
  if (adopters.has(root) || !(root instanceof Document || root instanceof ShadowRoot)) return;
  adopters.add(root);
  for (const { styleSheet } of WIDGET_STYLES) {
    if (styleSheet) root.adoptedStyleSheets.push(styleSheet);
  }
}
