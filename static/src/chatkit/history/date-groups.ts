import type { WordKey } from "../locale/en";
import type { ThreadMetadata } from "../protocol/items";

export interface DateGroup {
  readonly title: WordKey;
  readonly threads: readonly ThreadMetadata[];
}

const DAY_MS = 24 * 60 * 60 * 1000;

const GROUPS: readonly { readonly title: WordKey; readonly days: number }[] = [
  { title: "history.today", days: 0 },
  { title: "history.yesterday", days: 1 },
  { title: "history.lastWeek", days: 7 },
  { title: "history.lastMonth", days: 30 },
  { title: "history.older", days: Infinity },
];

/** Divides threads by how many days ago they were created, in the order they come in. */
export function groupByDate(threads: readonly ThreadMetadata[], now: Date): DateGroup[] {
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
  const groups = new Map<WordKey, ThreadMetadata[]>();
  for (const thread of threads) {
    const days = Math.ceil((midnight - new Date(thread.created_at).getTime()) / DAY_MS);
    const title = GROUPS.find((group) => days <= group.days)?.title ?? "history.older";
    const group = groups.get(title);
    if (group) group.push(thread);
    else groups.set(title, [thread]);
  }
  return [...groups].map(([title, members]) => ({ title, threads: members }));
}
