/** The units that Markdown is drawn in: small enough that a finished one never has to be drawn again. */

/** What several pieces stand in together, such as the items of one list. */
export type Container =
  | { readonly kind: "list"; readonly ordered: boolean; readonly start: number }
  | { readonly kind: "table"; readonly header: string }
  | { readonly kind: "paragraph" }
  | { readonly kind: "code"; readonly language: string };

export interface Piece {
  /** The same object for all pieces that belong into the same one; null for a block of its own. */
  readonly container: Container | null;
  /** Unsanitised HTML; for code the plain text. */
  readonly content: string;
  /** Given to the last piece of a code block, when its end has come. */
  readonly closes?: true;
}

export interface Split {
  /** Pieces that no later text can change. */
  readonly finished: readonly Piece[];
  /** Pieces as they look now, half-written marks completed. */
  readonly open: readonly Piece[];
}
