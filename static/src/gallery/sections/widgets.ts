import type { ThreadItem } from "../../chatkit/protocol/items";
import { basic, buttons, chart, form, list, table, texts } from "../samples/widgets";
import { appeared, type Section } from "../section";

/** A sample of each component of widgets. */
export const widgetSections: readonly Section[] = [
  widgetSection("widget-texts", "Texts, badges, images", 660, texts),
  widgetSection("widget-buttons", "Buttons", 480, buttons),
  widgetSection("widget-form", "A form", 720, form),
  widgetSection("widget-list", "A list", 480, list),
  widgetSection("widget-table", "A table", 400, table),
  widgetSection("widget-chart", "A chart", 560, chart),
  widgetSection("widget-basic", "Boxes without a frame", 320, basic),
];

function widgetSection(id: string, title: string, height: number, item: ThreadItem): Section {
  const drawn = `chatkit-widget[data-item-id="${item.id}"] > *`;
  return {
    id,
    title,
    height,
    answers: { items: [item] },
    prepare: (chat) => appeared(chat, drawn),
  };
}
