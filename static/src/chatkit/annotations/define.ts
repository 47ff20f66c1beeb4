/** Importing this module defines the parts that show what an answer cites. */
import { CitationMark } from "./citation-mark";
import { SourcesList } from "./sources-list";

const PARTS = { "chatkit-citation": CitationMark, "chatkit-sources": SourcesList } as const;

for (const [name, constructor] of Object.entries(PARTS)) {
  if (!customElements.get(name)) customElements.define(name, constructor);
}
