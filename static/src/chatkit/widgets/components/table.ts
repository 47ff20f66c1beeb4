/** Table, Table.Row and Table.Cell (row 152). */
import { html, nothing, type TemplateResult } from "lit";
import type { WidgetContext } from "../context";
import { drawAll, drawChildren } from "../draw";
import { childrenOf, countOf, isOn, oneOf, type WidgetNode } from "../node";
import { edges } from "../values/box-style";
import { length } from "../values/lengths";
import { styled } from "../values/styled";

const ALIGNMENTS = ["start", "center", "end"] as const;
const VERTICAL = { start: "top", center: "middle", end: "bottom" } as const;

/** Widths of columns by token, in units of the grid. */
const COLUMN_UNITS = { xs: 12, sm: 20, md: 32, lg: 48, xl: 64 } as const;
const COLUMN_SIZES = ["xs", "sm", "md", "lg", "xl"] as const;

/** A table; the header rows it begins with head its columns. What is too wide scrolls. */
export function table(node: WidgetNode, context: WidgetContext): TemplateResult {
  const rows = childrenOf(node);
  const first = rows.findIndex((row) => !isOn(row, "header"));
  const head = first < 0 ? rows : rows.slice(0, first);
  const body = first < 0 ? [] : rows.slice(first);
  return html`<div
    class="w-table-scroll"
    tabindex="0"
    role="group"
    aria-label=${context.words.say("table.name")}
  >
    <table class="w-table">
      ${
        head.length > 0
          ? html`<thead>
              ${drawAll(head, context)}
            </thead>`
          : nothing
      }
      <tbody>
        ${drawAll(body, context)}
      </tbody>
    </table>
  </div>`;
}

export function tableRow(node: WidgetNode, context: WidgetContext): TemplateResult {
  const cells = childrenOf(node).map((child) =>
    child.type === "Table.Cell" ? child : ({ type: "Table.Cell", children: [child] } as WidgetNode),
  );
  const asHeader = isOn(node, "header");
  const renderers = asHeader
    ? new Map([...context.renderers, ["Table.Cell", headerCell] as const])
    : context.renderers;
  return html`<tr>
    ${drawAll(cells, { ...context, renderers })}
  </tr>`;
}

export function tableCell(node: WidgetNode, context: WidgetContext): TemplateResult {
  return html`<td
    colspan=${countOf(node, "colSpan") ?? nothing}
    rowspan=${countOf(node, "rowSpan") ?? nothing}
    ${styled(cellStyle(node))}
  >
    ${drawChildren(node, { ...context, inRow: false })}
  </td>`;
}

function headerCell(node: WidgetNode, context: WidgetContext): TemplateResult {
  return html`<th
    scope="col"
    colspan=${countOf(node, "colSpan") ?? nothing}
    rowspan=${countOf(node, "rowSpan") ?? nothing}
    ${styled(cellStyle(node))}
  >
    ${drawChildren(node, { ...context, inRow: false })}
  </th>`;
}

function cellStyle(node: WidgetNode): Record<string, string | undefined> {
  const vertical = oneOf(node.vAlign, ALIGNMENTS, undefined);
  const size = oneOf(node.colSize, COLUMN_SIZES, undefined);
  return {
    ...edges("padding", node.padding),
    "inline-size": length(node.width) ?? (size && `calc(var(--ck-unit) * ${COLUMN_UNITS[size]})`),
    "text-align": oneOf(node.align, ALIGNMENTS, undefined),
    "vertical-align": vertical && VERTICAL[vertical],
  };
}
