/**
 * Makes the children of an element equal to those of a fragment and keeps what is equal already.
 *
 * Nodes that stay keep the selection, the scroll position and loaded images in them, which replacing them
 * would lose at each delta (row 103, issue of half-written text).
 *
 * @param from Index of the first child that may be touched.
 */
export function morphChildren(parent: Node, wanted: Node, from = 0): void {
  const desired = [...wanted.childNodes];
  for (const [index, next] of desired.entries()) {
    const current = parent.childNodes[from + index];
    if (!current) parent.appendChild(next);
    else if (!morphNode(current, next)) parent.replaceChild(next, current);
  }
  truncateChildren(parent, from + desired.length);
}

/** Removes all children from an index on. */
export function truncateChildren(parent: Node, length: number): void {
  while (parent.childNodes.length > length) parent.lastChild?.remove();
}

/** @returns Whether `current` could be made equal to `next`. */
function morphNode(current: Node, next: Node): boolean {
  if (current.nodeType !== next.nodeType || current.nodeName !== next.nodeName) return false;
  if (current instanceof CharacterData && next instanceof CharacterData) {
    morphText(current, next.data);
    return true;
  }
  if (current instanceof Element && next instanceof Element) {
    morphAttributes(current, next);
    morphChildren(current, next);
  }
  return true;
}

/** Text that only grew is appended to: a selection inside of it stays. */
function morphText(current: CharacterData, text: string): void {
  if (current.data === text) return;
  if (text.startsWith(current.data)) current.appendData(text.slice(current.data.length));
  else current.data = text;
}

function morphAttributes(current: Element, next: Element): void {
  for (const { name, value } of next.attributes) {
    if (current.getAttribute(name) !== value) current.setAttribute(name, value);
  }
  for (const { name } of [...current.attributes]) {
    if (!next.hasAttribute(name)) current.removeAttribute(name);
  }
}
