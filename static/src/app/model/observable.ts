/** Something that changes over time and tells whoever watches it, at most once a microtask. */
export class Observable {
  readonly #watchers = new Set<() => void>();
  #announced = false;

  /** Calls `watcher` after every change until the function it answers is called. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** To be called by the subclass whenever something that can be read from it has changed. */
  protected changed(): void {
    if (this.#announced) return;
    this.#announced = true;
    queueMicrotask(() => {
      this.#announced = false;
      for (const watcher of this.#watchers) watcher();
    });
  }
}
