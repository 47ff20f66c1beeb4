import { history } from "../samples/history";
import { shortTalk } from "../samples/messages";
import type { Section } from "../section";

/** The list of threads in all its states. */
export const historySections: readonly Section[] = [
  {
    id: "history",
    title: "History",
    answers: { items: shortTalk.slice(0, 2), history },
    prepare: (chat) => chat.showHistory(),
  },
  {
    id: "history-empty",
    title: "A history without threads",
    height: 360,
    prepare: (chat) => chat.showHistory(),
  },
  {
    id: "history-failed",
    title: "A history that cannot be read",
    height: 360,
    answers: { failing: ["threads.list"] },
    // Rejects, which is what is shown.
    prepare: (chat) => chat.showHistory().catch(() => undefined),
  },
];
