import { en, type Translation, type WordKey } from "./en";
import { directionOf } from "./locales";
import { fillIn, type PhraseValues } from "./phrase";

/** The element's words in one language. A key that a language lacks is read in English (row 176). */
export class Words {
  readonly direction: "ltr" | "rtl";

  /**
   * @param locale Accepted locale, see `acceptedLocale`: dates and numbers are written in it, and the
   * server is asked for it.
   * @param language The language of the translation, English without one: assistive technology
   * has to read the words in it.
   * @param translation The words of that language, as far as they are translated.
   */
  constructor(
    readonly locale: string,
    readonly language = "en",
    private readonly translation: Translation = {},
  ) {
    this.direction = directionOf(locale);
  }

  /** The words of a key, with `{name}` replaced by the value of that name. */
  say(key: WordKey, values: PhraseValues = {}): string {
    const own = this.translation[key];
    if (own === undefined) return fillIn(en[key], values, "en", this.locale);
    return fillIn(own, values, this.language, this.locale);
  }

  /** Whether a key exists, for keys that come from data such as error codes. */
  static knows(key: string): key is WordKey {
    return Object.hasOwn(en, key);
  }
}
