/**
 * Makes the children of an element equal to those of a fragment and keeps what is equal already.
 *
 * Nodes that stay keep the selection, the scroll position and loaded images in them, which replacing them
 * would lose at each delta (row 103, issue of half-written text).
 *
 * @param after The last child that may not be touched; null when all may be.
 */
export function morphChildren(parent: Node, wanted: Node, after: Node | null = null): void {
  // By siblings: counting children would cost more the more of them are finished.
  let current = after ? after.nextSibling : parent.firstChild;
  for (const next of [...wanted.childNodes]) {
    const following: ChildNode | null = current?.nextSibling ?? null;
    if (!current) parent.appendChild(next);
    else if (!morphNode(current, next)) parent.replaceChild(next, current);
    current = following;
  }
  while (current) {
    const following: ChildNode | null = current.nextSibling;
    current.remove();
    current = following;
  }
}

/** Removes all children from an index on. */
export function truncateChildren(parent: Node, length: number): void {
  while (parent.childNodes.length > length) parent.lastChild?.remove();
}

/**
 * What draws itself, marked by `data-atom`, is kept as it is or replaced; coloured code stays coloured.
 *
 * @returns Whether `current` could be made equal to `next`.
 */
function morphNode(current: Node, next: Node): boolean {
  if (current.nodeType !== next.nodeType || current.nodeName !== next.nodeName) return false;
  if (current instanceof CharacterData && next instanceof CharacterData) {
    morphText(current, next.data);
    return true;
  }
  if (current instanceof HTMLElement && next instanceof HTMLElement) {
    const atom = current.dataset.atom ?? next.dataset.atom;
    if (atom !== undefined) return current.dataset.atom === next.dataset.atom;
    if (current.dataset.highlighted !== undefined && current.textContent === next.textContent) {
      return true;
    }
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
