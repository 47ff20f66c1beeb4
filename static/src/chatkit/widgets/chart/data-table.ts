import { html, type TemplateResult } from "lit";
import type { Words } from "../../locale/words";
import type { ChartModel } from "./model";

/** The data of a chart as a table, for assistive technology. */
export function dataTable(
  { categories, series }: ChartModel,
  words: Words,
  written: (value: number) => string,
): TemplateResult {
  return html`<div class="visually-hidden">
    <table>
      <thead>
        <tr>
          <th scope="col">${words.say("chart.category")}</th>
          ${series.map(({ label }) => html`<th scope="col">${label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${categories.map(
          (category, row) =>
            html`<tr>
              <th scope="row">${category}</th>
              ${series.map(({ values }) => {
                const value = values[row] ?? null;
                return html`<td>${value === null ? "" : written(value)}</td>`;
              })}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
