import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Observable } from "../model/observable";

/** Draws its host again whenever one of the things it watches changes, for as long as it is in the page. */
export class Watching implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #sources: () => readonly Observable[];
  #stops: (() => void)[] = [];

  /** @param sources answers what to watch; asked when the host comes into the page. */
  constructor(host: ReactiveControllerHost, sources: () => readonly Observable[]) {
    this.#host = host;
    this.#sources = sources;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stops = this.#sources().map((source) => source.watch(() => this.#host.requestUpdate()));
  }

  hostDisconnected(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
  }
}
