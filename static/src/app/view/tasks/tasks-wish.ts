import type { Task } from "../../api/tasks";

/** What has to be asked before it can be done: which day, which project, or everything of a task. */
export type TasksWish = "details" | "schedule" | "move" | "tag" | "priority";

/** Asks the pane to open the menu, or the details, with which tasks are changed. */
export class TasksWishEvent extends Event {
  static readonly type = "tasks-wish";

  /** @param anchor what the menu opens beside. */
  constructor(
    readonly wish: TasksWish,
    readonly tasks: readonly Task[],
    readonly anchor: HTMLElement,
  ) {
    super(TasksWishEvent.type, { bubbles: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    "tasks-wish": TasksWishEvent;
  }
}
