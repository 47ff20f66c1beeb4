/** The English words of widgets. `{name}` is filled in. They load with the widgets, not before. */
export const en = {
  "widget.loading": "Loading",
  "widget.working": "Working",
  "widget.actionFailed": "That did not work. Nothing you entered was lost; try again.",
  "widget.responding": "An answer is being written. Wait until it is complete, then try again.",
  "widget.locked": "This conversation takes no more changes.",
  "widget.showMore": "Show more",
  "widget.showDetails": "Show details",
  "widget.hideDetails": "Hide details",
  "widget.details": "Details",
  "widget.required": "required",
  "field.missing": "Fill in this field.",
  "field.notChosen": "Choose one of the options.",
  "field.notChecked": "Check this box to go on.",
  "field.noDate": "Choose a date.",
  "field.pattern": "This does not have the expected form. Check it and correct it.",
  "field.email": "Enter an e-mail address, such as name@example.org.",
  "field.url": "Enter a whole address, such as https://example.org.",
  "field.number": "Enter a number.",
  "select.placeholder": "Choose",
  "select.search": "Search options",
  "select.empty": "No option matches. Try another word.",
  "select.count": "{count} options",
  "select.clear": "Clear the choice",
  "date.placeholder": "Choose a date",
  "date.clear": "Clear the date",
  "date.calendar": "Calendar",
  "date.previous": "Previous month",
  "date.next": "Next month",
  "date.failed": "The calendar could not be loaded. Close it and try again.",
  "markdown.copyCode": "Copy code",
  "table.name": "Table",
  "chart.name": "Chart: {series}",
  "chart.unnamed": "Chart",
  "chart.category": "Category",
} as const;

export type WidgetWordKey = keyof typeof en;

/** Words in the language of the chat. */
export interface WidgetWords {
  /** BCP 47 tag that dates and numbers are written in. */
  readonly locale: string;
  readonly direction: "ltr" | "rtl";
  say(key: WidgetWordKey, values?: Readonly<Record<string, string | number>>): string;
}
