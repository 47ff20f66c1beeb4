import type { ReactiveController } from "lit";
import type { Task } from "../../api/tasks";
import type { Place } from "../../model/task-place";
import { say } from "../../words";
import { RowCommands } from "./row-commands";
import { TaskRow } from "./task-row";
import type { TaskTree } from "./task-tree";

/** How far the pointer goes before a press becomes a drag. */
const beginsAfterPixels = 5;
/** How long a drag rests on a button until the button opens. */
const opensAfterMilliseconds = 400;
/** How near to an edge of the list a drag scrolls it, and by how much a frame. */
const edgeInPixels = 40;
const scrollsByPixels = 8;

/** Something a task can be dragged onto; `place` says where it goes then. */
export interface DropTarget extends Element {
  readonly place?: Place | undefined;
  /** Whether it opens while a drag rests on it, to show more places. */
  readonly opensForDrag?: boolean;
}

/** Where a task would go if it were let go now. */
type Spot =
  | { readonly kind: "place"; readonly target: DropTarget; readonly place: Place }
  | { readonly kind: "beside"; readonly row: TaskRow; readonly side: "before" | "after" };

/**
 * Dragging tasks by mouse or pen: to another place among tasks ordered by hand, or onto anything that
 * has a `place`. What is under the pointer is marked by attributes and not by drawing, which would be
 * slow in a long list.
 */
export class RowDrag implements ReactiveController {
  readonly #tree: TaskTree;
  readonly #order: RowCommands;
  #pressed: { readonly row: TaskRow; readonly x: number; readonly y: number } | null = null;
  #tasks: readonly Task[] = [];
  #spot: Spot | null = null;
  #opening: { readonly target: Element; readonly timer: ReturnType<typeof setTimeout> } | null =
    null;
  #pointer = { x: 0, y: 0 };
  #frame = 0;

  constructor(tree: TaskTree) {
    this.#tree = tree;
    this.#order = new RowCommands(tree);
    tree.addController(this);
  }

  hostDisconnected(): void {
    this.#end();
  }

