import type { Priority } from "../../api/tasks";

/** What a key press on a row asks for. */
export type RowAction =
  | { readonly do: "next" | "previous" | "first" | "last"; readonly extend: boolean }
  | {
      readonly do:
        | "edit"
        | "details"
        | "delete"
        | "schedule"
        | "move"
        | "tag"
        | "choosePriority"
        | "select"
        | "selectAll"
        | "clearSelection"
        | "expand"
        | "collapse"
        | "indent"
        | "outdent"
        | "later"
        | "earlier"
        | "skip";
    }
  | { readonly do: "prioritise"; readonly priority: Priority };

const plain: Readonly<Record<string, RowAction>> = {
  ArrowDown: { do: "next", extend: false },
  ArrowUp: { do: "previous", extend: false },
  Home: { do: "first", extend: false },
  End: { do: "last", extend: false },
  ArrowRight: { do: "expand" },
  ArrowLeft: { do: "collapse" },
  Enter: { do: "edit" },
  F2: { do: "edit" },
  Delete: { do: "delete" },
  Backspace: { do: "delete" },
  Escape: { do: "clearSelection" },
  d: { do: "schedule" },
  m: { do: "move" },
  t: { do: "tag" },
  p: { do: "choosePriority" },
  s: { do: "skip" },
  x: { do: "select" },
  1: { do: "prioritise", priority: 1 },
  2: { do: "prioritise", priority: 2 },
  3: { do: "prioritise", priority: 3 },
  4: { do: "prioritise", priority: 4 },
};
const withShift: Readonly<Record<string, RowAction>> = {
  ArrowDown: { do: "next", extend: true },
  ArrowUp: { do: "previous", extend: true },
  Home: { do: "first", extend: true },
  End: { do: "last", extend: true },
};
const withCommand: Readonly<Record<string, RowAction>> = {
  a: { do: "selectAll" },
  "]": { do: "indent" },
  "[": { do: "outdent" },
};
const withAlt: Readonly<Record<string, RowAction>> = {
  ArrowDown: { do: "later" },
  ArrowUp: { do: "earlier" },
  Enter: { do: "details" },
};

/** The action a key press on a row stands for; null for none, as for space, which is the checkbox's own. */
export function rowActionFor(event: KeyboardEvent): RowAction | null {
  if (event.isComposing) return null;
  const command = event.ctrlKey || event.metaKey;
  if (command) return event.altKey ? null : (withCommand[event.key] ?? null);
  if (event.altKey) return withAlt[event.key] ?? null;
  return (event.shiftKey ? withShift : plain)[event.key] ?? null;
}
