/** ListView with its items, and Basic (rows 133, 135 and 136). */
import { html, nothing, type TemplateResult } from "lit";
import type { WidgetContext } from "../context";
import { AUTO_LIMIT_ITEMS } from "../decisions";
import { drawAll, drawChildren } from "../draw";
import { readAction } from "../actions/action";
import { childrenOf, countOf, type WidgetNode } from "../node";
import { flowStyle } from "../values/box-style";
import { styled } from "../values/styled";
import { isShut } from "./button";
import { triggerOf } from "./field-frame";
import { ownScheme } from "./scheme";
import { statusLine } from "./status";

export function basic(node: WidgetNode, outer: WidgetContext): TemplateResult {
  const { context, style, className } = ownScheme(node, outer);
  const inRow = node.direction === "row";
  return html`<div
    class="w-root w-basic ${inRow ? "w-row" : "w-col"} ${className}"
    ${styled({ ...style, ...flowStyle(node) })}
  >
    ${drawChildren(node, { ...context, inRow })}
  </div>`;
}

/** A list that shows its first items and, when asked to, the rest. */
export function listView(node: WidgetNode, outer: WidgetContext): TemplateResult {
  const { context, style, className } = ownScheme(node, outer);
  const { life, host, words, path } = context;
  const items = childrenOf(node);
  const limit = node.limit === "auto" ? AUTO_LIMIT_ITEMS : countOf(node, "limit");
  const cut = limit !== undefined && limit < items.length && !life.opened(path);
  const shown = cut ? items.slice(0, limit) : items;
  return html`<section class="w-root w-list ${className}" ${styled(style)}>
    ${statusLine(node.status, host)}
    <ul role="list">
      ${drawAll(shown, { ...context, inRow: false })}
    </ul>
    ${
      cut
        ? html`<button
            type="button"
            class="w-more"
            @click=${(event: Event) => showRest(event, context)}
          >
            ${words.say("widget.showMore")}
          </button>`
        : nothing
    }
  </section>`;
}

/** Shows the items behind the limit; the focus goes on to the first of them, for its button is gone. */
function showRest(event: Event, { life, path }: WidgetContext): void {
  const list = (event.currentTarget as Element).previousElementSibling;
  const first = list?.children.length ?? 0;
  life.setOpened(path, true);
  requestAnimationFrame(() =>
    list?.children[first]?.querySelector<HTMLElement>("button, a")?.focus(),
  );
}

/** A row of a ListView. With an action all of it is a button, and controls in it still work alone. */
export function listViewItem(node: WidgetNode, context: WidgetContext): TemplateResult {
  const { life, path } = context;
  const id = life.idOf(path);
  const content = html`<div
    class="w-item-content"
    id=${id}
    ${styled({ "align-items": flowStyle(node)["align-items"], gap: flowStyle(node).gap })}
  >
    ${drawChildren(node, { ...context, inRow: true })}
  </div>`;
  if (!readAction(node.onClickAction)) return html`<li class="w-item">${content}</li>`;
  const busy = life.isBusy(path);
  const use = isShut(node.onClickAction, context) ? "" : "w-clickable";
  return html`<li class="w-item ${use} ${busy ? "busy" : ""}">
    <button
      type="button"
      class="w-item-button"
      aria-labelledby=${id}
      ?disabled=${isShut(node.onClickAction, context)}
      aria-busy=${busy || nothing}
      @click=${() => life.run(triggerOf(node.onClickAction, "self", context))}
    ></button>
    ${content}
  </li>`;
}
