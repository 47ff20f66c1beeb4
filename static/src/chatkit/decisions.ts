/**
 * Decisions where neither the types nor the documentation of ChatKit say what to do.
 *
 * Each stands once, here, under the number of its conformance row, so that it is easy to find and to
 * change. What is a rule and not a value is told in words next to the value it belongs to.
 */

// Row 3: options with equal data change nothing; only the handlers in them are taken over.

// Row 7: a message sent by method uses the model chosen in the composer when it names none, but no tool.

// Row 12: the promises of sendUserMessage and sendCustomAction resolve when the response has ended.

// Row 13: methods called before the element is in a document and has options are carried out then.

// Row 19: one pair of response events brackets a whole turn, client tool calls included.

// Row 104: a thread that is left while a response streams goes on in the background; nothing can be sent
// to a thread until its response has ended.

// Row 106: what draws Markdown is loaded with the first key, message or thread; a thread that is read stays
// a skeleton until it is here, so that nothing is drawn twice.

// Row 116: a client tool call that is pending when its thread is loaded is not run.

// Row 125: pressing a chosen thumb again only takes the mark off here; the protocol has no word for it.

// Row 40: a button of the page in the header is named by what its icon stands for (view/header-names.ts).

// Row 54: the message field stays a textbox that points into a listbox: a combobox has one line only.
// `@` and `/` ask when they begin a word, and the word ends at a blank.

// Row 60: a menu that a command opens is not searched; writing on closes it.

// Row 31: without a strategy each chosen file is refused in words, and chatkit.error says what is missing.

// Row 78: bytes go straight to the address the server named, without `api.fetch`, whose headers a signed
// address may refuse; a direct upload goes through `api.fetch` where there is one (row 30).

// Row 80: removing a chip deletes the attachment, also one that was set by method.

// Row 119: questions take over the composer when the answer that asked them is complete.

// Row 130: a message that is sent while files upload goes out with the last of them, unless one failed.

// Row 131: the composer grows until it takes half of the element, in a low one more (styles/composer.ts).

// Row 162: what widgets do in a locked or closed thread stands with the other decisions about widgets
// (widgets/decisions.ts): buttons whose action would go to the server are off.

/** Row 18: in `chatkit-link://name/path?key=value` the name is host and path, the data is the query. */
export function deeplinkOf(href: string): { name: string; data?: Record<string, unknown> } {
  const [address = "", query = ""] = href.replace(/^chatkit-link:(?:\/\/)?/i, "").split("?", 2);
  const name = decoded(address.replace(/\/+$/, ""));
  const data = Object.fromEntries(new URLSearchParams(query));
  return Object.keys(data).length > 0 ? { name, data } : { name };
}

/** Text from a model may hold a `%` that encodes nothing: then it is taken as it stands. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Row 65: items in the first page when a thread is opened, counted from its end. */
export const FIRST_PAGE_ITEMS = 40;

/** Row 65: items in each page when reading backwards. */
export const OLDER_PAGE_ITEMS = 100;

/** Row 65: pages read in a row before giving up on finding an item that is not hidden. */
export const EMPTY_PAGES_IN_A_ROW = 20;

/** Row 66: threads in a page of the history. */
export const HISTORY_PAGE_THREADS = 30;

/** Row 11: at most this many items are compared when updates are fetched. */
export const REFRESH_ITEMS = 200;

/** Row 62: how close to the end counts as being at the end, in CSS pixels. */
export const NEAR_END_PX = 80;

/** Row 109: longest emphasis that is still closed when its end is further away, in characters. */
export const LONGEST_OPEN_MARK = 2000;

/** Row 82: an action without a thread is refused with this message and nothing is sent. */
export const ACTION_WITHOUT_THREAD = "There is no thread yet: send a message before an action.";

/** Row 115: what a client tool without handler, or one that throws, sends to the server. */
export function failedToolResult(reason: string): { error: string } {
  return { error: reason };
}
