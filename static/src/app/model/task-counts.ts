import { sentence } from "../api/client";
import { readCounts, removeFilter, saveFilter, type Counts } from "../api/task-pages";
import { Observable } from "./observable";

const none: Counts = { today: 0, overdue: 0, inbox: 0, projects: {}, tags: {}, filters: {} };

/** How many open tasks each view holds, and the filters that have a name. */
export class TaskCounts extends Observable {
  #counts = none;
  #readings = 0;

  /** The counts read last; all nought before that. */
  get current(): Counts {
    return this.#counts;
  }

  /** Reads the counts again. Those shown stay where that fails: the list beside them says so. */
  async refresh(): Promise<void> {
    this.#readings += 1;
    const reading = this.#readings;
    try {
      const counts = await readCounts();
      if (reading !== this.#readings) return;
      this.#counts = counts;
      this.changed();
    } catch (reason) {
      console.info(sentence(reason));
    }
  }

  /**
   * Keeps a filter under a name.
   * @throws ApiError when the filter cannot be read, or the name is too long.
   */
  async save(name: string, filter: string): Promise<void> {
    await saveFilter(name, filter);
    await this.refresh();
  }

  /**
   * Forgets a filter.
   * @throws ApiError when the server does not.
   */
  async remove(name: string): Promise<void> {
    await removeFilter(name);
    await this.refresh();
  }
}
