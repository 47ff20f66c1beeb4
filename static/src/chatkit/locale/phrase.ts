/** A sentence by plural category (CLDR); which one holds is decided by the value `count`. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & {
  readonly other: string;
};

/** What is said, with `{name}` where a value goes. */
export type Phrase = string | PluralForms;

/** What is filled in. Numbers are written as the locale writes them. */
export type PhraseValues = Readonly<Record<string, string | number>>;

/**
 * Fills in a phrase.
 *
 * @param language BCP 47 tag of the language the phrase is in; its plural rules hold.
 * @param locale BCP 47 tag that numbers are written in.
 */
export function fillIn(
  phrase: Phrase,
  values: PhraseValues,
  language: string,
  locale: string,
): string {
  const sentence = typeof phrase === "string" ? phrase : pluralOf(phrase, values.count, language);
  return sentence.replace(/\{(\w+)\}/g, (mark, name: string) => {
    const value = values[name];
    if (typeof value === "number") return new Intl.NumberFormat(locale).format(value);
    return value ?? mark;
  });
}

function pluralOf(
  forms: PluralForms,
  count: string | number | undefined,
  language: string,
): string {
  const category = new Intl.PluralRules(language).select(Number(count ?? 0));
  return forms[category] ?? forms.other;
}
