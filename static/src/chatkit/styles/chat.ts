import type { CSSResultGroup } from "lit";
import { baseStyles } from "./base";
import { composerStyles } from "./composer";
import { controlStyles } from "./controls";
import { historyStyles } from "./history";
import { markdownStyles } from "./markdown";
import { threadStyles } from "./thread";

/** All styles of the chat, in the order in which they may override each other. */
export const chatStyles: CSSResultGroup = [
  baseStyles,
  controlStyles,
  threadStyles,
  markdownStyles,
  composerStyles,
  historyStyles,
];
