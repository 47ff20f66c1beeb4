import { Lexer, Parser, type Token, type Tokens } from "marked";
import { LONGEST_OPEN_MARK } from "../decisions";
import { completeForDisplay } from "./complete";
import { DIALECT as OPTIONS } from "./dialect";
import { openFormulaBlock } from "./formula";
import type { Container, Piece, Split } from "./pieces";

/** From this length on an open block is divided, so that its cost does not grow, in characters. */
const DIVIDE_FROM = 1200;

/** What of a divided paragraph stays open, so that a mark at its end can still be closed. */
const KEEP_OPEN = 300;

/** Marks in plain text that may turn out to begin something. */
const OPEN_MARK = /[*`~[<$]|\\[([]|(?<!\w)_/;

const FENCE = /^( {0,3})(`{3,}(?=[^`\n]*(?:\n|$))|~{3,})([^\n]*)(?:\n|$)/;

/** The targets of reference links, by their label. */
export type LinkTargets = Record<string, Pick<Tokens.Link | Tokens.Image, "href" | "title">>;

interface Fence {
  readonly indent: number;
  readonly close: RegExp;
  readonly container: Container;
}

/**
 * Divides Markdown that grows at its end into pieces, each of which is handed out as finished once.
 *
 * Only the open end is read again when text comes, and what is open stays short: long lists, tables,
 * paragraphs and code blocks are divided at places that later text cannot change. So the cost of a
 * delta does not depend on how long the answer already is (row 103).
 */
export class MarkdownSplitter {
  #text = "";
  /** Where the open end begins. */
  #start = 0;
  /** The divided block that the open end continues. */
  #list: Extract<Container, { kind: "list" }> | null = null;
  #paragraph: Container | null = null;
  #table: { container: Container; head: string } | null = null;
  #fence: Fence | null = null;
  #late = false;

  /** @param links Targets of reference links that are known before reading. */
  constructor(readonly links: LinkTargets = {}) {}

  /** Whether a target was given below text that may already have used it. */
  get hasLateDefinition(): boolean {
    return this.#late;
  }

  /** Whether a text only adds to what was read so far; otherwise a new splitter has to be made. */
  continues(text: string): boolean {
    return text.length >= this.#text.length && text.startsWith(this.#text);
  }

  /**
   * Reads the text as it is now.
   *
   * @param text The whole text; must begin with what was read before.
   * @param complete True when no more will come: then everything is finished.
   */
  read(text: string, complete: boolean): Split {
    this.#text = text;
    const finished: Piece[] = [];
    let open: Piece[] = [];
    for (let progress = true; progress;) {
      const before = this.#start;
      open = this.#fence
        ? this.#readFence(this.#fence, finished, complete)
        : this.#readBlocks(finished, complete);
      progress = this.#start > before && this.#start < this.#text.length;
    }
    return { finished, open };
  }

  get #tail(): string {
    return this.#text.slice(this.#start);
  }

  #lex(source: string): Token[] {
    const lexer = new Lexer(OPTIONS);
    Object.assign(lexer.tokens.links, this.links);
    return lexer.lex(source);
  }

  #readBlocks(finished: Piece[], complete: boolean): Piece[] {
    if (this.#table) return this.#readTable(this.#table, finished, complete);
    const tail = this.#tail;
    if (this.#paragraph && /^[ \t]*\n[ \t]*\n/.test(tail)) this.#paragraph = null;
    // What stands on a line that is still being written may yet belong to the block before it.
    const settled = complete ? tail : tail.slice(0, tail.lastIndexOf("\n") + 1);
    const tokens = this.#lex(settled);
    // Nor do blank lines end a list or a quote: what comes after them may still belong to it.
    const lastBlock = tokens.findLastIndex((token) => token.type !== "space");
    for (const [index, token] of tokens.entries()) {
      if (index === lastBlock && !complete) break;
      // Its lines may look like blocks of their own until its end has come.
      if (!complete && token.type === "paragraph" && isOpenFormula(token.raw, this.#tail)) {
        return this.#readOpen(undefined, finished);
      }
      if (token.type === "code" && FENCE.test(token.raw)) {
        return this.#beginFence(token.raw, finished, complete);
      }
      finished.push(...this.#piecesOf(token));
      this.#consume(token);
    }
    return complete ? [] : this.#readOpen(tokens[lastBlock], finished);
  }

  #consume(token: Token): void {
    if (token.type === "def") this.#define(token as Tokens.Def);
    this.#start += token.raw.length;
    if (token.type !== "space") {
      this.#paragraph = null;
      this.#list = null;
    }
  }

  #define({ tag, href, title }: Tokens.Def): void {
    if (tag in this.links) return;
    this.links[tag] = { href, title };
    if (this.#start > 0) this.#late = true;
  }

  /**
   * The last block: divided when it has grown long, else drawn as it is now.
   *
   * @param settled The block as far as its lines are complete.
   */
  #readOpen(settled: Token | undefined, finished: Piece[]): Piece[] {
    if (FENCE.test(this.#tail)) return this.#beginFence(this.#tail, finished, false);
    if (settled?.type === "list" && settled.raw.length > DIVIDE_FROM) {
      this.#divideList(settled as Tokens.List, finished);
    } else if (settled?.type === "table" && settled.raw.length > DIVIDE_FROM) {
      return this.#divideTable(settled as Tokens.Table, finished);
    } else if (this.#tail.length > DIVIDE_FROM) {
      const [first] = this.#lex(this.#tail);
      if (first?.type === "paragraph") this.#divideParagraph(first.raw, finished);
    }
    return this.#lex(completeForDisplay(this.#tail)).flatMap((shown) => this.#piecesOf(shown));
  }

  #piecesOf(token: Token): Piece[] {
    if (token.type === "space" || token.type === "def") return [];
    if (token.type === "list") {
      const list = token as Tokens.List;
      const continued = this.#list?.ordered === list.ordered ? this.#list : null;
      const container = continued ?? listContainer(list);
      return list.items.map((item) => ({ container, content: htmlOfItem(item) }));
    }
    if (token.type === "paragraph" && this.#paragraph) {
      const inline = (token as Tokens.Paragraph).tokens;
      return [{ container: this.#paragraph, content: Parser.parseInline(inline, OPTIONS) }];
    }
    if (token.type === "table") {
      const table = token as Tokens.Table;
      const container = tableContainer(table);
      const rows = htmlOfRows(table);
      // A table of its head alone still has to be drawn.
      return (rows.length > 0 ? rows : [""]).map((content) => ({ container, content }));
    }
    if (token.type === "code") {
      const code = token as Tokens.Code;
      const container = codeContainer(code.lang ?? "");
      return [{ container, content: code.text, closes: true }];
    }
    return [{ container: null, content: Parser.parse([token], OPTIONS) }];
  }

  #divideList(list: Tokens.List, finished: Piece[]): void {
    const settled = list.items.slice(0, -1);
    if (settled.length === 0) return;
    const container: Extract<Container, { kind: "list" }> =
      this.#list?.ordered === list.ordered ? this.#list : listContainer(list);
    for (const item of settled) {
      finished.push({ container, content: htmlOfItem(item) });
      this.#start += item.raw.length;
    }
    this.#list = container;
  }

  #divideTable(table: Tokens.Table, finished: Piece[]): Piece[] {
    const head = table.raw.split("\n", 2).join("\n") + "\n";
    this.#table = { container: tableContainer(table), head };
    this.#start += head.length;
    return this.#readTable(this.#table, finished, false);
  }

  /** Rows of a divided table: lexed below its head again, which has a fixed length. */
  #readTable(
    table: { container: Container; head: string },
    finished: Piece[],
    complete: boolean,
  ): Piece[] {
    const { container, head } = table;
    const tail = this.#tail;
    const end = /(?:^|\n)[ \t]*\n/.exec(tail);
    const ended = complete || end !== null;
    const body = end ? tail.slice(0, end.index + 1) : tail;
    const settled = ended ? body : body.slice(0, body.lastIndexOf("\n") + 1);
    const partial = ended ? "" : body.slice(settled.length);
    const rowsOf = (rows: string): Piece[] => {
      const [token] = this.#lex(head + rows);
      if (token?.type !== "table") return [];
      return htmlOfRows(token as Tokens.Table).map((content) => ({ container, content }));
    };
    if (settled.trim() !== "") finished.push(...rowsOf(settled));
    this.#start += settled.length;
    if (ended) this.#table = null;
    return partial.trim() === "" ? [] : rowsOf(completeForDisplay(partial));
  }

  /** Cuts off the settled beginning of a long paragraph where no mark is open. */
  #divideParagraph(raw: string, finished: Piece[]): void {
    const cut = placeToCut(raw, raw.length - KEEP_OPEN);
    if (cut === 0) return;
    const container: Container = this.#paragraph ?? { kind: "paragraph" };
    const content = Parser.parseInline(Lexer.lexInline(raw.slice(0, cut), OPTIONS), OPTIONS);
    finished.push({ container, content });
    this.#paragraph = container;
    this.#start += cut;
  }

  #beginFence(raw: string, finished: Piece[], complete: boolean): Piece[] {
    const [opening = "", indent = "", marks = "", info = ""] = FENCE.exec(raw) ?? [];
    // The language is only known once its line has ended.
    if (!opening.endsWith("\n") && !complete) {
      return [{ container: codeContainer(""), content: "" }];
    }
    this.#paragraph = null;
    this.#list = null;
    this.#start += opening.length;
    this.#fence = {
      indent: indent.length,
      close: new RegExp(`^ {0,3}\\${marks[0] ?? "`"}{${marks.length},}[ \\t]*$`),
      container: codeContainer(info.trim()),
    };
    finished.push({ container: this.#fence.container, content: "" });
    return this.#readFence(this.#fence, finished, complete);
  }

  #readFence(fence: Fence, finished: Piece[], complete: boolean): Piece[] {
    const tail = this.#tail;
    const lines = tail.split("\n");
    const partial = lines.pop() ?? "";
    const undent = (line: string): string => line.replace(new RegExp(`^ {0,${fence.indent}}`), "");
    let content = "";
    for (const line of lines) {
      this.#start += line.length + 1;
      if (fence.close.test(line)) {
        this.#fence = null;
        finished.push({ container: fence.container, content, closes: true });
        return [];
      }
      content += `${undent(line)}\n`;
    }
    if (complete) {
      this.#start = this.#text.length;
      this.#fence = null;
      if (!fence.close.test(partial)) content += undent(partial);
      finished.push({ container: fence.container, content, closes: true });
      return [];
    }
    if (content !== "") finished.push({ container: fence.container, content });
    // A line of fence marks is the end in the making, not code.
    const shown = /^ {0,3}[`~]+[ \t]*$/.test(partial) ? "" : undent(partial);
    return [{ container: fence.container, content: shown }];
  }
}

