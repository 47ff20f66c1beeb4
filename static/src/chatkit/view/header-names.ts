import type { HeaderIcon } from "@openai/chatkit";
import type { WordKey } from "../locale/en";

/**
 * What a button in the header is called: the contract gives it an icon and no name (rows 40 and 172).
 *
 * An icon that a new version of the contract adds fails the type check.
 */
const NAMES: Readonly<Record<HeaderIcon, WordKey>> = {
  "sidebar-left": "header.sidebar",
  "sidebar-right": "header.sidebar",
  "sidebar-open-left": "header.openSidebar",
  "sidebar-open-right": "header.openSidebar",
  "sidebar-open-left-alt": "header.openSidebar",
  "sidebar-open-right-alt": "header.openSidebar",
  "sidebar-floating-left": "header.sidebar",
  "sidebar-floating-right": "header.sidebar",
  "sidebar-floating-open-left": "header.openSidebar",
  "sidebar-floating-open-right": "header.openSidebar",
  "sidebar-collapse-left": "header.closeSidebar",
  "sidebar-collapse-right": "header.closeSidebar",
  "collapse-left": "header.collapse",
  "collapse-right": "header.collapse",
  "open-left": "header.expand",
  "open-right": "header.expand",
  "double-chevron-left": "header.back",
  "double-chevron-right": "header.forward",
  home: "header.home",
  "home-alt": "header.home",
  "back-small": "header.back",
  "back-large": "header.back",
  "expand-large": "header.larger",
  "collapse-large": "header.smaller",
  "expand-small": "header.larger",
  "collapse-small": "header.smaller",
  star: "header.favourite",
  "star-filled": "header.favourite",
  bug: "header.reportBug",
  "chat-temporary": "header.temporary",
  "settings-cog": "header.settings",
  grid: "header.overview",
  "dots-horizontal": "header.more",
  "dots-vertical": "header.more",
  "dots-horizontal-circle": "header.more",
  "dots-vertical-circle": "header.more",
  menu: "header.menu",
  "menu-inverted": "header.menu",
  hamburger: "header.menu",
  history: "history.title",
  "book-open": "header.guide",
  compose: "history.newChat",
  share: "header.share",
  "light-mode": "header.light",
  "dark-mode": "header.dark",
  close: "header.close",
};

/** The key of the words for an icon; an icon that nobody knows is said to hold more. */
export function headerName(icon: string): WordKey {
  return Object.hasOwn(NAMES, icon) ? NAMES[icon as HeaderIcon] : "header.more";
}
