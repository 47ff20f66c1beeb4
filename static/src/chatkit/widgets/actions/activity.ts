import type { Loading } from "./action";

/** What is under way in one widget: which component started it, and how much of the widget waits for it. */
export class Activity {
  readonly #running = new Map<string, Loading>();

  /** Whether the component at a path shows that it is working, and takes no second click. */
  isBusy(path: string): boolean {
    return this.#running.get(path) === "self" || this.holdsAll;
  }

  /** Whether the component at a path is what the widget is waiting for. */
  startedAt(path: string): boolean {
    return this.#running.has(path);
  }

  /** Whether the whole widget waits. */
  get holdsAll(): boolean {
    return [...this.#running.values()].includes("container");
  }

  begin(path: string, loading: Exclude<Loading, "none">): void {
    this.#running.set(path, loading);
  }

  end(path: string): void {
    this.#running.delete(path);
  }
}
