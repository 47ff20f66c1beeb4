import type { Words } from "../locale/words";
import { placeMarks, takeMarks, type CitationPlaces } from "./citation-places";
import { codeFrame } from "./code-frame";
import { highlight } from "./highlight";
import { markDisguisedLinks } from "./link-disguise";
import { formulaPlace, setFormulas } from "./maths";
import { morphChildren, truncateChildren } from "./morph";
import type { Container, Piece, Split } from "./pieces";
import { sanitize, type ImagePolicy } from "./sanitize";

interface Group {
  readonly container: Container | null;
  readonly pieces: Piece[];
  /** How many of the pieces are finished. */
  finished: number;
}

/** Blocks in a section: one that is out of sight is neither laid out nor painted. */
const SECTION_BLOCKS = 24;

/** All blocks of a text, in order. */
const BLOCKS = ":scope > .section > .block";

/** A container that may still go on. */
interface Growing {
  readonly container: Container;
  readonly target: HTMLElement;
  /** The last of its nodes that are never touched again. */
  readonly lastFrozen: Node | null;
  /** Whether its end has come: then it only is not known yet what follows. */
  readonly closed: boolean;
}

/**
 * Writes pieces of Markdown into an element. Finished pieces are sanitised and written once; only the
 * open ones behind them are compared again (rows 103 and 109).
 */
export class MarkdownWriter {
  /** Blocks of the root that are never touched again. */
  #frozenBlocks = 0;
  #growing: Growing | null = null;

  /**
   * @param root What is written into.
   * @param citations What the marks in the text stand for.
   */
  constructor(
    private root: HTMLElement,
    private readonly images: ImagePolicy,
    private readonly words: Words,
    private readonly citations: CitationPlaces,
  ) {}

