import { html, nothing, svg, type TemplateResult } from "lit";
import { Part } from "../../view/part";
import { sameData } from "../../same-data";
import { styled } from "../values/styled";
import type { Words } from "../../locale/words";
import { areaPath, linePath } from "./curves";
import { dataTable } from "./data-table";
import { layOut, type ChartLayout } from "./layout";
import type { ChartModel } from "./model";

/** Where a tooltip turns to the other side of its category, as a share of the width. */
const TURN = 0.6;

/** Values from this on are written short on the axis: 12K. */
const SHORT_FROM = 10_000;

/**
 * A chart as SVG, drawn for the size it has.
 *
 * Its data is also there as a table for those who do not see it, and by arrow keys for those who do not
 * point.
 */
export class ChartView extends Part {
  static override properties = {
    model: {
      attribute: false,
      hasChanged: (one: unknown, other: unknown) => !sameData(one, other),
    },
    colours: {
      attribute: false,
      hasChanged: (one: unknown, other: unknown) => !sameData(one, other),
    },
    words: { attribute: false },
    plot: { state: true },
    chosen: { state: true },
  };

  declare model: ChartModel;
  /** CSS colours of the series, in their order. */
  declare colours: readonly string[];
  declare words: Words;
  /** The size of the drawing in CSS pixels. */
  declare protected plot: { readonly width: number; readonly height: number };
  /** The category that the tooltip is about. */
  declare protected chosen: number | null;

