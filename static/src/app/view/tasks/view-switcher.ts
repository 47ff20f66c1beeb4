import { css, html, type TemplateResult } from "lit";
import { isoDate } from "../../model/due";
import type { Place } from "../../model/task-place";
import { viewName, type TaskView } from "../../model/task-view";
import { say } from "../../words";
import { narrowed, type Choice, type ChoiceMenu, type Menu } from "../controls/choice-menu";
import { controls } from "../controls/controls.styles";
import { icon, type IconName } from "../icons";
import { Watching } from "../watching";
import { WorkspaceElement } from "../workspace-element";

/** The drawing that stands for each kind of view. */
export const viewIcons: Readonly<Record<TaskView["kind"], IconName>> = {
  all: "tasks",
  today: "sun",
  upcoming: "calendar",
  inbox: "inbox",
  done: "check",
  project: "folder",
  tag: "tag",
  filter: "filter",
  calendar: "month",
};

/** The name of the view as a button that opens the list of views; a drag that rests on it opens it too. */
export class ViewSwitcher extends WorkspaceElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        min-inline-size: 0;
      }
      h2 {
        font-size: inherit;
      }
      button {
        display: flex;
        align-items: center;
        gap: 8px;
        max-inline-size: 100%;
        min-block-size: 32px;
        border-radius: var(--radius);
        padding: 4px 6px 4px 8px;
        font-weight: 600;
      }
      .name {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .icon {
        color: var(--ink-muted);
      }
      .icon:last-child {
        inline-size: 16px;
        block-size: 16px;
        rotate: 90deg;
      }
      @media (hover: hover) {
        button:hover {
          background: var(--hover);
        }
      }
    `,
  ];

  constructor() {
    super();
    new Watching(this, () => [this.workspace.tasks, this.workspace.taskCounts]);
  }

  protected override render(): TemplateResult {
    const { tasks, taskCounts } = this.workspace;
    const name = viewName(tasks.view, taskCounts.current.filters);
    return html`
      <h2>
        <button
          aria-haspopup="listbox"
          title=${say("views.choose")}
          .opensForDrag=${true}
          @click=${this.open}
        >
          ${icon(viewIcons[tasks.view.kind])}<span class="name" dir="auto">${name}</span>
          ${icon("chevron")}
        </button>
      </h2>
      <choice-menu></choice-menu>
    `;
  }

  /** Puts the keyboard on the button. */
  override focus(): void {
    this.#button.focus();
  }

  /** Opens the list of views. */
  open = (): void => {
    void this.#menu.open(this.#views(), this.#button);
  };

  /** Closes the list of views. */
  close(): void {
    this.#menu.close();
  }

  get #button(): HTMLElement {
    return this.renderRoot.querySelector("button")!;
  }

  get #menu(): ChoiceMenu {
    return this.renderRoot.querySelector("choice-menu")!;
  }

  #views(): Menu {
    return {
      label: say("views.choose"),
      placeholder: say("views.placeholder"),
      choices: (typed) => {
        const matching = narrowed(this.#choices(), typed);
        return typed === "" ? matching : [...matching, this.#filterChoice(typed)];
      },
    };
  }

  #choices(): Choice[] {
    const { current } = this.workspace.taskCounts;
    const today = isoDate(this.workspace.clock.now());
    const inbox: Place = { kind: "project", name: null };
    const late = current.overdue > 0 ? say("views.overdue", { count: current.overdue }) : "";
    return [
      this.#choice({ kind: "all" }),
      this.#choice(
        { kind: "today" },
        [late, count(current.today)].filter((words) => words !== "").join(" · "),
        { kind: "day", day: today },
      ),
      this.#choice({ kind: "upcoming" }),
      this.#choice({ kind: "calendar", day: today }),
      this.#choice({ kind: "inbox" }, count(current.inbox), inbox),
      this.#choice({ kind: "done" }),
      this.#choice({ kind: "filter", text: "" }),
      ...Object.entries(current.filters).map(([, text]) =>
        this.#choice({ kind: "filter", text }, "", undefined, say("views.filters")),
      ),
      ...Object.entries(current.projects).map(([name, number]) =>
        this.#choice(
          { kind: "project", name },
          count(number),
          { kind: "project", name },
          say("views.projects"),
        ),
      ),
      ...Object.entries(current.tags).map(([name, number]) =>
        this.#choice(
          { kind: "tag", name },
          count(number),
          { kind: "tag", name },
          say("views.tags"),
        ),
      ),
    ];
  }

  #choice(view: TaskView, aside = "", place?: Place, group?: string): Choice {
    const { filters } = this.workspace.taskCounts.current;
    const name = viewName(view, filters);
    return {
      name: view.kind === "filter" && view.text === "" ? say("views.newFilter") : name,
      mark: viewIcons[view.kind],
      aside,
      isCurrent: isSame(view, this.workspace.tasks.view),
      choose: () => void this.workspace.showTasks(view),
      ...(place === undefined ? {} : { place }),
      ...(group === undefined ? {} : { group }),
    };
  }

  #filterChoice(text: string): Choice {
    return {
      name: say("views.filterBy", { text }),
      mark: "filter",
      choose: () => void this.workspace.showTasks({ kind: "filter", text }),
    };
  }
}

function count(number: number): string {
  return number === 0 ? "" : String(number);
}

/** Whatever day it shows, a calendar is the calendar. */
function isSame(one: TaskView, other: TaskView): boolean {
  if (one.kind === "calendar") return other.kind === "calendar";
  return JSON.stringify(one) === JSON.stringify(other);
}

declare global {
  interface HTMLElementTagNameMap {
    "view-switcher": ViewSwitcher;
  }
}
