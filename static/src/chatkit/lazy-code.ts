/** Code that many chats never need: asked for once, when a part of it is first drawn or soon will be. */
export class LazyCode {
  #loading: Promise<void> | null = null;
  #state: "not asked for" | "on its way" | "here" | "failed" = "not asked for";

  constructor(private readonly ask: () => Promise<unknown>) {}

  get state(): "not asked for" | "on its way" | "here" | "failed" {
    return this.#state;
  }

  /** Resolves when it is here; rejects when it cannot be loaded, and the next call tries again. */
  load(): Promise<void> {
    this.#loading ??= this.#start();
    return this.#loading;
  }

  /** Begins to load, unless that has begun; `failed` is told when it cannot be loaded. */
  need(failed: (error: unknown) => void): void {
    if (!this.#loading) this.load().catch(failed);
  }

  async #start(): Promise<void> {
    this.#state = "on its way";
    try {
      await this.ask();
      this.#state = "here";
    } catch (error) {
      this.#state = "failed";
      this.#loading = null;
      throw error;
    }
  }
}
