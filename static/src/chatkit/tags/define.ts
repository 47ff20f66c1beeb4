/** Importing this module defines the tags that open something. */
import { TagView } from "./tag-view";

if (!customElements.get("chatkit-tag")) customElements.define("chatkit-tag", TagView);
