import type { StructuredInputItem, StructuredInputQuestion } from "../protocol/items";
import type { StructuredInputSubmission } from "../protocol/requests";

/** What the user has given to one question so far. */
export interface Answer {
  /** Options that are chosen. */
  readonly chosen: readonly string[];
  /** What was written: the answer to an open question, or one that is not among the options. */
  readonly own: string;
}

export const noAnswer: Answer = { chosen: [], own: "" };

/** An answer with an option chosen or, where several may be, taken back. */
export function choosing(answer: Answer, value: string, multiple: boolean): Answer {
  if (!multiple) return { chosen: [value], own: "" };
  const chosen = answer.chosen.includes(value)
    ? answer.chosen.filter((one) => one !== value)
    : [...answer.chosen, value];
  return { ...answer, chosen };
}

/** An answer with own words; where only one answer is asked for, they take the place of the option. */
export function writing(answer: Answer, own: string, multiple: boolean): Answer {
  return { chosen: multiple || own.trim() === "" ? answer.chosen : [], own };
}

/** The values of an answer; none when it is still missing. */
export function valuesOf({ chosen, own }: Answer): string[] {
  const written = own.trim();
  return written === "" ? [...chosen] : [...chosen, written];
}

/** What goes to the server: a question without an answer is skipped, and all of them when all are. */
export function submissionOf(
  item: StructuredInputItem,
  answers: ReadonlyMap<string, Answer>,
): StructuredInputSubmission {
  const given = item.inputs.map(({ id }: StructuredInputQuestion) => {
    const values = valuesOf(answers.get(id) ?? noAnswer);
    return [id, { values, skipped: values.length === 0 }] as const;
  });
  const status = given.every(([, { skipped }]) => skipped) ? "skipped" : "answered";
  return { status, answers: Object.fromEntries(given) };
}
