/**
 * CSS that comes from a server (row 155). It is only ever set as the value of one property, and only when
 * it is one: no further declaration, no address, no function beyond arithmetic, colours and gradients.
 */

const FUNCTIONS = {
  length: new Set(["calc", "min", "max", "clamp", "fit-content"]),
  colour: new Set([
    ..."rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark".split(" "),
  ]),
  gradient: new Set([
    ..."linear-gradient radial-gradient conic-gradient".split(" "),
    ..."rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix calc".split(" "),
  ]),
} as const;

/** Everything a value may be written with: no quotes, no escapes, no separators of declarations. */
const CHARACTERS = /^[\w\s#%.,()+*/-]+$/;

const LONGEST_VALUE = 400;

/**
 * Text as the value of a property, or nothing when it is not a safe value of it.
 *
 * @param property The property that decides whether the value is valid.
 * @param kind Which functions it may be written with.
 */
export function cssValue(
  text: string,
  property: string,
  kind: keyof typeof FUNCTIONS,
): string | undefined {
  const value = text.trim();
  if (value.length > LONGEST_VALUE || !CHARACTERS.test(value)) return undefined;
  const called = [...value.matchAll(/([\w-]*)\(/g)].map(([, name = ""]) => name.toLowerCase());
  const allowed: ReadonlySet<string> = FUNCTIONS[kind];
  // A bracket without a name is arithmetic and stands inside of a function that was checked.
  if (!called.every((name) => name === "" || allowed.has(name))) return undefined;
  return CSS.supports(property, value) ? value : undefined;
}
