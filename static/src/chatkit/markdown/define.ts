/** Importing this module defines the part that draws Markdown. */
import { MarkdownView } from "./markdown-view";

if (!customElements.get("chatkit-markdown")) {
  customElements.define("chatkit-markdown", MarkdownView);
}
