import { button } from "./components/button";
import { card } from "./components/card";
import { checkbox, radioGroup } from "./components/choices";
import { box, col, divider, form, row, spacer, transition } from "./components/containers";
import { input, textarea } from "./components/inputs";
import { badge, icon, image } from "./components/media";
import { datePicker, select } from "./components/pickers";
import { basic, listView, listViewItem } from "./components/roots";
import { table, tableCell, tableRow } from "./components/table";
import { caption, label, markdown, text, title } from "./components/text";
import { chart } from "./chart/chart";
import type { Renderer } from "./context";

/** How each type of component is drawn: the union of what the JS types and the Python classes know. */
export const renderers: ReadonlyMap<string, Renderer> = new Map<string, Renderer>([
  ["Badge", badge],
  ["Basic", basic],
  ["Box", box],
  ["Button", button],
  ["Caption", caption],
  ["Card", card],
  ["Chart", chart],
  ["Checkbox", checkbox],
  ["Col", col],
  ["DatePicker", datePicker],
  ["Divider", divider],
  ["Form", form],
  ["Icon", icon],
  ["Image", image],
  ["Input", input],
  ["Label", label],
  ["ListView", listView],
  ["ListViewItem", listViewItem],
  ["Markdown", markdown],
  ["RadioGroup", radioGroup],
  ["Row", row],
  ["Select", select],
  ["Spacer", spacer],
  ["Table", table],
  ["Table.Cell", tableCell],
  ["Table.Row", tableRow],
  ["Text", text],
  ["Textarea", textarea],
  ["Title", title],
  ["Transition", transition],
]);
