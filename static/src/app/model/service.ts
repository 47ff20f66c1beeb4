import { readStatus, type ServiceStatus } from "../api/service";
import { Observable } from "./observable";

/** What the server is and can do; null until it has been read. */
export class Service extends Observable {
  #status: ServiceStatus | null = null;

  get status(): ServiceStatus | null {
    return this.#status;
  }

  /**
   * Asks the server what it is.
   * @throws ApiError when it does not answer.
   */
  async read(): Promise<void> {
    this.set(await readStatus());
  }

  /** Takes over what the server said of itself. */
  set(status: ServiceStatus): void {
    this.#status = status;
    this.changed();
  }
}
