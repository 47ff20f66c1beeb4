import { css, html, nothing, type TemplateResult } from "lit";
import type { Priority } from "../../api/tasks";
import { say, type Word } from "../../words";

/** Styles of `priorityMark`: three, two or one bar, so that the shape tells what the colour tells. */
export const priorityMarks = css`
  .priority {
    display: block;
    flex: none;
    inline-size: 16px;
    block-size: 16px;
  }
  .priority rect {
    fill: var(--bar-empty);
  }
  .priority[data-priority="1"] rect {
    fill: var(--priority-1);
  }
  .priority[data-priority="2"] rect:not(:last-child) {
    fill: var(--priority-2);
  }
  .priority[data-priority="3"] rect:first-child {
    fill: var(--priority-3);
  }
  @media (forced-colors: active) {
    .priority rect {
      fill: GrayText;
    }
    .priority[data-priority="1"] rect,
    .priority[data-priority="2"] rect:not(:last-child),
    .priority[data-priority="3"] rect:first-child {
      fill: CanvasText;
    }
  }
`;

/** The name of a priority: `High`. */
export function priorityName(priority: Priority): string {
  return say(`priority.${priority}` satisfies Word);
}

/** Rising bars, as many filled as the task is urgent; nothing for the default priority. */
export function priorityMark(priority: Priority): TemplateResult | typeof nothing {
  return priority === 4 ? nothing : bars(priority);
}

/** The bars of any priority, the default one included, for where one is chosen. */
export function bars(priority: Priority): TemplateResult {
  return html`<svg
    class="priority"
    viewBox="0 0 16 16"
    data-priority=${priority}
    aria-hidden="true"
  >
    <rect x="2" y="9" width="3" height="5" rx="1"></rect>
    <rect x="6.5" y="6" width="3" height="8" rx="1"></rect>
    <rect x="11" y="3" width="3" height="11" rx="1"></rect>
  </svg>`;
}
