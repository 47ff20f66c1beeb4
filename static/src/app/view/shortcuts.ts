const isMac = /mac/i.test(navigator.platform);

/** A chord of the shell. `mod` is Ctrl, on a Mac Command. */
interface Chord {
  readonly key: string;
  readonly mod?: boolean;
  readonly shift?: boolean;
}

const chords = {
  newChat: { key: "n", mod: true },
  find: { key: "k", mod: true },
  taskLine: { key: "l", mod: true },
  settings: { key: ",", mod: true },
  undo: { key: "z", mod: true },
  redo: { key: "z", mod: true, shift: true },
  nextPane: { key: "F6" },
  previousPane: { key: "F6", shift: true },
  help: { key: "?" },
} as const satisfies Record<string, Chord>;

/** The name of a chord. */
export type Shortcut = keyof typeof chords;

/** Chords that belong to the text while a field has the keyboard. */
const leftToText: readonly Shortcut[] = ["undo", "redo", "help"];

/**
 * The shortcut a key press stands for.
 *
 * @param typing whether a field has the keyboard.
 */
export function shortcutFor(event: KeyboardEvent, typing: boolean): Shortcut | null {
  if (event.isComposing || event.altKey) return null;
  const names = Object.keys(chords) as Shortcut[];
  const name = names.find((candidate) => matches(event, chords[candidate]));
  if (name === undefined || (typing && leftToText.includes(name))) return null;
  return name;
}

function matches(event: KeyboardEvent, chord: Chord): boolean {
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const foreign = isMac ? event.ctrlKey : event.metaKey;
  if (foreign || mod !== (chord.mod ?? false)) return false;
  // A sign such as ? takes Shift on some keyboards and none on others: only its outcome counts.
  const isSign = chord.key.length === 1 && !/[a-z]/.test(chord.key);
  if (!isSign && event.shiftKey !== (chord.shift ?? false)) return false;
  return event.key.toLowerCase() === chord.key.toLowerCase();
}

/** The chord as it is written on this system: `Ctrl K`, `⌘K`. */
export function keysInWords(shortcut: Shortcut): string {
  const chord: Chord = chords[shortcut];
  const key = chord.key.length === 1 ? chord.key.toUpperCase() : chord.key;
  const shift = chord.shift ? (isMac ? "⇧" : "Shift ") : "";
  const mod = chord.mod ? (isMac ? "⌘" : "Ctrl ") : "";
  return isMac ? `${shift}${mod}${key}` : `${mod}${shift}${key}`;
}
