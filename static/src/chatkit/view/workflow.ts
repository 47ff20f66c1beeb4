import { html, nothing, type TemplateResult } from "lit";
import { iconNode } from "../icons/icon";
import type { Words } from "../locale/words";
import { markdownCode } from "../markdown/code";
import type { FileSource, Task, TaskItem, UrlSource, WorkflowItem } from "../protocol/items";
import type { Drawing } from "./message";

/** Steps of the assistant: one line, which opens to show them (row 121). */
export function workflow(item: WorkflowItem, complete: boolean, drawing: Drawing): TemplateResult {
  const { tasks, expanded = false } = item.workflow;
  const line = html`${summaryIcon(item, complete)}
    <span class=${complete ? "" : "shimmer"} role=${complete ? nothing : "status"}>
      ${summaryText(item, complete, drawing.words)}
    </span>`;
  if (tasks.length === 0) {
    return html`<div class="workflow" data-item-id=${item.id}>
      <div class="line">${line}</div>
    </div>`;
  }
  return html`<details class="workflow" data-item-id=${item.id} ?open=${expanded}>
    <summary class="line">${line}${iconNode("chevron-right")}</summary>
    <ol class="tasks">
      ${tasks.map((one) => html`<li>${task(one, drawing)}</li>`)}
    </ol>
  </details>`;
}

/** One task that stands alone (row 120). */
export function taskItem(item: TaskItem, drawing: Drawing): TemplateResult {
  return html`<div class="workflow" data-item-id=${item.id}>${task(item.task, drawing)}</div>`;
}

function summaryIcon({ workflow: { summary, type } }: WorkflowItem, complete: boolean): unknown {
  if (summary && "title" in summary && summary.icon) {
    return html`<chatkit-icon name=${summary.icon}></chatkit-icon>`;
  }
  if (!complete) return html`<span class="pulse"></span>`;
  return iconNode(type === "reasoning" ? "lightbulb" : "check");
}

/** The summary when there is one; before that what is going on right now. */
function summaryText(item: WorkflowItem, complete: boolean, words: Words): string {
  const { summary, tasks, type } = item.workflow;
  if (summary && "title" in summary) return summary.title;
  if (summary) return words.say("workflow.thoughtFor", { seconds: summary.duration });
  if (!complete) {
    const current = tasks.findLast((one) => one.status_indicator === "loading") ?? tasks.at(-1);
    return (
      (current && titleOf(current, words)) ||
      words.say(type === "reasoning" ? "message.thinking" : "workflow.working")
    );
  }
  const only = tasks.length === 1 ? tasks[0] : undefined;
  if (only) return titleOf(only, words) || words.say("workflow.steps", { count: 1 });
  return words.say("workflow.steps", { count: tasks.length });
}

function titleOf(one: Task, words: Words): string {
  if (one.title) return one.title;
  switch (one.type) {
    case "custom":
      return "";
    case "web_search":
      return one.title_query ?? words.say("workflow.searching");
    case "thought":
      return words.say("workflow.thought");
    case "file":
      return words.say("workflow.files");
    case "image":
      return words.say("workflow.image");
  }
}

function task(one: Task, drawing: Drawing): TemplateResult {
  const title = titleOf(one, drawing.words);
  return html`<div class="task">
    ${taskMark(one)}
    <div class="task-body">
      ${title ? html`<div class="task-title">${title}</div>` : nothing} ${taskContent(one, drawing)}
    </div>
  </div>`;
}

function taskMark(one: Task): unknown {
  if (one.status_indicator === "loading") return html`<span class="pulse"></span>`;
  if (one.type === "custom" && one.icon) {
    return html`<chatkit-icon name=${one.icon}></chatkit-icon>`;
  }
  if (one.status_indicator === "complete") return iconNode("check");
  const icons = {
    custom: null,
    web_search: "globe",
    thought: null,
    file: "document",
    image: "image",
  } as const;
  const icon = icons[one.type];
  return icon ? iconNode(icon) : html`<span class="dot"></span>`;
}

function taskContent(one: Task, drawing: Drawing): unknown {
  switch (one.type) {
    case "custom":
    case "thought":
      return one.content ? taskText(one.content, one.status_indicator, drawing) : nothing;
    case "web_search":
      return chips([
        ...(one.queries ?? []).map((query) => html`<span class="chip">${query}</span>`),
        ...(one.sources ?? []).map(urlSource),
      ]);
    case "file":
      return chips((one.sources ?? []).map(fileSource));
    case "image":
      return nothing;
  }
}

function taskText(
  text: string,
  status: Task["status_indicator"],
  { words, images, widgets }: Drawing,
): TemplateResult {
  markdownCode.need(widgets.failed);
  return html`<chatkit-markdown
    class="markdown"
    dir="auto"
    .text=${text}
    .complete=${status !== "loading"}
    .images=${images}
    .words=${words}
  ></chatkit-markdown>`;
}

function chips(all: readonly TemplateResult[]): TemplateResult | typeof nothing {
  return all.length > 0 ? html`<div class="chips">${all}</div>` : nothing;
}

function urlSource(source: UrlSource): TemplateResult {
  // An address from a model or a search: only what a browser may open safely becomes a link.
  if (!/^https?:/i.test(source.url)) return html`<span class="chip">${source.title}</span>`;
  return html`<a class="chip" href=${source.url} target="_blank" rel="noopener noreferrer">
    ${source.title}
  </a>`;
}

function fileSource(source: FileSource): TemplateResult {
  return html`<span class="chip">${iconNode("document")}${source.title || source.filename}</span>`;
}
