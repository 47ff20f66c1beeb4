import { css, html, nothing, type TemplateResult } from "lit";
import type { Task } from "../../api/tasks";
import { say } from "../../words";
import { controls } from "../controls/controls.styles";
import { icon, type IconName } from "../icons";
import { WorkspaceElement } from "../workspace-element";
import { TasksWishEvent, type TasksWish } from "./tasks-wish";

/**
 * What can be done with the selected tasks, all of them in one step.
 *
 * @fires tasks-wish when a menu is to be opened for them.
 */
export class SelectionBar extends WorkspaceElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      .bar {
        display: flex;
        align-items: center;
        gap: 2px;
        border-block-start: 1px solid var(--line);
        padding: 8px;
        animation: bar-in 150ms ease-out;
      }
      .count {
        flex: 1;
        padding-inline-start: 8px;
        font-size: 13px;
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
      .danger {
        color: var(--danger-ink);
      }
      @keyframes bar-in {
        from {
          opacity: 0;
          transform: translateY(8px);
        }
      }
      @media (prefers-reduced-motion: reduce) {
        .bar {
          animation: none;
        }
      }
    `,
  ];
  static override properties = { tasks: { attribute: false } };

  /** The selected tasks. */
  tasks: readonly Task[] = [];

  protected override render(): TemplateResult {
    return html`<div role="status" class="visually-hidden">
        ${this.tasks.length === 0 ? nothing : say("selection.count", { count: this.tasks.length })}
      </div>
      ${this.tasks.length === 0 ? nothing : this.#bar()}`;
  }

  #bar(): TemplateResult {
    const { taskSteps, taskSelection } = this.workspace;
    const count = this.tasks.length;
    return html`<div class="bar" role="toolbar" aria-label=${say("selection.label")}>
      <span class="count">${say("selection.count", { count })}</span>
      ${this.#button("check", say("selection.done"), () => {
        void taskSteps.complete(this.tasks.filter(({ status }) => status === "open"));
        taskSelection.clear();
      })}
      ${this.#menu("calendar", "schedule", say("menu.schedule"))}
      ${this.#menu("bars", "priority", say("menu.priority"))}
      ${this.#menu("tag", "tag", say("menu.tag"))} ${this.#menu("folder", "move", say("menu.move"))}
      ${this.#button("trash", say("selection.delete"), () => {
        void taskSteps.delete(this.tasks);
        taskSelection.clear();
      })}
      ${this.#button("close", say("selection.clear"), () => taskSelection.clear())}
    </div>`;
  }

  #menu(drawing: IconName, wish: TasksWish, label: string): TemplateResult {
    return this.#button(drawing, label, (event) => {
      const button = event.currentTarget as HTMLElement;
      this.dispatchEvent(new TasksWishEvent(wish, this.tasks, button));
    });
  }

  #button(drawing: IconName, label: string, act: (event: Event) => void): TemplateResult {
    return html`<button class="icon-button" aria-label=${label} title=${label} @click=${act}>
      ${icon(drawing)}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "selection-bar": SelectionBar;
  }
}
