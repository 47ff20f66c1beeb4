/** Longest code that is coloured, in characters: more would hold up the page. */
const LONGEST_CODE = 100_000;

/** Asked for with the first code block that names its language. */
let highlighter: Promise<typeof import("./highlighter")> | null = null;

/** Colours finished code by its language once the code for that is there; until then it stays plain. */
export async function highlight(code: HTMLElement): Promise<void> {
  const { language = "" } = code.dataset;
  const text = code.textContent;
  if (language === "" || text.length > LONGEST_CODE) return;
  highlighter ??= import("./highlighter");
  try {
    const { coloured } = await highlighter;
    const nodes = await coloured(text, language);
    await afterPainting();
    if (nodes && code.textContent === text) replaceText(code, nodes);
  } catch (error) {
    // The next block tries again; this one can be read as it is.
    highlighter = null;
    reportError(error);
  }
}

/** Waits until what was drawn is laid out: asking for the selection would do that a second time otherwise. */
async function afterPainting(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => setTimeout(resolve));
}

/** Replaces the nodes of a text by others with the same text, and keeps what is selected in it. */
function replaceText(code: HTMLElement, nodes: DocumentFragment): void {
  const selection = document.getSelection();
  const root = code.getRootNode();
  const shadowRoots = root instanceof ShadowRoot ? [root] : [];
  const [range] = selection?.getComposedRanges?.({ shadowRoots }) ?? [];
  const start = range && offsetIn(code, range.startContainer, range.startOffset);
  const end = range && offsetIn(code, range.endContainer, range.endOffset);
  const touched = range && (start !== null || end !== null) && !range.collapsed;
  code.replaceChildren(nodes);
  code.dataset.highlighted = "";
  if (!touched) return;
  const from = placeAt(code, start ?? null) ?? [range.startContainer, range.startOffset];
  const to = placeAt(code, end ?? null) ?? [range.endContainer, range.endOffset];
  selection?.setBaseAndExtent(...from, ...to);
}

/** How many characters of an element's text stand before a place; null when it is not in there. */
function offsetIn(element: HTMLElement, node: Node, offset: number): number | null {
  if (!element.contains(node)) return null;
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}

function placeAt(element: HTMLElement, offset: number | null): [Node, number] | null {
  if (offset === null) return null;
  let rest = offset;
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const { length } = node.textContent ?? "";
    if (rest <= length) return [node, rest];
    rest -= length;
  }
  return [element, element.childNodes.length];
}
