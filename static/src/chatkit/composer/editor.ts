import type { UserMessageContent } from "@openai/chatkit";

/**
 * Reads and writes the content of an editable element as text and tags.
 *
 * Text is plain: the element is `contenteditable="plaintext-only"`, so that a paste brings no formatting.
 * A tag is one unit that is deleted as a whole.
 */
export class Editor {
  readonly #tags = new WeakMap<Node, Extract<UserMessageContent, { type: "input_tag" }>>();

  constructor(private readonly field: HTMLElement) {}

  read(): UserMessageContent[] {
    const content: UserMessageContent[] = [];
    this.#gather(this.field, content);
    return isBlankLine(content) ? [] : content;
  }

  write(content: readonly UserMessageContent[]): void {
    this.field.replaceChildren(
      ...content.map((part) => (part.type === "input_text" ? part.text : this.#tagNode(part))),
    );
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

  #tagNode(tag: Extract<UserMessageContent, { type: "input_tag" }>): HTMLElement {
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
