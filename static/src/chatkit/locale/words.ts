import { en, type WordKey, type WordTable } from "./en";

/** Languages written from right to left. */
const RIGHT_TO_LEFT = new Set(["ar", "fa", "he", "ur"]);

/** The element's words in one language. A key that a language lacks is read in English (row 176). */
export class Words {
  readonly direction: "ltr" | "rtl";

  /**
   * @param locale BCP 47 tag; also what dates and numbers are written in.
   * @param table The words of that language, as far as they are translated.
   */
  constructor(
    readonly locale: string,
    private readonly table: Partial<WordTable> = en,
  ) {
    const language = locale.split("-", 1)[0] ?? "en";
    this.direction = table !== en && RIGHT_TO_LEFT.has(language) ? "rtl" : "ltr";
  }

  /** The words of a key, with `{name}` replaced by the value of that name. */
  say(key: WordKey, values: Readonly<Record<string, string | number>> = {}): string {
    const sentence = this.table[key] ?? en[key];
    return sentence.replace(/\{(\w+)\}/g, (mark, name: string) => String(values[name] ?? mark));
  }

  /** Whether a key exists, for keys that come from data such as error codes. */
  static knows(key: string): key is WordKey {
    return Object.hasOwn(en, key);
  }
}

/**
 * The words for the `locale` option.
 *
 * @param wanted The option; without one the browser's language is taken (row 33).
 */
export function wordsFor(wanted: string | undefined): Words {
  return new Words(wanted ?? navigator.language);
}
