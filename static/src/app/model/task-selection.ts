import { Observable } from "./observable";

/** Which tasks are selected, to be changed together. */
export class TaskSelection extends Observable {
  #ids: ReadonlySet<string> = new Set();
  /** Where a range begins. */
  #anchor: string | null = null;

  get size(): number {
    return this.#ids.size;
  }

  /** Whether a task is selected. */
  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** Sets where the next range begins. */
  begin(id: string): void {
    this.#anchor = id;
  }

  /** Selects a task, or no longer. */
  toggle(id: string): void {
    const ids = new Set(this.#ids);
    if (!ids.delete(id)) ids.add(id);
    this.#anchor = id;
    this.#become(ids);
  }

  /**
   * Selects everything from where the range began to a task.
   *
   * @param order the ids of all tasks, as they stand on screen.
   */
  extendTo(id: string, order: readonly string[]): void {
    const begin = order.indexOf(this.#anchor ?? id);
    const end = order.indexOf(id);
    const from = begin < 0 ? end : begin;
    this.#become(new Set(order.slice(Math.min(from, end), Math.max(from, end) + 1)));
  }

  /** Selects these and no others. */
  select(ids: Iterable<string>): void {
    this.#become(new Set(ids));
  }

  /** Selects nothing. */
  clear(): void {
    if (this.#ids.size > 0) this.#become(new Set());
  }

  #become(ids: ReadonlySet<string>): void {
    this.#ids = ids;
    this.changed();
  }
}
