/** Letters and the punctuation of sentences, which mean nothing else in Markdown; no list begins with a letter. */
const SENTENCES = /^\p{L}[\p{L}\p{M}\p{N} .,:;?%'’"“”„«»()–—…-]*$/u;

/** What becomes a link although it is written without a mark. */
const BARE_LINK = /www\.|:\/\//i;

/** Whether Markdown would draw a text as the one paragraph it is: then its code is not needed for it. */
export function isPlainText(text: string): boolean {
  return SENTENCES.test(text) && !BARE_LINK.test(text) && !text.includes("  ");
}
