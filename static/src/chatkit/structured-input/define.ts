/** Importing this module defines what asks questions. Loaded when the first ones come. */
import { QuestionsView } from "./questions-view";

if (!customElements.get("chatkit-questions")) {
  customElements.define("chatkit-questions", QuestionsView);
}
