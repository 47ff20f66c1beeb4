/** Importing this module defines the elements that widgets are drawn with. Loaded with the first widget. */
import { ChartView } from "./chart/chart-view";
import { DateView } from "./components/date-view";
import { SelectView } from "./components/select-view";
import { TransitionView } from "./components/transition-view";
import { WidgetView } from "./widget-view";

const PARTS = {
  "chatkit-widget-chart": ChartView,
  "chatkit-widget-date": DateView,
  "chatkit-widget-select": SelectView,
  "chatkit-widget-transition": TransitionView,
  // Last: widgets that are already on the page are drawn at once and need the parts.
  "chatkit-widget": WidgetView,
} as const;

for (const [name, constructor] of Object.entries(PARTS)) {
  if (!customElements.get(name)) customElements.define(name, constructor);
}
