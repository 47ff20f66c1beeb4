/** Importing this module defines the menus of the composer. Loaded with the first option that needs one. */
import { SuggestionsView } from "./suggestions-view";
import { ToolMenu } from "./tool-menu";

const PARTS = {
  "chatkit-tool-menu": ToolMenu,
  "chatkit-suggestions": SuggestionsView,
} as const;

for (const [name, constructor] of Object.entries(PARTS)) {
  if (!customElements.get(name)) customElements.define(name, constructor);
}
