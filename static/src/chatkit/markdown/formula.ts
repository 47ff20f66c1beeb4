import type { TokenizerExtension, RendererExtension, Tokens } from "marked";

/** Longest formula within a line, in characters: what is longer was not meant as one. */
const LONGEST_INLINE = 1000;

/** How much text behind a single dollar sign may still turn out to be a formula, in characters. */
const LONGEST_OPEN_DOLLAR = 120;

/** A block between `$$` and `$$` or `\[` and `\]`; like in TeX there is no blank line in it. */
const BLOCK =
  /^ {0,3}(?:\$\$((?:(?!\n[ \t]*\n|\$\$)[\s\S])+)\$\$|\\\[((?:(?!\n[ \t]*\n|\\\])[\s\S])+)\\\])[ \t]*(?:\n+|$)/;

const BLOCK_START = / {0,3}(?:\$\$|\\\[)/y;

/**
 * Within a line: `\( \)`, `\[ \]`, `$$ $$`, or single dollars that touch the formula and before no digit,
 * so that amounts of money stay what they are.
 */
const INLINE = new RegExp(
  [
    `^(?:\\$\\$([^$\\n]{1,${LONGEST_INLINE}}?)\\$\\$`,
    `\\\\\\(([\\s\\S]{1,${LONGEST_INLINE}}?)\\\\\\)`,
    `\\\\\\[([\\s\\S]{1,${LONGEST_INLINE}}?)\\\\\\]`,
    `\\$(?![\\s$])((?:\\\\.|[^$\\\\\\n]){0,${LONGEST_INLINE}}?(?:\\\\.|[^\\s$\\\\]))\\$(?!\\d))`,
  ].join("|"),
);

const OPEN_BLOCK = /(?:^|\n) {0,3}(?:\$\$(?![\s\S]*\$\$)|\\\[(?![\s\S]*\\\]))/;

/** Marked's extensions for formulas; they are drawn as marked text that MarkdownWriter completes. */
export const formulaExtensions: readonly (TokenizerExtension & RendererExtension)[] = [
  {
    name: "formulaBlock",
    level: "block",
    start: blockStart,
    tokenizer: (source) => formulaToken("formulaBlock", BLOCK.exec(source)),
    renderer: ({ text }: Tokens.Generic) => `<div class="maths-block">${escaped(text)}</div>`,
  },
  {
    name: "formula",
    level: "inline",
    start: (source) => {
      const at = source.search(/\$|\\[([]/);
      return at < 0 ? undefined : at;
    },
    tokenizer: (source) => formulaToken("formula", INLINE.exec(source)),
    renderer: ({ text }: Tokens.Generic) => `<span class="maths-inline">${escaped(text)}</span>`,
  },
];

/** How long the formula is that begins at a place in inline text; 0 when none does. */
export function formulaLength(text: string, at: number): number {
  return INLINE.exec(text.slice(at, at + LONGEST_INLINE + 4))?.[0].length ?? 0;
}

/** Whether the mark at a place may begin a formula whose end has not come yet. */
export function mayBeOpenFormula(text: string, at: number): boolean {
  const rest = text.slice(at);
  if (/^\\[([]/.test(rest)) return rest.length <= LONGEST_INLINE;
  return /^\$(?:$|\$|[^\s\d$])/.test(rest) && rest.length <= LONGEST_OPEN_DOLLAR;
}

/** Where a block of its own begins that is a formula and not closed yet; -1 when there is none. */
export function openFormulaBlock(text: string): number {
  return text.search(OPEN_BLOCK);
}

/** Where a paragraph ends because a whole formula begins on its next line. */
function blockStart(source: string): number | undefined {
  for (let line = source.indexOf("\n"); line >= 0; line = source.indexOf("\n", line + 1)) {
    if (source[line + 1] === "\n") return undefined;
    BLOCK_START.lastIndex = line + 1;
    if (BLOCK_START.test(source) && BLOCK.test(source.slice(line + 1))) return line + 1;
  }
  return undefined;
}

function formulaToken(type: string, found: RegExpExecArray | null): Tokens.Generic | undefined {
  if (!found) return undefined;
  const text = found.slice(1).find((part) => part !== undefined) ?? "";
  return text.trim() === "" ? undefined : { type, raw: found[0], text: text.trim() };
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
