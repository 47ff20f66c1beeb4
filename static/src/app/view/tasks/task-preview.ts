import { css, html, nothing, type TemplateResult } from "lit";
import type { Task } from "../../api/tasks";
import { dueInWords, dueOf } from "../../model/due";
import { recurrenceInWords } from "../../model/recurrence";
import { reminderInWords } from "../../model/reminders";
import { say } from "../../words";
import { icon, type IconName } from "../icons";
import { priorityMark, priorityName } from "./priority-mark";

/** Styles of `taskPreview`. */
export const taskPreviews = css`
  .preview {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    padding-block-start: 6px;
    font-size: 13px;
  }
  .preview .chip {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    max-inline-size: 100%;
    border-radius: var(--radius-small);
    padding: 1px 8px;
    background: var(--hover);
    overflow-wrap: anywhere;
  }
  .preview .title {
    padding-inline: 0 4px;
    background: none;
    font-weight: 500;
  }
  .preview .icon {
    inline-size: 14px;
    block-size: 14px;
    color: var(--ink-muted);
  }
`;

/** What a line would become: its title, and all that was understood beside it. */
export function taskPreview(task: Task, now: Date): TemplateResult {
  const due = dueOf(task);
  const recurrence = task.recurrence === null ? null : recurrenceInWords(task.recurrence);
  const from = task.recurs_from === "completion" ? say("preview.afterDone") : "";
  return html`<div class="preview" role="group" aria-label=${say("preview.label")}>
    <span class="chip title" dir="auto">${task.title}</span>
    ${due === null ? nothing : chip(dueInWords(due, now), "calendar")}
    ${recurrence === null ? nothing : chip([recurrence, from].join(" ").trim(), "repeat")}
    ${
      task.priority === 4
        ? nothing
        : html`<span class="chip"
            >${priorityMark(task.priority)} ${priorityName(task.priority)}</span
          >`
    }
    ${task.project === null ? nothing : chip(task.project, "folder")}
    ${task.tags.map((tag) => chip(`#${tag}`))}
    ${task.reminders.map((reminder) => chip(reminderInWords(reminder, now), "reminder"))}
  </div>`;
}

function chip(words: string, drawing?: IconName): TemplateResult {
  return html`<span class="chip" dir="auto">
    ${drawing === undefined ? nothing : icon(drawing)}${words}
  </span>`;
}
