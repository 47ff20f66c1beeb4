import { LONGEST_OPEN_MARK } from "../decisions";
import { formulaLength, mayBeOpenFormula, openFormulaBlock } from "./formula";

/** How much text after `<` may still turn out to be a tag, in characters. */
const LONGEST_OPEN_TAG = 300;

/** A last line that consists of marks only may still become something else: a rule, an item, a fence. */
const UNDECIDED_LINE = /(^|\n)[ \t]*(?:[-*+_=#>~`|: \t]+|\d{1,9}[.)]?[ \t]*)$/;

/** What stands before the text of a list item, heading or quote. */
const BLOCK_MARK = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)]|#{1,6}|>)[ \t]+)+/;

/**
 * Closes or hides what is only half written at the end of streamed Markdown, so that it never shows
 * raw marks that the next characters would turn into something else (row 109).
 *
 * The result is for drawing only: `**bo` becomes `**bo**`, `[a](http` becomes `a`, a lone `#` vanishes.
 */
export function completeForDisplay(source: string): string {
  const formula = openFormulaBlock(source);
  const closed = formula < 0 ? source : source.slice(0, formula);
  const decided = closed.replace(UNDECIDED_LINE, "");
  const table = completeTable(decided === closed ? closed : restoreDelimiterRow(closed, decided));
  const start = inlineStart(table);
  return table.slice(0, start) + closeInlineMarks(table.slice(start));
}

/** A delimiter row consists of marks only, but below a row of cells it is one. */
function restoreDelimiterRow(source: string, decided: string): string {
  const row = source.slice(decided.length).trim();
  const above = decided.slice(decided.lastIndexOf("\n") + 1).trimStart();
  return above.startsWith("|") && row.startsWith("|") ? source : decided;
}

/** Where the last paragraph begins: after the last blank line. */
function paragraphStart(text: string): number {
  const blank = text.trimEnd().search(/\n[ \t]*\n(?![\s\S]*\n[ \t]*\n)/);
  return blank < 0 ? 0 : text.indexOf("\n", blank + 1) + 1;
}

/** Draws a first row of cells as the head of a table before the row below it has come. */
function completeTable(text: string): string {
  const start = paragraphStart(text);
  const lines = text.slice(start).split("\n");
  const head = lines.findIndex((line) => line.trimStart().startsWith("|"));
  const header = lines[head];
  if (header === undefined) return text;
  const below = lines.slice(head + 1).filter((line) => line.trim() !== "");
  if (below.length > 1 || !/^[ \t]*\|?[-:| \t]*$/.test(below[0] ?? "")) return text;
  const cells = header
    .trim()
    .replace(/^\||\|$/g, "")
    .split(/(?<!\\)\|/).length;
  return [
    text.slice(0, start) + lines.slice(0, head + 1).join("\n"),
    `|${"---|".repeat(cells)}`,
  ].join("\n");
}

/** Where the inline text that can still be open begins: after the last block mark or blank line. */
function inlineStart(text: string): number {
  const paragraph = paragraphStart(text);
  for (let line = text.lastIndexOf("\n"); ; line = text.lastIndexOf("\n", line - 1)) {
    const begin = Math.max(line + 1, paragraph);
    const mark = BLOCK_MARK.exec(text.slice(begin));
    if (mark) return begin + mark[0].length;
    if (begin <= paragraph || line <= 0) return Math.max(begin, text.length - LONGEST_OPEN_MARK);
  }
}

interface OpenMark {
  readonly mark: string;
  /** Where the text behind the mark begins. */
  readonly end: number;
  count: number;
}

