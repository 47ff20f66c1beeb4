/** Importing this module defines `<openai-chatkit>` and the parts it is drawn with. */
import { ComposerView } from "./composer/composer-view";
import { ModelMenu } from "./composer/model-menu";
import { ChatKitElement } from "./element";
import { HistoryView } from "./history/history-view";
import { NamedIcon } from "./icons/named-icon";
import { HeaderView } from "./view/header-view";
import { SegmentView } from "./view/segment-view";
import { ThreadView } from "./view/thread-view";
import { TurnView } from "./view/turn-view";

const PARTS = {
  "chatkit-icon": NamedIcon,
  "chatkit-turn": TurnView,
  "chatkit-segment": SegmentView,
  "chatkit-thread": ThreadView,
  "chatkit-model-menu": ModelMenu,
  "chatkit-composer": ComposerView,
  "chatkit-header": HeaderView,
  "chatkit-history": HistoryView,
  // Last: elements that are already in the page are upgraded at once and need the parts.
  "openai-chatkit": ChatKitElement,
} as const;

for (const [name, constructor] of Object.entries(PARTS)) {
  // A page may load the script twice, or OpenAI's element may be there first.
  if (!customElements.get(name)) customElements.define(name, constructor);
}

export { eventNames, methodNames } from "./contract";
export { ChatKitElement } from "./element";
export { themeVariables } from "./theme/theme";
