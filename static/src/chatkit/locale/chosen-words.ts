import type { Translation } from "./en";
import { acceptedLocale, languageOf, type Language } from "./locales";
import { Words } from "./words";

/** The languages beside English; each loads when it is first asked for. */
const TRANSLATIONS: ReadonlyMap<string, () => Promise<Translation>> = new Map([
  ["ar", () => import("./ar").then(({ ar }) => ar)],
  ["de", () => import("./de").then(({ de }) => de)],
  ["es", () => import("./es").then(({ es }) => es)],
  ["fr", () => import("./fr").then(({ fr }) => fr)],
  ["ja", () => import("./ja").then(({ ja }) => ja)],
] satisfies [Language, () => Promise<Translation>][]);

/** The words one element speaks, as its options choose them. */
export class ChosenWords {
  #words = new Words("en");
  #arrived = false;
  #chosen: string | null = null;

  /**
   * @param changed Called when there are other words, also at once.
   * @param failed Called when a language cannot be loaded; English is spoken then.
   */
  constructor(
    private readonly changed: () => void,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** The words to draw with; those of the former choice while another language loads. */
  get words(): Words {
    return this.#words;
  }

  /** Whether the words of the first choice are there: before that there is nothing to draw with. */
  get arrived(): boolean {
    return this.#arrived;
  }

  /**
   * Chooses the words for the `locale` option.
   *
   * @param wanted The option; without one the browser's language is taken (row 33).
   */
  choose(wanted: string | undefined): void {
    const locale = acceptedLocale(wanted ?? navigator.language);
    this.#chosen = locale;
    const language = languageOf(locale);
    const load = TRANSLATIONS.get(language);
    if (!load) {
      this.#take(new Words(locale));
      return;
    }
    load()
      .then(
        (translation) => new Words(locale, language, translation),
        (error: unknown) => {
          this.failed(error);
          return new Words(locale);
        },
      )
      .then((words) => {
        // Another language may have been chosen meanwhile.
        if (this.#chosen === locale) this.#take(words);
      });
  }

  #take(words: Words): void {
    this.#words = words;
    this.#arrived = true;
    this.changed();
  }
}
