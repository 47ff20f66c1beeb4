/**
 * Decisions about widgets where neither the types nor the documentation of ChatKit say what to do, under
 * the numbers of their conformance rows.
 */

/** Row 135: items that `limit: "auto"` shows before "Show more". */
export const AUTO_LIMIT_ITEMS = 5;

/** Row 149: a Select with more options than this can be searched. */
export const SEARCHABLE_FROM_OPTIONS = 15;

/** Row 150: a DatePicker sends the day it shows, `2026-03-05`; the time of its default is not kept. */

/** Row 151: a Checkbox sends true or false; a choice that was not made is sent as null. */

/** Row 153: height of a chart that names none, in CSS pixels. */
export const CHART_HEIGHT_PX = 220;

/** Row 154: components nested deeper than this are not drawn; no real widget comes near. */
export const DEEPEST_NESTING = 64;

/** Row 157: outside of a form, an action of a control carries the value of that control alone. */

/** Row 159: `auto` for what the documentation does not name: Form and Card hold the widget, rows themselves. */

/** Row 160: `collapsed` is how the card is now; the user can open it again. */

/**
 * Row 162: in a locked or closed thread buttons whose action would go to the server are off, as in OpenAI's
 * element; what changes a value says that nothing can be sent. Everything can be read, and actions of the page work.
 */
