import type { ThreadMetadata } from "../../chatkit/protocol/items";

const DAY_MS = 24 * 60 * 60 * 1000;

function thread(id: string, title: string | null, daysAgo: number): ThreadMetadata {
  // At noon, so that no change of the clock moves it to another day.
  const noon = new Date();
  noon.setHours(12, 0, 0, 0);
  return { id, title, created_at: new Date(noon.getTime() - daysAgo * DAY_MS).toISOString() };
}

/** Threads in every group that the history knows. */
export const history: ThreadMetadata[] = [
  thread("thr_sample", "Plan the move", 0),
  thread("thr_2", null, 0),
  thread("thr_3", "Presents for Mara", 1),
  thread("thr_4", "خطة السفر إلى القاهرة", 4),
  thread(
    "thr_5",
    "A title that is so long that it cannot stand on one line and has to be cut somewhere",
    20,
  ),
  thread("thr_6", "Taxes 2025", 90),
];
