import { recordOf } from "../node";

type Values = Readonly<Record<string, unknown>>;

/** A payload with form values in it, and the names that found no place. */
export interface MergedPayload {
  readonly payload: unknown;
  /** Names whose place was taken: what the payload said stands (row 157). */
  readonly collisions: readonly string[];
}

/**
 * Puts form values into the payload of an action by their names; a dot in a name goes one level down, so
 * that `todo.title` becomes `{todo: {title}}` (row 157).
 */
export function mergePayload(payload: unknown, values: Values): MergedPayload {
  const names = Object.keys(values);
  if (names.length === 0) return { payload, collisions: [] };
  if (payload !== null && !recordOf(payload)) return { payload, collisions: names };
  const merged = structuredClone(payload ?? {}) as Record<string, unknown>;
  const collisions = names.filter((name) => !place(merged, name.split("."), values[name]));
  return { payload: merged, collisions };
}

/** Whether the value found a place. */
function place(target: Record<string, unknown>, path: readonly string[], value: unknown): boolean {
  const [name = "", ...rest] = path;
  // As a key of an object this name would change what the object is.
  if (name === "__proto__") return false;
  if (rest.length === 0) {
    if (Object.hasOwn(target, name)) return false;
    target[name] = value;
    return true;
  }
  if (!Object.hasOwn(target, name)) target[name] = {};
  const below = recordOf(target[name]);
  return below !== null && place(below as Record<string, unknown>, rest, value);
}