/** Closes emphasis, code, links and tags that are open at the end of inline text. */
function closeInlineMarks(text: string): string {
  const open: OpenMark[] = [];
  let at = 0;
  while (at < text.length) {
    const char = text[at] ?? "";
    const formula = char === "$" || char === "\\" ? formulaLength(text, at) : 0;
    if (formula > 0) {
      at += formula;
    } else if ((char === "$" || char === "\\") && mayBeOpenFormula(text, at)) {
      return finish(text.slice(0, at), open);
    } else if (char === "\\") {
      if (at + 1 === text.length) return finish(text.slice(0, at), open);
      at += 2;
    } else if (char === "`") {
      const run = runLength(text, at, "`");
      const close = findRun(text, at + run, run);
      if (close < 0) return finish(closeCode(text, at, run), open);
      at = close + run;
    } else if (char === "*" || char === "_" || char === "~") {
      const run = runLength(text, at, char);
      const end = matchDelimiters(text, at, run, char, open);
      if (end !== null) return finish(end, open);
      at += run;
    } else if (char === "[") {
      const link = readLink(text, at);
      if (link.kind === "open") return finish(link.shown, open);
      at = link.next;
    } else if (char === "<" && mayBeOpenTag(text, at)) {
      return finish(text.slice(0, at), open);
    } else {
      at += 1;
    }
  }
  return finish(text.replace(/&#?\w{0,10}$/, ""), open);
}

/** Appends what closes the open marks, before trailing blanks, behind which marks would not count. */
function finish(text: string, open: readonly OpenMark[]): string {
  const marks = open.filter((entry) => entry.count > 0);
  if (marks.length === 0) return text;
  let shown = text.trimEnd();
  // A mark with nothing behind it is not open yet: it is dropped instead of closed.
  for (let last = marks.at(-1); last && last.end >= shown.length; last = marks.at(-1)) {
    shown = shown.slice(0, last.end - last.count).trimEnd();
    marks.pop();
  }
  const closers = marks.toReversed().map((entry) => entry.mark.repeat(entry.count));
  return shown + closers.join("");
}

function runLength(text: string, at: number, char: string): number {
  let end = at;
  while (text[end] === char) end += 1;
  return end - at;
}

function findRun(text: string, from: number, length: number): number {
  for (let at = text.indexOf("`", from); at >= 0; at = text.indexOf("`", at)) {
    const run = runLength(text, at, "`");
    if (run === length) return at;
    at += run;
  }
  return -1;
}

function closeCode(text: string, at: number, run: number): string {
  const content = text.slice(at + run).replace(/`+$/, "");
  return content.trim() === ""
    ? text.slice(0, at)
    : text.slice(0, at + run) + content + "`".repeat(run);
}

/**
 * Follows one run of emphasis marks.
 *
 * @returns The text to show when the run ends it and is itself only half there, else null.
 */
function matchDelimiters(
  text: string,
  at: number,
  run: number,
  char: string,
  open: OpenMark[],
): string | null {
  const before = text[at - 1] ?? " ";
  const after = text[at + run];
  const atEnd = after === undefined;
  const canClose = !/\s/.test(before) && !(char === "_" && after !== undefined && /\w/.test(after));
  const canOpen = after !== undefined && !/\s/.test(after) && !(char === "_" && /\w/.test(before));
  let rest = run;
  if (canClose) {
    for (let i = open.length - 1; i >= 0 && rest > 0; i -= 1) {
      const entry = open[i];
      if (entry?.mark !== char || entry.count === 0) continue;
      const matched = Math.min(rest, entry.count);
      entry.count -= matched;
      rest -= matched;
      // Half a closing mark at the end, "**bold*": the other half is appended.
      if (atEnd && entry.count > 0) return text;
      for (const inner of open.splice(i + 1)) inner.count = 0;
      if (entry.count === 0) open.splice(i, 1);
    }
  }
  if (rest === 0) return null;
  if (atEnd) return text.slice(0, text.length - rest);
  // A single tilde is no mark in most Markdown, and one that is followed by a blank is text.
  if (canOpen && (char !== "~" || rest >= 2)) open.push({ mark: char, end: at + run, count: rest });
  return null;
}

type LinkReading = { kind: "open"; shown: string } | { kind: "settled"; next: number };

/** Reads what `[` begins; a link whose address has not come yet shows its text only. */
function readLink(text: string, at: number): LinkReading {
  const settled: LinkReading = { kind: "settled", next: at + 1 };
  const image = text[at - 1] === "!";
  const shownWith = (label: string): LinkReading => ({
    kind: "open",
    shown: image ? text.slice(0, at - 1) : text.slice(0, at) + label,
  });
  const close = matchingBracket(text, at);
  if (close < 0) return shownWith(text.slice(at + 1));
  const label = text.slice(at + 1, close);
  const next = text[close + 1];
  // Could go on as a link; a check box or an index that stays as it is shows its brackets then.
  if (next === undefined) return /^[ xX]?$/.test(label) ? settled : shownWith(label);
  if (next === "(" && !/^[^\n]*?\)/.test(closedAddress(text.slice(close + 2)))) {
    return shownWith(label);
  }
  if (next === "[" && !text.includes("]", close + 2)) return shownWith(label);
  return settled;
}

/** The text after `](` with the brackets inside the address taken out, so that `)` is the link's own. */
function closedAddress(rest: string): string {
  return rest.replace(/\([^()\n]*\)/g, "");
}

function matchingBracket(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < text.length; i += 1) {
    if (text[i] === "\\") i += 1;
    else if (text[i] === "[") depth += 1;
    else if (text[i] === "]" && (depth -= 1) === 0) return i;
  }
  return -1;
}

function mayBeOpenTag(text: string, at: number): boolean {
  const rest = text.slice(at);
  return rest.length <= LONGEST_OPEN_TAG && /^<(?:$|[a-zA-Z/!?])/.test(rest) && !rest.includes(">");
}
