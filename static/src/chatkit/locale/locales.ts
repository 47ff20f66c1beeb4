import type { SupportedLocale } from "@openai/chatkit";

type LanguageOf<Locale extends string> = Locale extends `${infer Language}-${string}`
  ? Language
  : Locale;

/** A language of which the contract accepts at least one locale. */
export type Language = LanguageOf<SupportedLocale>;

/** Checked against the published types: a language that they add or take away fails the type check. */
const LANGUAGES = {
  am: 1,
  ar: 1,
  bg: 1,
  bn: 1,
  bs: 1,
  ca: 1,
  cs: 1,
  da: 1,
  de: 1,
  el: 1,
  en: 1,
  es: 1,
  et: 1,
  fi: 1,
  fr: 1,
  gu: 1,
  hi: 1,
  hr: 1,
  hu: 1,
  hy: 1,
  id: 1,
  is: 1,
  it: 1,
  ja: 1,
  ka: 1,
  kk: 1,
  kn: 1,
  ko: 1,
  lt: 1,
  lv: 1,
  mk: 1,
  ml: 1,
  mn: 1,
  mr: 1,
  ms: 1,
  my: 1,
  nb: 1,
  nl: 1,
  pa: 1,
  pl: 1,
  pt: 1,
  ro: 1,
  ru: 1,
  sk: 1,
  sl: 1,
  so: 1,
  sq: 1,
  sr: 1,
  sv: 1,
  sw: 1,
  ta: 1,
  te: 1,
  th: 1,
  tl: 1,
  tr: 1,
  uk: 1,
  ur: 1,
  vi: 1,
  zh: 1,
} satisfies Record<Language, 1>;

/** The same under their usual codes: that of Tagalog, `tl`, is `fil`. */
const USUAL_CODES: ReadonlySet<string> = new Set(
  Object.keys(LANGUAGES).map((language) => languageOf(canonical(language) ?? language)),
);

/** Of the accepted languages those that are written from right to left (row 176). */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(["ar", "ur"] satisfies Language[]);

/**
 * The locale that holds for a wanted one (rows 33 and 176): the same, in its usual spelling, when its
 * language is accepted, else English. Regions that the contract does not name are kept for dates and numbers.
 *
 * @param wanted BCP 47 tag, or anything a page may have given instead.
 */
export function acceptedLocale(wanted: string): string {
  const locale = canonical(wanted);
  return locale !== null && USUAL_CODES.has(languageOf(locale)) ? locale : "en";
}

/** The language of a locale, without script and region. */
export function languageOf(locale: string): string {
  return locale.split("-", 1)[0] ?? locale;
}

export function directionOf(locale: string): "ltr" | "rtl" {
  return RIGHT_TO_LEFT.has(languageOf(locale)) ? "rtl" : "ltr";
}

function canonical(wanted: string): string | null {
  try {
    return Intl.getCanonicalLocales(wanted)[0] ?? null;
  } catch {
    // Not a language tag at all: a RangeError, and the reason why the caller takes English.
    return null;
  }
}