  /** Makes an element equal to what was written so far, and goes on in that one. */
  moveTo(root: HTMLElement): void {
    const growing = this.#growing;
    const place = growing?.lastFrozen
      ? nodesAfter(growing.target, null).indexOf(growing.lastFrozen)
      : -1;
    morphChildren(root, this.root);
    this.root = root;
    for (const [index, block] of root.querySelectorAll<HTMLElement>(BLOCKS).entries()) {
      if (index < this.#frozenBlocks || (index === this.#frozenBlocks && growing?.closed)) {
        this.#complete(block);
      } else this.#setFormulas(block);
    }
    const grown = this.#existingBlock(this.#frozenBlocks);
    if (!growing || !grown) return;
    const target = contentOf(grown, growing.container);
    this.#growing = { ...growing, target, lastFrozen: target.childNodes[place] ?? null };
  }

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
    this.#removeFrom(Math.max(block, this.#frozenBlocks + (this.#growing ? 1 : 0)));
  }

  /** Removes all blocks from an index on. */
  #removeFrom(index: number): void {
    const sections = Math.ceil(index / SECTION_BLOCKS);
    truncateChildren(this.root, sections);
    const last = this.root.children[sections - 1];
    if (last) truncateChildren(last, index - (sections - 1) * SECTION_BLOCKS);
  }

  /** Colours the code in a finished element and sets its formulas. */
  #complete(element: HTMLElement): void {
    if (!this.root.isConnected) return;
    void setFormulas(element);
    const frames = element.matches("figure.code")
      ? [element]
      : [...element.querySelectorAll("figure.code")];
    for (const frame of frames) {
      const code = frame.querySelector<HTMLElement>("code:not([data-highlighted])");
      if (code) void highlight(code);
    }
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
        this.#complete(block);
      } else this.#setFormulas(block);
      return;
    }
    const target = contentOf(block, container);
    const kept = this.#growing?.container === container ? this.#growing.lastFrozen : null;
    const wanted = document.createDocumentFragment();
    let finishedNodes = 0;
    for (const [position, piece] of entry.pieces.entries()) {
      wanted.append(this.#nodesOf(piece, container, block));
      if (position < entry.finished) finishedNodes = wanted.childNodes.length;
    }
    morphChildren(target, wanted, kept);
    const drawn = nodesAfter(target, kept);
    for (const [position, node] of drawn.entries()) {
      if (!(node instanceof HTMLElement)) continue;
      if (position < finishedNodes) this.#complete(node);
      else this.#setFormulas(node);
    }
    if (entry.finished === 0) return;
    // A group behind this one shows that it is closed; that is known when the next one is drawn.
    this.#frozenBlocks = index;
    const closed = entry.pieces.some((piece) => piece.closes);
    this.#growing = { container, target, lastFrozen: drawn[finishedNodes - 1] ?? kept, closed };
    if (closed) this.#complete(block);
  }

  /** A formula is set as soon as it is closed, though what stands around it may still grow. */
  #setFormulas(element: HTMLElement): void {
    if (this.root.isConnected) void setFormulas(element);
  }

  #nodesOf(piece: Piece, container: Container, block: HTMLElement): Node {
    switch (container.kind) {
      case "code":
        return this.#codeText(piece.content, block);
      case "list":
        return childrenOf(this.#html(`<ul>${piece.content}</ul>`).querySelector("ul"));
      case "table": {
        const rows = this.#html(`<table><tbody>${piece.content}</tbody></table>`);
        return childrenOf(rows.querySelector("tbody"));
      }
      case "paragraph": {
        const segment = document.createElement("span");
        // Browsers shape text across elements of the same font, and shape such a run again when one word
        // joins it: a place for a break ends the run. There is one already, for a cut is before a word.
        segment.append(this.#html(piece.content), document.createElement("wbr"));
        return segment;
      }
    }
  }

  /** Code as it is; what is cited in it is told in its bar, for a mark would be copied with it. */
  #codeText(content: string, block: HTMLElement): Node {
    const { text, marks } = takeMarks(content, this.citations);
    block.querySelector(":scope > figcaption > button")?.before(...marks);
    return text === "" ? document.createDocumentFragment() : document.createTextNode(text);
  }

  /** Safe nodes; code blocks, formulas and marks of citations get their own looks here. */
  #html(content: string): DocumentFragment {
    const fragment = sanitize(content, this.images);
    placeMarks(fragment, this.citations);
    markDisguisedLinks(fragment);
    for (const marked of fragment.querySelectorAll<HTMLElement>(".maths-inline, .maths-block")) {
      marked.replaceWith(formulaPlace(marked));
    }
    for (const plain of fragment.querySelectorAll<HTMLElement>("pre > code")) {
      const language = /language-(\S+)/.exec(plain.className)?.[1] ?? "";
      const { block, code } = this.#codeFrame(language);
      code.textContent = plain.textContent;
      const marks = plain.parentElement?.querySelectorAll(".citation") ?? [];
      block.querySelector("figcaption > button")?.before(...marks);
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
    const existing = this.#existingBlock(index);
    const shape = shapeOf(container);
    if (existing?.dataset.shape === shape) return existing;
    const block = this.#makeBlock(container);
    block.dataset.shape = shape;
    block.classList.add("block");
    if (existing) existing.replaceWith(block);
    else this.#sectionOf(index).append(block);
    return block;
  }

  #existingBlock(index: number): HTMLElement | null {
    const section = this.root.children[Math.floor(index / SECTION_BLOCKS)];
    const block = section?.children[index % SECTION_BLOCKS];
    return block instanceof HTMLElement ? block : null;
  }

  #sectionOf(index: number): Element {
    const existing = this.root.children[Math.floor(index / SECTION_BLOCKS)];
    if (existing) return existing;
    const section = document.createElement("div");
    section.className = "section";
    this.root.append(section);
    return section;
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

function nodesAfter(parent: Node, last: Node | null): Node[] {
  const nodes: Node[] = [];
  let node = last ? last.nextSibling : parent.firstChild;
  for (; node; node = node.nextSibling) nodes.push(node);
  return nodes;
}

function childrenOf(element: Element | null): DocumentFragment {
  const fragment = document.createDocumentFragment();
  // Text between items is white space of the source and would count as a node of its own.
  if (element) fragment.append(...element.children);
  return fragment;
}
