/** Code that many chats never need: asked for once, when a part of it is first drawn. */
export class LazyCode {
  #loading: Promise<unknown> | null = null;

  constructor(private readonly load: () => Promise<unknown>) {}

  /** Begins to load; when that fails, the next call tries again. */
  need(failed: (error: unknown) => void): void {
    this.#loading ??= this.load().catch((error: unknown) => {
      this.#loading = null;
      failed(error);
    });
  }
}
