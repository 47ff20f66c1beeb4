import { html, svg, type SVGTemplateResult, type TemplateResult } from "lit";

/** Line drawings on a 20-pixel field, in the colour of the text around them. */
const drawings = {
  bars: svg`<path d="M3.5 5.5h13M3.5 10h13M3.5 14.5h13" />`,
  calendar: svg`<rect x="3" y="4.5" width="14" height="12.5" rx="2.5" /><path d="M3 8.5h14M7 2.5v3.5M13 2.5v3.5" />`,
  chat: svg`<path d="M4.5 15.5 3 17.5V6a2.5 2.5 0 0 1 2.5-2.5h9A2.5 2.5 0 0 1 17 6v7a2.5 2.5 0 0 1-2.5 2.5z" />`,
  check: svg`<path d="m5.5 10.5 3 3 6-7" />`,
  chevron: svg`<path d="m8 5.5 4.5 4.5L8 14.5" />`,
  close: svg`<path d="m5.5 5.5 9 9m0-9-9 9" />`,
  compose: svg`<path d="M10.5 4H6a2.5 2.5 0 0 0-2.5 2.5V14A2.5 2.5 0 0 0 6 16.5h7.5A2.5 2.5 0 0 0 16 14V9.5" /><path d="M8.5 11.5V9.4L15 3l2 2-6.4 6.5z" />`,
  dots: svg`<g fill="currentColor" stroke="none"><circle cx="4.5" cy="10" r="1.4" /><circle cx="10" cy="10" r="1.4" /><circle cx="15.5" cy="10" r="1.4" /></g>`,
  keyboard: svg`<rect x="2" y="5" width="16" height="10.5" rx="2.5" /><path d="M5.5 8.5h.01M8.5 8.5h.01M11.5 8.5h.01M14.5 8.5h.01M7 12h6" />`,
  filter: svg`<path d="M3.5 5.5h13M6 10h8M8.5 14.5h3" />`,
  folder: svg`<path d="M3 6.5A1.5 1.5 0 0 1 4.5 5H8l1.8 2h5.7A1.5 1.5 0 0 1 17 8.5v6a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 3 14.5z" />`,
  inbox: svg`<path d="M3 11.5 5 5.3A1.8 1.8 0 0 1 6.7 4h6.6A1.8 1.8 0 0 1 15 5.3l2 6.2v2.7a1.8 1.8 0 0 1-1.8 1.8H4.8A1.8 1.8 0 0 1 3 14.2zh4l1 2h4l1-2h4" />`,
  month: svg`<rect x="3" y="4.5" width="14" height="12.5" rx="2.5" /><path d="M3 8.5h14M7 2.5v3.5M13 2.5v3.5M6.5 11.5h.01M10 11.5h.01M13.5 11.5h.01M6.5 14h.01M10 14h.01" />`,
  note: svg`<path d="M4.5 6h11M4.5 10h11M4.5 14h6" />`,
  pencil: svg`<path d="M4 16v-2.6L13.4 4 16 6.6 6.6 16z" />`,
  plus: svg`<path d="M10 4v12M4 10h12" />`,
  reminder: svg`<path d="M5 13.5V9a5 5 0 0 1 10 0v4.5l1.2 1.5H3.8zM8.5 17h3" />`,
  repeat: svg`<path d="M4 9V8a3 3 0 0 1 3-3h8.5M13 2.5 15.5 5 13 7.5M16 11v1a3 3 0 0 1-3 3H4.5M7 17.5 4.5 15 7 12.5" />`,
  search: svg`<circle cx="9" cy="9" r="5.5" /><path d="m13.2 13.2 3.8 3.8" />`,
  settings: svg`<path d="M3 6h7.5m4 0H17M3 14h2.5m4 0H17" /><circle cx="12.5" cy="6" r="2" /><circle cx="7.5" cy="14" r="2" />`,
  tag: svg`<path d="M4 9.6V5a1 1 0 0 1 1-1h4.6a2 2 0 0 1 1.4.6l4.9 4.9a1.4 1.4 0 0 1 0 2l-4.4 4.4a1.4 1.4 0 0 1-2 0L4.6 11A2 2 0 0 1 4 9.6z" /><path d="M7.5 7.5h.01" />`,
  sun: svg`<circle cx="10" cy="10" r="3.5" /><path d="M10 2.5v1.6m0 11.8v1.6M2.5 10h1.6m11.8 0h1.6M4.7 4.7l1.1 1.1m8.4 8.4 1.1 1.1m0-10.6-1.1 1.1m-8.4 8.4-1.1 1.1" />`,
  tasks: svg`<circle cx="10" cy="10" r="7" /><path d="m7 10.3 2.2 2.2 4-4.7" />`,
  trash: svg`<path d="M3.5 5.5h13M8 5.5V4a1 1 0 0 1 1-1h2a1 1 0 0 1 1 1v1.5M5 5.5l.7 10a1.5 1.5 0 0 0 1.5 1.5h5.6a1.5 1.5 0 0 0 1.5-1.5l.7-10" />`,
} satisfies Record<string, SVGTemplateResult>;

/** The name of a drawing. */
export type IconName = keyof typeof drawings;

/** A decorative icon; what it stands for is said by the control around it. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${drawings[name]}</svg>`;
}
