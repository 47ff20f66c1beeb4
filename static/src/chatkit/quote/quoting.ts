/** What is selected of an answer, and where. */
export interface QuotableText {
  readonly text: string;
  readonly range: Range;
}

/** The text that is selected in one answer; null for everything else (row 126). */
export function quotableIn(selected: AbstractRange | null): QuotableText | null {
  if (!selected || selected.collapsed) return null;
  const message = answerAround(selected.startContainer);
  if (!message || message !== answerAround(selected.endContainer)) return null;
  const range = new Range();
  range.setStart(selected.startContainer, selected.startOffset);
  range.setEnd(selected.endContainer, selected.endOffset);
  const text = textOf(range);
  return text === "" ? null : { text, range };
}

function answerAround(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest(".message.assistant") ?? null;
}

/** The words of a range, a line for each block; buttons and other controls in it are no words. */
function textOf(range: Range): string {
  const part = range.cloneContents();
  for (const control of part.querySelectorAll("button, [popover], svg")) control.remove();
  for (const block of part.querySelectorAll("p, li, h1, h2, h3, h4, h5, h6, pre, tr, blockquote")) {
    block.append("\n");
  }
  return part.textContent.replace(/[ \t]*\n\s*/g, "\n").trim();
}
