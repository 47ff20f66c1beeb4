import type { ThreadItem, WidgetNode } from "../../chatkit/protocol/items";
import { sampleThread } from "../canned-server";
import { PICTURE } from "./messages";

export function widgetItem(id: string, widget: WidgetNode): ThreadItem {
  return {
    id,
    thread_id: sampleThread,
    created_at: "2026-03-04T10:00:00",
    type: "widget",
    widget,
  };
}

const act = { type: "task.open", payload: {} };

/** Text components, badges, icons and images in a card. */
export const texts = widgetItem("x_texts", {
  type: "Card",
  size: "md",
  children: [
    { type: "Title", value: "Moving day", size: "md" },
    { type: "Caption", value: "Thursday, 5 March", color: "secondary" },
    { type: "Text", value: "The van comes at nine. Everything in the hall goes first." },
    {
      type: "Row",
      gap: 2,
      align: "center",
      children: [
        { type: "Badge", label: "On time", color: "success" },
        { type: "Badge", label: "Rain", color: "warning", variant: "outline" },
        { type: "Badge", label: "3 left", color: "info", variant: "solid", pill: true },
        { type: "Spacer" },
        { type: "Icon", name: "calendar", size: "lg" },
        { type: "Icon", name: "lucide:truck", size: "lg" },
      ],
    },
    { type: "Divider" },
    { type: "Markdown", value: "- keys to the **landlord**\n- read the meter" },
    { type: "Image", src: PICTURE, alt: "Hills at noon", height: 120, fit: "cover", radius: "md" },
  ],
});

export const buttons = widgetItem("x_buttons", {
  type: "Card",
  size: "full",
  children: [
    {
      type: "Row",
      gap: 2,
      wrap: "wrap",
      children: (["solid", "soft", "outline", "ghost"] as const).map((variant) => ({
        type: "Button",
        label: variant,
        variant,
        onClickAction: act,
      })),
    },
    {
      type: "Row",
      gap: 2,
      wrap: "wrap",
      children: (["primary", "secondary", "info", "success", "warning", "danger"] as const).map(
        (color) => ({ type: "Button", label: color, color, variant: "solid", onClickAction: act }),
      ),
    },
    {
      type: "Row",
      gap: 2,
      align: "center",
      wrap: "wrap",
      children: [
        ...(["xs", "sm", "md", "lg"] as const).map((size) => ({
          type: "Button",
          label: size,
          size,
          iconStart: "plus",
          onClickAction: act,
        })),
        { type: "Button", label: "Off", disabled: true, onClickAction: act },
      ],
    },
    { type: "Button", label: "As wide as its place", block: true, onClickAction: act },
  ],
});

export const form = widgetItem("x_form", {
  type: "Card",
  size: "md",
  asForm: true,
  confirm: { label: "Save", action: { type: "form.save" } },
  cancel: { label: "Cancel", action: { type: "form.cancel" } },
  children: [
    { type: "Label", value: "Name", fieldName: "name" },
    { type: "Input", name: "name", placeholder: "Who moves", required: true },
    { type: "Label", value: "Note", fieldName: "note" },
    { type: "Textarea", name: "note", placeholder: "Stairs, parking, pets", rows: 2 },
    {
      type: "Row",
      gap: 3,
      wrap: "wrap",
      children: [
        {
          type: "Col",
          gap: 1,
          flex: 1,
          children: [
            { type: "Label", value: "Room", fieldName: "room" },
            {
              type: "Select",
              name: "room",
              placeholder: "Choose a room",
              options: [
                { value: "kitchen", label: "Kitchen" },
                { value: "study", label: "Study" },
              ],
            },
          ],
        },
        {
          type: "Col",
          gap: 1,
          flex: 1,
          children: [
            { type: "Label", value: "Day", fieldName: "day" },
            { type: "DatePicker", name: "day", defaultValue: "2026-03-05" },
          ],
        },
      ],
    },
    {
      type: "RadioGroup",
      name: "size",
      ariaLabel: "Size of the van",
      direction: "row",
      defaultValue: "m",
      options: [
        { value: "s", label: "Small" },
        { value: "m", label: "Medium" },
        { value: "l", label: "Large" },
      ],
    },
    { type: "Checkbox", name: "help", label: "Two people help", defaultChecked: true },
  ],
});

export const list = widgetItem("x_list", {
  type: "ListView",
  limit: 3,
  status: { text: "Boxes", icon: "cube" },
  children: ["Kitchen", "Study", "Bedroom", "Cellar"].map((room, index) => ({
    type: "ListViewItem",
    key: room,
    onClickAction: act,
    gap: 3,
    align: "center",
    children: [
      { type: "Icon", name: "suitcase" },
      {
        type: "Col",
        children: [
          { type: "Text", value: room, weight: "semibold" },
          { type: "Caption", value: `${14 + index * 4} boxes` },
        ],
      },
    ],
  })),
});

export const table = widgetItem("x_table", {
  type: "Card",
  size: "full",
  children: [
    {
      type: "Table",
      children: [
        tableRow(true, ["Room", "Boxes", "Who"]),
        tableRow(false, ["Kitchen", "14", "Mara"]),
        tableRow(false, ["Study", "22", "Jon"]),
      ],
    },
  ],
});

function tableRow(header: boolean, cells: readonly string[]): WidgetNode {
  return {
    type: "Table.Row",
    header,
    children: cells.map((value) => ({ type: "Table.Cell", children: [{ type: "Text", value }] })),
  };
}

export const chart = widgetItem("x_chart", {
  type: "Card",
  size: "full",
  children: [
    { type: "Title", value: "Boxes packed", size: "sm" },
    {
      type: "Chart",
      height: 220,
      showYAxis: true,
      xAxis: "day",
      data: [
        { day: "Mon", packed: 4, planned: 6 },
        { day: "Tue", packed: 9, planned: 8 },
        { day: "Wed", packed: 12, planned: 14 },
        { day: "Thu", packed: 20, planned: 17 },
      ],
      series: [
        { type: "bar", dataKey: "packed", label: "Packed", color: "blue" },
        { type: "line", dataKey: "planned", label: "Planned", color: "orange" },
      ],
    },
  ],
});

export const basic = widgetItem("x_basic", {
  type: "Basic",
  direction: "row",
  gap: 3,
  align: "center",
  children: [
    {
      type: "Box",
      background: "surface-secondary",
      radius: "md",
      padding: 3,
      children: [{ type: "Text", value: "A box" }],
    },
    {
      type: "Form",
      onSubmitAction: act,
      direction: "row",
      children: [
        { type: "Text", value: "Edit me", editable: { name: "title" } },
        { type: "Button", label: "Keep", submit: true },
      ],
    },
    { type: "Transition", children: [{ type: "Text", value: "Moves in" }] },
  ],
});
