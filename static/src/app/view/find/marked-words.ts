import { html, type TemplateResult } from "lit";

/** A text with the words looked for marked where a word of the text begins with them. */
export function markedWords(text: string, query: string): (string | TemplateResult)[] {
  const words = query.split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return [text];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${words.map(literally).join("|")})`, "giu");
  return text
    .split(pattern)
    .map((part, index) => (index % 2 === 1 ? html`<mark>${part}</mark>` : part));
}

function literally(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
