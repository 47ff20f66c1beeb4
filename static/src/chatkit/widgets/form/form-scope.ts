import type { WidgetNode } from "../node";
import { faultOf, type Fault } from "./check";
import { fieldsOf, labelledNames, type Field, type FieldValue } from "./fields";

/**
 * What is in the fields of one form. It is kept beside the tree and by name, so that what somebody typed
 * outlives any update of the widget (rows 96 and 161).
 */
export class FormScope {
  readonly #typed = new Map<string, FieldValue>();
  readonly #unreadable = new Set<string>();
  readonly #faults = new Map<string, Fault>();
  #fields: readonly Field[] = [];
  #labelled: ReadonlySet<string> = new Set();

  /** @param id Start of the ids of all its fields in the document. */
  constructor(readonly id: string) {}

  /** Takes over which fields there are now; what was typed into a field that is gone is forgotten. */
  describe(form: WidgetNode): void {
    this.#fields = fieldsOf(form);
    this.#labelled = labelledNames(form);
    const names = new Set(this.#fields.map((field) => field.name));
    for (const name of this.#typed.keys()) if (!names.has(name)) this.forget(name);
  }

  /** What is in a field: what was typed or chosen, else what it began with. */
  read(field: Field): FieldValue {
    return this.#typed.has(field.name) ? (this.#typed.get(field.name) ?? null) : field.initial;
  }

  /** Notes what was typed or chosen. The complaint about the field is gone with it. */
  write(name: string, value: FieldValue, unreadable = false): void {
    this.#typed.set(name, value);
    this.#faults.delete(name);
    if (unreadable) this.#unreadable.add(name);
    else this.#unreadable.delete(name);
  }

  forget(name: string): void {
    this.#typed.delete(name);
    this.#unreadable.delete(name);
    this.#faults.delete(name);
  }

  /** The values of all fields by name. */
  values(): Record<string, FieldValue> {
    return Object.fromEntries(this.#fields.map((field) => [field.name, this.read(field)]));
  }

  /** Looks through all fields; the name of the first that cannot go out like this, or null. */
  check(): string | null {
    this.#faults.clear();
    for (const field of this.#fields) {
      const fault = faultOf(field, this.read(field), this.#unreadable.has(field.name));
      if (fault) this.#faults.set(field.name, fault);
    }
    return this.#faults.keys().next().value ?? null;
  }

  faultOf(name: string): Fault | null {
    return this.#faults.get(name) ?? null;
  }

  /** Whether a Label in the form speaks for the field. */
  isLabelled(name: string): boolean {
    return this.#labelled.has(name);
  }

  isRequired(name: string): boolean {
    return this.#fields.some((field) => field.name === name && field.required);
  }

  /** The id of the control of a field; its label, complaint and value have ids that begin with it. */
  idOf(name: string): string {
    return `${this.id}-${encodeURIComponent(name)}`;
  }
}
