import { css } from "lit";

/** Charts: the colours of series come as `color`, everything else is drawn in greys. */
export const chartStyles = css`
  chatkit-widget-chart {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: calc(var(--ck-unit) * 2);
    inline-size: 100%;
    min-inline-size: 0;
    max-inline-size: 100%;
  }

  .w-plot {
    position: relative;
    flex: 1;
    min-block-size: 4rem;
    /* Time and size run one way in every language, as the numbers do. */
    direction: ltr;
    border-radius: calc(var(--ck-radius-small) * 0.5);
  }

  .w-plot svg {
    position: absolute;
    display: block;
    overflow: visible;
  }

  .w-grid {
    stroke: var(--ck-border);
    shape-rendering: crispEdges;
  }

  .w-grid.zero {
    stroke: color-mix(in oklab, var(--ck-border-strong) 60%, var(--ck-border));
  }

  .w-tick {
    fill: var(--ck-text-secondary);
    font-size: var(--ck-font-size-tiny);
    font-variant-numeric: tabular-nums;
  }

  .w-marker {
    stroke: var(--ck-border-strong);
    stroke-dasharray: 3 3;
  }

  .w-bar {
    fill: currentColor;
    rx: min(3px, calc(var(--ck-radius-small) * 0.4));
  }

  .w-bar.stacked {
    rx: 0;
    stroke: var(--ck-surface-raised);
    stroke-width: 1px;
  }

  .w-area {
    fill: currentColor;
    opacity: 0.16;
  }

  .w-area.stacked {
    opacity: 0.4;
  }

  .w-line {
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .w-dot {
    fill: var(--ck-surface-raised);
    stroke: currentColor;
    stroke-width: 2;
  }

  .w-legend {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ck-unit) calc(var(--ck-unit) * 4);
    color: var(--ck-text-secondary);
    font-size: var(--ck-font-size-tiny);
    list-style: none;
  }

  .w-legend li {
    display: flex;
    align-items: center;
    gap: calc(var(--ck-unit) * 1.5);
  }

  .w-swatch {
    flex: none;
    inline-size: 0.7em;
    block-size: 0.7em;
    border-radius: min(2px, var(--ck-radius-small));
    background: currentColor;
  }

  .w-swatch.line {
    inline-size: 1em;
    block-size: 2px;
    border-radius: 1px;
  }

  .w-tooltip {
    position: absolute;
    inset-block-start: calc(var(--ck-unit) * 2);
    z-index: 1;
    min-inline-size: 7rem;
    max-inline-size: 14rem;
    padding: calc(var(--ck-unit) * 2) calc(var(--ck-unit) * 2.5);
    translate: calc(var(--ck-unit) * 2.5);
    border: 1px solid var(--ck-border);
    border-radius: var(--ck-radius-small);
    background: var(--ck-surface-raised);
    box-shadow: var(--ck-shadow);
    font-size: var(--ck-font-size-tiny);
    pointer-events: none;
  }

  .w-tooltip.turned {
    translate: calc(-100% - var(--ck-unit) * 2.5);
  }

  .w-tooltip-title {
    font-weight: 600;
  }

  .w-tooltip-row {
    display: flex;
    align-items: center;
    gap: calc(var(--ck-unit) * 1.5);
  }

  .w-tooltip-label {
    flex: 1;
    color: var(--ck-text-secondary);
  }

  .w-tooltip-value {
    font-variant-numeric: tabular-nums;
  }
`;
