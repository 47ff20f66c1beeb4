import { recordsOf } from "../node";

/** One choice of a Select. */
export interface SelectOption {
  readonly value: string;
  readonly label: string;
  readonly description: string;
  readonly disabled: boolean;
}

/** Reads the options of a Select; one without a value is left out. */
export function optionsOf(value: unknown): readonly SelectOption[] {
  return recordsOf(value).flatMap((record) => {
    const { value: own, label, description, disabled } = record;
    if (typeof own !== "string") return [];
    return {
      value: own,
      label: typeof label === "string" ? label : own,
      description: typeof description === "string" ? description : "",
      disabled: disabled === true,
    };
  });
}

/** The options in which every word of a search begins some word, in their order. */
export function matching(
  options: readonly SelectOption[],
  search: string,
  locale: string,
): readonly SelectOption[] {
  const words = folded(search, locale).split(/\s+/).filter(Boolean);
  return options.filter(({ label, description }) => {
    const text = ` ${folded(`${label} ${description}`, locale)}`;
    return words.every((word) => text.includes(` ${word}`));
  });
}

/** Without case and without accents: who searches rarely types them. */
function folded(text: string, locale: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLocaleLowerCase(locale);
}
