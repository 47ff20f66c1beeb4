/** Importing this module defines voice input. Loaded when somebody first dictates. */
import { DictationView } from "./dictation-view";

if (!customElements.get("chatkit-dictation")) {
  customElements.define("chatkit-dictation", DictationView);
}
