import type { Words } from "../locale/words";
import { codeFrame } from "./code-frame";
import { morphChildren, truncateChildren } from "./morph";
import type { Container, Piece, Split } from "./pieces";
import { sanitize, type ImagePolicy } from "./sanitize";

interface Group {
  readonly container: Container | null;
  readonly pieces: Piece[];
  /** How many of the pieces are finished. */
  finished: number;
}

/**
 * Writes pieces of Markdown into an element. Finished pieces are sanitised and written once; only the
 * open ones behind them are compared again (rows 103 and 109).
 */
export class MarkdownWriter {
  /** Blocks of the root that are never touched again. */
  #frozenBlocks = 0;
  /** The container that may still go on, and how many of its nodes are never touched again. */
  #growing: { container: Container; frozenNodes: number } | null = null;

  constructor(
    private readonly root: HTMLElement,
    private readonly images: ImagePolicy,
    private readonly words: Words,
  ) {}

  draw(split: Split): void {
    const groups = group(split);
    if (this.#growing && groups.length > 0 && groups[0]?.container !== this.#growing.container) {
      this.#frozenBlocks += 1;
      this.#growing = null;
    }
    let block = this.#frozenBlocks;
    for (const entry of groups) {
      this.#drawGroup(entry, block);
      block += 1;
    }
    truncateChildren(this.root, Math.max(block, this.#frozenBlocks + (this.#growing ? 1 : 0)));
  }

  #drawGroup(entry: Group, index: number): void {
    const { container } = entry;
    const block = this.#blockAt(index, container);
    if (container === null) {
      const [piece] = entry.pieces;
      morphChildren(block, this.#html(piece?.content ?? ""));
      if (entry.finished > 0) {
        this.#frozenBlocks = index + 1;
        this.#growing = null;
      }
      return;
    }
    const target = contentOf(block, container);
    const kept = this.#growing?.container === container ? this.#growing.frozenNodes : 0;
    const wanted = document.createDocumentFragment();
    let finishedNodes = 0;
    for (const [position, piece] of entry.pieces.entries()) {
      wanted.append(this.#nodesOf(piece, container));
      if (position < entry.finished) finishedNodes = wanted.childNodes.length;
    }
    morphChildren(target, wanted, kept);
    if (entry.finished === 0) return;
    // A group behind this one shows that it is closed; that is known when the next one is drawn.
    this.#frozenBlocks = index;
    this.#growing = { container, frozenNodes: kept + finishedNodes };
  }

  #nodesOf(piece: Piece, container: Container): Node {
    switch (container.kind) {
      case "code":
        return piece.content === ""
          ? document.createDocumentFragment()
          : document.createTextNode(piece.content);
      case "list":
        return childrenOf(this.#html(`<ul>${piece.content}</ul>`).querySelector("ul"));
      case "table": {
        const rows = this.#html(`<table><tbody>${piece.content}</tbody></table>`);
        return childrenOf(rows.querySelector("tbody"));
      }
      case "paragraph": {
        const segment = document.createElement("span");
        segment.append(this.#html(piece.content));
        return segment;
      }
    }
  }

  /** Safe nodes; code blocks inside of other blocks get their frame here. */
  #html(content: string): DocumentFragment {
    const fragment = sanitize(content, this.images);
    for (const plain of fragment.querySelectorAll<HTMLElement>("pre > code")) {
      const language = /language-(\S+)/.exec(plain.className)?.[1] ?? "";
      const { block, code } = this.#codeFrame(language);
      code.textContent = plain.textContent;
      plain.parentElement?.replaceWith(block);
    }
    for (const mark of fragment.querySelectorAll<HTMLInputElement>("input[type=checkbox]")) {
      mark.ariaLabel = this.words.say(mark.checked ? "message.taskDone" : "message.taskOpen");
    }
    return fragment;
  }

  #codeFrame(language: string): { block: HTMLElement; code: HTMLElement } {
    return codeFrame(language, this.words.say("message.copyCode"));
  }

  /** The block at an index, when it is of the same kind; else a new one in its place. */
  #blockAt(index: number, container: Container | null): HTMLElement {
    const existing = this.root.children[index];
    const shape = shapeOf(container);
    if (existing instanceof HTMLElement && existing.dataset.shape === shape) return existing;
    const block = this.#makeBlock(container);
    block.dataset.shape = shape;
    block.classList.add("block");
    if (existing) existing.replaceWith(block);
    else this.root.append(block);
    return block;
  }

  #makeBlock(container: Container | null): HTMLElement {
    switch (container?.kind) {
      case "list": {
        const list = document.createElement(container.ordered ? "ol" : "ul");
        if (list instanceof HTMLOListElement && container.start !== 1) list.start = container.start;
        return list;
      }
      case "paragraph":
        return document.createElement("p");
      case "code":
        return this.#codeFrame(container.language).block;
      case "table": {
        const scroller = document.createElement("div");
        scroller.className = "table-scroll";
        // A region that scrolls has to be reachable by keyboard.
        scroller.tabIndex = 0;
        const head = `<table><thead>${container.header}</thead><tbody></tbody></table>`;
        scroller.append(this.#html(head));
        return scroller;
      }
      default:
        return document.createElement("div");
    }
  }
}

/** Consecutive pieces of one container stand in one group. */
function group(split: Split): Group[] {
  const groups: Group[] = [];
  const add = (piece: Piece, finished: boolean): void => {
    const last = groups.at(-1);
    if (last && last.container !== null && last.container === piece.container) {
      last.pieces.push(piece);
      if (finished) last.finished += 1;
    } else {
      groups.push({ container: piece.container, pieces: [piece], finished: finished ? 1 : 0 });
    }
  };
  for (const piece of split.finished) add(piece, true);
  for (const piece of split.open) add(piece, false);
  return groups;
}

function shapeOf(container: Container | null): string {
  switch (container?.kind) {
    case "list":
      return container.ordered ? `ol ${container.start}` : "ul";
    case "table":
      return `table ${container.header}`;
    case "code":
      return `code ${container.language}`;
    case "paragraph":
      return "paragraph";
    default:
      return "block";
  }
}

function contentOf(block: HTMLElement, container: Container): HTMLElement {
  const inner = { list: null, paragraph: null, table: "tbody", code: "code" }[container.kind];
  return (inner && block.querySelector<HTMLElement>(inner)) || block;
}

function childrenOf(element: Element | null): DocumentFragment {
  const fragment = document.createDocumentFragment();
  // Text between items is white space of the source and would count as a node of its own.
  if (element) fragment.append(...element.children);
  return fragment;
}
