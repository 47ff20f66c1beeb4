import type { Annotation } from "../protocol/items";

/** What is cited at one place of a text; all annotations with the same index (row 111). */
export interface CitationGroup {
  readonly annotations: readonly Annotation[];
}

/** Draws the mark of a group. */
export interface CitationPlaces {
  readonly groups: readonly CitationGroup[];
  mark(group: CitationGroup): HTMLElement;
}

export const noCitations: CitationPlaces = {
  groups: [],
  mark: () => document.createElement("span"),
};

/**
 * The text carries one character of the last private plane where each group belongs, so that reading the
 * Markdown moves the mark along with the words before it.
 */
const FIRST_MARK = 0x100000;
const MARK = /[\u{100000}-\u{10FFFD}]/gu;
/** The same character where an address was percent-encoded. */
const ENCODED_MARK = /%F4%8[0-9A-F]%[89AB][0-9A-F]%[89AB][0-9A-F]/gi;

/** No mark stands behind white space or behind what may belong to Markdown itself. */
const MARKDOWN_OR_BLANK = /[\s*_~`#>|[\]<\\$&!+=(:-]/;

/** A line that up to here consists of marks of Markdown, or begins or ends a code block. */
const LINE_OF_MARKS =
  /(?:^|\n)(?:[ \t]*(?:`{3}|~{3})[^\n]*|(?:[\s|:*+\-=_>#~`]|\d{1,9}[.)](?=\s|$))*)$/;

/** Attributes in which the character may have got with the text around it. */
const ADDRESSES = ["href", "src", "title", "alt"] as const;

/** What stands as one and has its mark behind it. */
const UNDIVIDED = "a, code, .maths-inline, .maths-block";

/**
 * Divides the annotations of a text by their place.
 *
 * @param text Raw Markdown; annotations count its Unicode code points (row 112).
 * @returns The text with a character where each group belongs, and the groups in order. An annotation
 *   without an index or without a place in the text is in none.
 */
export function placeCitations(
  text: string,
  annotations: readonly Annotation[],
): { text: string; groups: readonly CitationGroup[] } {
  const byIndex = new Map<number, Annotation[]>();
  for (const annotation of annotations) {
    const { index } = annotation;
    if (index === null || index === undefined || index < 0) continue;
    const same = byIndex.get(index);
    if (same) same.push(annotation);
    else byIndex.set(index, [annotation]);
  }
  const indexes = [...byIndex.keys()].toSorted((a, b) => a - b);
  const groups: CitationGroup[] = [];
  let marked = "";
  let done = 0;
  for (const [position, unit] of unitsOf(text, indexes).entries()) {
    const place = placeBefore(text, unit, done);
    if (place === null) continue;
    const mark = String.fromCodePoint(FIRST_MARK + groups.length);
    groups.push({ annotations: byIndex.get(indexes[position] ?? -1) ?? [] });
    marked += text.slice(done, place) + mark;
    done = place;
  }
  return { text: marked + text.slice(done), groups };
}

/** UTF-16 units of ascending code point indexes, as far as the text reaches. */
function unitsOf(text: string, indexes: readonly number[]): number[] {
  const units: number[] = [];
  let unit = 0;
  let points = 0;
  for (const index of indexes) {
    while (points < index && unit < text.length) {
      unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
      points += 1;
    }
    if (points < index) break;
    units.push(unit);
  }
  return units;
}

/** The nearest place at or before a unit where a character cannot change the Markdown, if any. */
function placeBefore(text: string, unit: number, first: number): number | null {
  for (let at = unit; at > first; at -= 1) {
    if (MARKDOWN_OR_BLANK.test(text[at - 1] ?? "")) continue;
    const line = text.slice(text.lastIndexOf("\n", at - 1) + 1, at);
    if (!LINE_OF_MARKS.test(line)) return at;
  }
  return first === 0 ? null : first;
}

/** Takes the characters out of plain text. */
export function takeMarks(
  content: string,
  places: CitationPlaces,
): { text: string; marks: HTMLElement[] } {
  if (places.groups.length === 0) return { text: content, marks: [] };
  const marks = [...content.matchAll(MARK)].flatMap(([found]) => markOf(found, places));
  return { text: content.replaceAll(MARK, ""), marks };
}

/** Puts the marks where their characters have got to. */
export function placeMarks(fragment: DocumentFragment, places: CitationPlaces): void {
  if (places.groups.length === 0) return;
  for (const element of fragment.querySelectorAll("[href], [src], [title], [alt]")) {
    cleanAddresses(element, places);
  }
  const texts = document.createTreeWalker(fragment, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (node instanceof Text && node.data.search(MARK) >= 0) found.push(node);
  }
  for (const text of found) divideText(text, places);
}

/** Frees the attributes of an element; a mark that stood only there is put behind the element. */
function cleanAddresses(element: Element, places: CitationPlaces): void {
  for (const name of ADDRESSES) {
    const value = element.getAttribute(name);
    if (value === null) continue;
    const plain = value.replaceAll(ENCODED_MARK, (encoded) => decodeURIComponent(encoded));
    const { text, marks } = takeMarks(plain, places);
    if (marks.length === 0) continue;
    element.setAttribute(name, text);
    // An address that is its own text carries the character there as well.
    if (element.textContent.search(MARK) < 0) element.after(...marks);
  }
}

function divideText(node: Text, places: CitationPlaces): void {
  const undivided = node.parentElement?.closest(UNDIVIDED);
  if (undivided) {
    const { text, marks } = takeMarks(node.data, places);
    node.data = text;
    undivided.after(...marks);
    return;
  }
  const parts = node.data.split(/([\u{100000}-\u{10FFFD}])/u).filter((part) => part !== "");
  node.replaceWith(
    ...parts.flatMap((part): (string | HTMLElement)[] =>
      part.search(MARK) < 0 ? [part] : markOf(part, places),
    ),
  );
}

/** Nothing for a character of that plane that came with the text itself. */
function markOf(character: string, places: CitationPlaces): HTMLElement[] {
  const group = places.groups[(character.codePointAt(0) ?? 0) - FIRST_MARK];
  return group ? [places.mark(group)] : [];
}