  readonly #observer = new ResizeObserver(([entry]) => {
    if (!entry) return;
    const { width, height } = entry.contentRect;
    if (width !== this.plot.width || height !== this.plot.height) this.plot = { width, height };
  });

  constructor() {
    super();
    this.plot = { width: 0, height: 0 };
    this.chosen = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => {
      const plot = this.querySelector(".w-plot");
      if (plot && this.isConnected) this.#observer.observe(plot);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  protected override render(): TemplateResult {
    const { model, plot, words } = this;
    const layout = layOut(model, plot, this.#short());
    const drawable = plot.width > 0 && model.categories.length > 0;
    return html`<div
        class="w-plot"
        role="img"
        aria-label=${this.#name()}
        tabindex=${model.showTooltip ? 0 : nothing}
        @pointermove=${(event: PointerEvent) => this.#point(event, layout)}
        @pointerleave=${() => (this.chosen = null)}
        @keydown=${(event: KeyboardEvent) => this.#handleKey(event)}
        @blur=${() => (this.chosen = null)}
      >
        ${drawable ? this.#drawing(layout) : nothing}
        ${drawable && this.chosen !== null ? this.#tooltip(layout, this.chosen) : nothing}
      </div>
      ${model.showLegend ? this.#legend() : nothing} ${dataTable(model, words, this.#number())}
      <span class="visually-hidden" role="status">${this.#spoken()}</span>`;
  }

  #drawing(layout: ChartLayout): TemplateResult {
    const { width, height } = this.plot;
    return html`<svg
      viewBox="0 0 ${width} ${height}"
      width=${width}
      height=${height}
      aria-hidden="true"
    >
      ${this.#grid(layout)} ${this.#marker(layout)} ${this.#areas(layout)} ${this.#bars(layout)}
      ${this.#lines(layout)} ${this.#dots(layout)} ${this.#labels(layout)}
    </svg>`;
  }

  #grid({ scale, left, right, y }: ChartLayout): unknown {
    const written = this.#short();
    return scale.ticks.map(
      (tick) => svg`<line class="w-grid ${tick === 0 ? "zero" : ""}" x1=${left} x2=${right}
          y1=${y(tick)} y2=${y(tick)}></line>
        ${
          this.model.showYAxis
            ? svg`<text class="w-tick" x=${left - 8} y=${y(tick)} text-anchor="end"
                dominant-baseline="middle">${written(tick)}</text>`
            : nothing
        }`,
    );
  }

  /** A line through the category that the tooltip is about. */
  #marker({ places, top, bottom }: ChartLayout): unknown {
    const x = this.chosen === null ? undefined : places[this.chosen];
    if (x === undefined) return nothing;
    return svg`<line class="w-marker" x1=${x} x2=${x} y1=${top} y2=${bottom}></line>`;
  }

  #areas({ runs }: ChartLayout): unknown {
    return runs.map(({ series, upper, lower }) => {
      const one = this.model.series[series];
      if (one?.kind !== "area") return nothing;
      return svg`<path class="w-area ${one.stack === null ? "" : "stacked"}"
        d=${areaPath(upper, lower, one.curve)} ${this.#inColour(series)}></path>`;
    });
  }

  #bars({ bars }: ChartLayout): unknown {
    return bars.map(
      ({ series, x, y, width, height }) =>
        svg`<rect class="w-bar ${this.model.series[series]?.stack == null ? "" : "stacked"}" x=${x}
          y=${y} width=${width} height=${height} ${this.#inColour(series)}></rect>`,
    );
  }

  #lines({ runs }: ChartLayout): unknown {
    return runs.map(({ series, upper }) => {
      const one = this.model.series[series];
      // The outline of an area is as open as the area itself.
      const curve = one?.kind === "area" ? one.curve.replace("Closed", "") : one?.curve;
      return svg`<path class="w-line" d=${linePath(upper, (curve ?? "linear") as "linear")}
        ${this.#inColour(series)}></path>`;
    });
  }

  /** A value alone in its run is no line; and those of the chosen category stand out. */
  #dots({ runs, places }: ChartLayout): unknown {
    const chosen = this.chosen === null ? undefined : places[this.chosen];
    return runs.flatMap(({ series, upper }) =>
      upper
        .filter(({ x }) => upper.length === 1 || x === chosen)
        .map(
          ({ x, y }) =>
            svg`<circle class="w-dot" cx=${x} cy=${y} r="3.5" ${this.#inColour(series)}></circle>`,
        ),
    );
  }

  #labels({ labels, bottom, left, right }: ChartLayout): unknown {
    return labels.map(({ x, text }) => {
      const anchor = x - left < 1 ? "start" : right - x < 1 ? "end" : "middle";
      return svg`<text class="w-tick" x=${x} y=${bottom + 18} text-anchor=${anchor}>${text}</text>`;
    });
  }

  #legend(): TemplateResult {
    return html`<ul class="w-legend" aria-hidden="true">
      ${this.model.series.map(
        ({ label, kind }, series) =>
          html`<li>
            <span class="w-swatch ${kind}" ${this.#inColour(series)}></span
            ><span dir="auto">${label}</span>
          </li>`,
      )}
    </ul>`;
  }

  #tooltip({ places }: ChartLayout, category: number): TemplateResult {
    const x = places[category] ?? 0;
    const turned = x > this.plot.width * TURN;
    const written = this.#number();
    return html`<div
      class="w-tooltip ${turned ? "turned" : ""}"
      aria-hidden="true"
      ${styled({ left: `${x}px` })}
    >
      <div class="w-tooltip-title" dir="auto">${this.model.categories[category]}</div>
      ${this.model.series.map(({ label, kind, values }, series) => {
        const value = values[category] ?? null;
        if (value === null) return nothing;
        return html`<div class="w-tooltip-row">
          <span class="w-swatch ${kind}" ${this.#inColour(series)}></span>
          <span class="w-tooltip-label" dir="auto">${label}</span>
          <span class="w-tooltip-value">${written(value)}</span>
        </div>`;
      })}
    </div>`;
  }

  /** What the tooltip shows, for those who hear it. */
  #spoken(): string {
    if (this.chosen === null) return "";
    const { categories, series } = this.model;
    const written = this.#number();
    const values = series.flatMap(({ label, values: own }) => {
      const value = own[this.chosen ?? 0] ?? null;
      return value === null ? [] : `${label} ${written(value)}`;
    });
    return `${categories[this.chosen] ?? ""}: ${values.join(", ")}`;
  }

  #name(): string {
    const list = new Intl.ListFormat(this.words.locale, { type: "conjunction" });
    const series = list.format(this.model.series.map(({ label }) => label));
    return series ? this.words.say("chart.name", { series }) : this.words.say("chart.unnamed");
  }

  #number(): (value: number) => string {
    const format = new Intl.NumberFormat(this.words.locale, { maximumFractionDigits: 6 });
    return (value) => format.format(value);
  }

  #short(): (value: number) => string {
    const plain = this.#number();
    const compact = new Intl.NumberFormat(this.words.locale, {
      notation: "compact",
      maximumFractionDigits: 1,
    });
    return (value) => (Math.abs(value) >= SHORT_FROM ? compact.format(value) : plain(value));
  }

  #inColour(series: number): unknown {
    return styled({ color: this.colours[series] });
  }

  #point(event: PointerEvent, { places }: ChartLayout): void {
    if (!this.model.showTooltip) return;
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const x = event.clientX - box.left;
    const distances = places.map((place) => Math.abs(place - x));
    const nearest = distances.indexOf(Math.min(...distances));
    this.chosen = nearest < 0 ? null : nearest;
  }

  #handleKey(event: KeyboardEvent): void {
    const last = this.model.categories.length - 1;
    const from = this.chosen;
    const goals: Record<string, number | null> = {
      ArrowRight: from === null ? 0 : Math.min(last, from + 1),
      ArrowLeft: from === null ? last : Math.max(0, from - 1),
      Home: 0,
      End: last,
      ...(from === null ? {} : { Escape: null }),
    };
    if (!this.model.showTooltip || !Object.hasOwn(goals, event.key) || last < 0) return;
    event.preventDefault();
    event.stopPropagation();
    this.chosen = goals[event.key] ?? null;
  }
}