/**
 * The last place before `limit` where inline text can be cut: before a letter, so that the rest cannot be
 * taken for another kind of block, and not behind a mark that later text may still close.
 */
function placeToCut(raw: string, limit: number): number {
  let position = 0;
  let cut = 0;
  for (const token of Lexer.lexInline(raw, OPTIONS)) {
    if (position >= limit) break;
    if (token.type === "text") {
      const text = token.raw.slice(0, limit - position);
      const mark = text.search(OPEN_MARK);
      const openMark = mark >= 0 && raw.length - position - mark < LONGEST_OPEN_MARK;
      const place = lastWordStart(openMark ? text.slice(0, mark) : text);
      if (place > 0) cut = position + place;
      if (openMark) break;
    }
    position += token.raw.length;
  }
  return cut;
}

/** Whether a block holds the beginning of a formula, and no blank line has shown that it is none. */
function isOpenFormula(raw: string, tail: string): boolean {
  const begin = openFormulaBlock(raw);
  return begin >= 0 && !/\n[ \t]*\n/.test(tail.slice(begin).trimStart());
}

function lastWordStart(text: string): number {
  for (let at = text.length - 1; at > 0; at -= 1) {
    if (/\p{L}/u.test(text[at] ?? "") && /[ \u3001\u3002]/.test(text[at - 1] ?? "")) return at;
  }
  return 0;
}

function listContainer(list: Tokens.List): Extract<Container, { kind: "list" }> {
  return { kind: "list", ordered: list.ordered, start: list.start === "" ? 1 : list.start };
}

function codeContainer(info: string): Container {
  return { kind: "code", language: info.split(/\s/, 1)[0] ?? "" };
}

function tableContainer(table: Tokens.Table): Container {
  return { kind: "table", header: row(table.header) };
}

function htmlOfItem(item: Tokens.ListItem): string {
  return `<li>${Parser.parse(item.tokens, OPTIONS)}</li>`;
}

function htmlOfRows(table: Tokens.Table): string[] {
  return table.rows.map(row);
}

function row(cells: readonly Tokens.TableCell[]): string {
  const html = cells.map((cell) => {
    const tag = cell.header ? "th" : "td";
    const align = cell.align ? ` align="${cell.align}"` : "";
    return `<${tag}${align}>${Parser.parseInline(cell.tokens, OPTIONS)}</${tag}>`;
  });
  return `<tr>${html.join("")}</tr>`;
}
