/** Importing this module defines the button that quotes. Loaded when text is first selected. */
import { QuoteButton } from "./quote-button";

if (!customElements.get("chatkit-quote")) customElements.define("chatkit-quote", QuoteButton);
