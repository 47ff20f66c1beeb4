import { html, type TemplateResult } from "lit";
import type { WidgetContext } from "../context";
import { CHART_HEIGHT_PX } from "../decisions";
import type { WidgetNode } from "../node";
import { blockStyle } from "../values/box-style";
import { seriesColour } from "../values/colours";
import { styled } from "../values/styled";
import { readChart } from "./model";

/** Bars, lines and areas over categories (row 153). */
export function chart(node: WidgetNode, { words, scheme }: WidgetContext): TemplateResult {
  const model = readChart(node);
  const style = blockStyle(node);
  const hasHeight = style["block-size"] ?? style["aspect-ratio"];
  return html`<chatkit-widget-chart
    .model=${model}
    .colours=${model.series.map(({ color }, position) => seriesColour(color, position, scheme))}
    .words=${words}
    ${styled({ ...style, "block-size": hasHeight ? style["block-size"] : `${CHART_HEIGHT_PX}px` })}
  ></chatkit-widget-chart>`;
}
