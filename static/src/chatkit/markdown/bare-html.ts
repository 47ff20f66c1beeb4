/**
 * Builds nodes of HTML that holds nothing to sanitise: text and a few elements without attributes, as
 * most paragraphs are. It is made of elements and text, never parsed, so nothing in it can act.
 */

const inline = new Set(["strong", "em", "del", "code", "br"]);
const blocks = new Set("p h1 h2 h3 h4 h5 h6 ul ol blockquote hr".split(" "));
const empty = new Set(["br", "hr"]);
const lists = new Set(["ul", "ol"]);
const holders = new Set(["li", "blockquote"]);
const references: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

/** A tag without attributes, a reference to a character, or text that a parser would leave as it is. */
const PART =
  // eslint-disable-next-line no-control-regex -- these two a parser would change
  /<(\/?)([a-z][a-z0-9]*)>|&(?:amp|lt|gt|quot|#39);|[^<&\0\r]+/y;

/** The nodes of such HTML; null where it holds anything else, or is not nested as a parser would nest it. */
export function buildBareHtml(html: string): DocumentFragment | null {
  const root = document.createDocumentFragment();
  const open: string[] = [];
  let target: Node = root;
  let text = "";
  const endText = (): void => {
    if (text !== "") target.appendChild(document.createTextNode(text));
    text = "";
  };
  PART.lastIndex = 0;
  while (PART.lastIndex < html.length) {
    const part = PART.exec(html);
    if (!part) return null;
    const [whole, closing, name] = part;
    if (name === undefined) {
      text += references[whole] ?? whole;
    } else if (closing === "/") {
      if (open.pop() !== name || !target.parentNode) return null;
      endText();
      target = target.parentNode;
    } else {
      if (!mayStandIn(name, open.at(-1))) return null;
      endText();
      const element = document.createElement(name);
      target.appendChild(element);
      if (empty.has(name)) continue;
      open.push(name);
      target = element;
    }
  }
  endText();
  return open.length === 0 ? root : null;
}

function mayStandIn(name: string, parent: string | undefined): boolean {
  if (inline.has(name)) return parent === undefined || !lists.has(parent);
  if (blocks.has(name)) return parent === undefined || holders.has(parent);
  return name === "li" && parent !== undefined && lists.has(parent);
}