  /** A finger scrolls; everything else may begin to drag. */
  handleDown = (event: PointerEvent): void => {
    const path = event.composedPath();
    const row = path.find((target) => target instanceof TaskRow);
    const onField = path.some((target) => target instanceof HTMLInputElement);
    const isPlain = event.button === 0 && !event.shiftKey && !event.ctrlKey && !event.metaKey;
    if (row === undefined || onField || !isPlain || event.pointerType === "touch") return;
    this.#pressed = { row, x: event.clientX, y: event.clientY };
    addEventListener("pointermove", this.#handleMove);
    addEventListener("pointerup", this.#handleUp);
    addEventListener("pointercancel", this.#handleCancel);
    addEventListener("keydown", this.#handleKey, { capture: true });
  };

  #handleMove = (event: PointerEvent): void => {
    if (this.#pressed === null) return;
    this.#pointer = { x: event.clientX, y: event.clientY };
    const { row, x, y } = this.#pressed;
    const isFar = Math.hypot(event.clientX - x, event.clientY - y) > beginsAfterPixels;
    if (this.#tasks.length === 0 && !isFar) return;
    if (this.#tasks.length === 0) this.#begin(row);
    this.#follow();
  };

  #begin(row: TaskRow): void {
    this.#tasks = this.#tree.tasksWith(row.task);
    const [task] = this.#tasks;
    this.#ghost.textContent =
      this.#tasks.length === 1 && task !== undefined
        ? task.title
        : say("selection.count", { count: this.#tasks.length });
    this.#ghost.showPopover();
    this.#tree.toggleAttribute("dragging", true);
    this.#frame = requestAnimationFrame(this.#scroll);
  }

  #follow(): void {
    const { x, y } = this.#pointer;
    this.#ghost.style.translate = `${x + 12}px ${y + 8}px`;
    const path = pathAt(x, y);
    this.#mark(this.#spotAt(path, y));
    this.#openSoon(path.find((target) => (target as DropTarget).opensForDrag === true));
  }

  #spotAt(path: readonly Element[], y: number): Spot | null {
    const row = path.find((target): target is TaskRow => target instanceof TaskRow);
    if (row !== undefined && this.#canStandBeside(row)) {
      const { top, height } = row.getBoundingClientRect();
      return { kind: "beside", row, side: y < top + height / 2 ? "before" : "after" };
    }
    const target: DropTarget | undefined = path.find(
      (candidate) => (candidate as DropTarget).place !== undefined,
    );
    return target?.place === undefined ? null : { kind: "place", target, place: target.place };
  }

  /** Order is among tasks that are parts of the same one, or of none. */
  #canStandBeside(row: TaskRow): boolean {
    const parent = row.task.parent_id;
    return this.#order.isOrdered(row) && this.#tasks.every((task) => task.parent_id === parent);
  }

  #mark(spot: Spot | null): void {
    this.#unmark();
    this.#spot = spot;
    if (spot?.kind === "place") spot.target.setAttribute("data-drop", "into");
    if (spot?.kind === "beside") spot.row.setAttribute("data-drop", spot.side);
  }

  #unmark(): void {
    if (this.#spot === null) return;
    const { kind } = this.#spot;
    const marked = kind === "place" ? this.#spot.target : this.#spot.row;
    marked.removeAttribute("data-drop");
    this.#spot = null;
  }

  #openSoon(target: Element | undefined): void {
    if (this.#opening?.target === target) return;
    clearTimeout(this.#opening?.timer);
    this.#opening = null;
    if (!(target instanceof HTMLElement)) return;
    const timer = setTimeout(() => target.click(), opensAfterMilliseconds);
    this.#opening = { target, timer };
  }

  #handleUp = (): void => {
    const [spot, tasks] = [this.#spot, this.#tasks];
    if (tasks.length > 0) swallowClick();
    this.#end();
    if (spot?.kind === "place") void this.#tree.workspace.taskSteps.put(tasks, spot.place);
    if (spot?.kind === "beside") this.#putBeside(spot.row, spot.side, tasks);
  };

  #putBeside(row: TaskRow, side: "before" | "after", tasks: readonly Task[]): void {
    const moved = new Set(tasks.map(({ id }) => id));
    if (moved.has(row.task.id)) return;
    const order = this.#order.siblings(row).filter(({ id }) => !moved.has(id));
    const at = order.findIndex(({ id }) => id === row.task.id) + (side === "after" ? 1 : 0);
    order.splice(at, 0, ...tasks);
    void this.#tree.workspace.taskSteps.order(order, tasks);
  }

  #handleCancel = (): void => this.#end();

  #handleKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || this.#tasks.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    swallowClick();
    this.#end();
  };

  /** Also closes what has opened for the drag. */
  #end(): void {
    removeEventListener("pointermove", this.#handleMove);
    removeEventListener("pointerup", this.#handleUp);
    removeEventListener("pointercancel", this.#handleCancel);
    removeEventListener("keydown", this.#handleKey, { capture: true });
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#opening?.timer);
    this.#opening = null;
    this.#unmark();
    this.#pressed = null;
    if (this.#tasks.length === 0) return;
    this.#tasks = [];
    this.#ghost.hidePopover();
    this.#tree.toggleAttribute("dragging", false);
    this.#tree.dispatchEvent(new Event("drag-end"));
  }

  #scroll = (): void => {
    const list = this.#tree.parentElement!;
    const { top, bottom } = list.getBoundingClientRect();
    const { y } = this.#pointer;
    if (y < top + edgeInPixels && y > top - edgeInPixels) list.scrollBy(0, -scrollsByPixels);
    if (y > bottom - edgeInPixels && y < bottom + edgeInPixels) list.scrollBy(0, scrollsByPixels);
    this.#frame = requestAnimationFrame(this.#scroll);
  };

  get #ghost(): HTMLElement {
    return this.#tree.renderRoot.querySelector<HTMLElement>(".ghost")!;
  }
}

/** The click with which a browser may end the drag is not for what lies under the pointer. */
function swallowClick(): void {
  const swallow = (event: MouseEvent): void => event.stopPropagation();
  addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => removeEventListener("click", swallow, { capture: true }));
}

/** What lies under a point, from the innermost out, through the shadow roots. */
function pathAt(x: number, y: number): Element[] {
  let inner = document.elementFromPoint(x, y);
  for (;;) {
    const deeper: Element | null = inner?.shadowRoot?.elementFromPoint(x, y) ?? null;
    if (deeper === null || deeper === inner) break;
    inner = deeper;
  }
  const path: Element[] = [];
  for (let at = inner; at !== null; at = above(at)) path.push(at);
  return path;
}

function above(element: Element): Element | null {
  if (element.parentElement !== null) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
