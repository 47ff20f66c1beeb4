import type { UserMessageContent } from "@openai/chatkit";
import { caretIn, placeCaret } from "./caret";
import { markAt, type Mark } from "./mark";

export type Tag = Extract<UserMessageContent, { type: "input_tag" }>;

/**
 * Reads and writes the content of an editable element as text and tags.
 *
 * Text is plain: the element is `contenteditable="plaintext-only"`, so that a paste brings no formatting.
 * A tag is one unit that is deleted as a whole.
 */
export class Editor {
  readonly #tags = new WeakMap<Node, Tag>();

  constructor(readonly field: HTMLElement) {}

  read(): UserMessageContent[] {
    const content: UserMessageContent[] = [];
    this.#gather(this.field, content);
    return isBlankLine(content) ? [] : content;
  }

  write(content: readonly UserMessageContent[]): void {
    this.field.replaceChildren(...content.map((part) => this.#nodeOf(part)));
  }

  /** The word before the caret that asks for suggestions, if any. */
  get mark(): Mark | null {
    const caret = caretIn(this.field);
    return caret && markAt(caret);
  }

  /** Replaces what is in a range of the field, and puts the caret behind it. */
  replace(range: Range, content: readonly UserMessageContent[]): void {
    const nodes = content.map((part) => this.#nodeOf(part));
    range.deleteContents();
    for (const node of nodes) {
      range.insertNode(node);
      range.collapse(false);
    }
    const last = nodes.at(-1);
    this.field.focus();
    if (last instanceof Text) placeCaret({ node: last, offset: last.length });
    else placeCaret({ node: range.endContainer, offset: range.endOffset });
  }

  /** Writes at the caret, or behind everything when it is elsewhere. */
  insert(content: readonly UserMessageContent[]): void {
    this.replace(this.#insertionPoint(), content);
  }

  /** Writes text as a word of its own: with a blank before it where one is missing. */
  insertWord(text: string): void {
    const before = new Range();
    const at = this.#insertionPoint();
    before.setStart(this.field, 0);
    before.setEnd(at.startContainer, at.startOffset);
    const apart = /(?:^|\s)$/u.test(before.toString()) ? "" : " ";
    this.replace(at, [{ type: "input_text", text: apart + text }]);
  }

  /**
   * Deletes the tag beside the caret as one unit; some browsers would take it apart (row 171).
   *
   * @returns Whether there was one.
   */
  deleteTag(direction: "backward" | "forward"): boolean {
    const tag = this.#tagBeside(direction);
    tag?.remove();
    return tag !== null;
  }

  /** Removes the line break that browsers leave in an emptied field, so that its placeholder shows. */
  tidy(): void {
    if (this.read().length === 0 && this.field.hasChildNodes()) this.field.replaceChildren();
  }

  /** Sets the focus behind the last character. */
  focusEnd(): void {
    this.field.focus();
    const root = this.field.getRootNode();
    const selection = root instanceof ShadowRoot ? document.getSelection() : null;
    selection?.selectAllChildren(this.field);
    selection?.collapseToEnd();
  }

  #gather(parent: Node, content: UserMessageContent[]): void {
    for (const node of parent.childNodes) {
      const tag = this.#tags.get(node);
      if (tag) content.push(tag);
      else if (node instanceof HTMLBRElement) append(content, "\n");
      else if (node instanceof HTMLDivElement) {
        // Some ways of typing and pasting wrap each line; the line begins here.
        if (content.length > 0) append(content, "\n");
        if (!isPlaceholder(node)) this.#gather(node, content);
      } else append(content, node.textContent ?? "");
    }
  }

  #insertionPoint(): Range {
    const range = new Range();
    const caret = caretIn(this.field);
    if (caret) range.setStart(caret.node, caret.offset);
    else range.selectNodeContents(this.field);
    range.collapse(caret !== null);
    return range;
  }

  #tagBeside(direction: "backward" | "forward"): ChildNode | null {
    const caret = caretIn(this.field);
    if (!caret) return null;
    const { node, offset } = caret;
    const backward = direction === "backward";
    let beside: ChildNode | null;
    if (node instanceof Text) {
      if (offset !== (backward ? 0 : node.length)) return null;
      beside = backward ? node.previousSibling : node.nextSibling;
    } else beside = node.childNodes[backward ? offset - 1 : offset] ?? null;
    // Deleting leaves empty texts behind.
    while (beside instanceof Text && beside.length === 0) {
      beside = backward ? beside.previousSibling : beside.nextSibling;
    }
    return beside && this.#tags.has(beside) ? beside : null;
  }

  #nodeOf(part: UserMessageContent): Text | HTMLElement {
    return part.type === "input_text" ? document.createTextNode(part.text) : this.#tagNode(part);
  }

  #tagNode(tag: Tag): HTMLElement {
    const node = document.createElement("span");
    node.className = "tag";
    node.contentEditable = "false";
    node.textContent = tag.text;
    this.#tags.set(node, tag);
    return node;
  }
}

function append(content: UserMessageContent[], text: string): void {
  const last = content.at(-1);
  if (last?.type === "input_text") last.text += text;
  else content.push({ type: "input_text", text });
}

/** A wrapped line that is empty holds a break only to have a height. */
function isPlaceholder(line: HTMLDivElement): boolean {
  return line.childNodes.length === 1 && line.firstChild instanceof HTMLBRElement;
}

function isBlankLine(content: readonly UserMessageContent[]): boolean {
  return content.every((part) => part.type === "input_text" && /^\n?$/.test(part.text));
}
