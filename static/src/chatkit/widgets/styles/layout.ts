import { css } from "lit";

/** Roots, boxes and what keeps them apart. */
export const layoutStyles = css`
  chatkit-widget {
    display: block;
    margin-block: calc(var(--ck-unit) * 3);
  }

  chatkit-widget:first-child {
    margin-block-start: 0;
  }

  .w-widget {
    /* Nothing of a widget reaches out of it; what opens over it is in the top layer. */
    position: relative;
    isolation: isolate;
    overflow: clip;
    overflow-clip-margin: 4px;
    container: widget / inline-size;
    overflow-wrap: anywhere;
    --w-edge: 0px;
  }

  .w-widget.waits {
    /* Work that is done within a moment does not flicker. */
    opacity: 0.55;
    transition: opacity 160ms 240ms var(--ck-ease);
  }

  :is(.w-title, .w-list > ul, .w-legend, .w-fault, .w-empty) {
    margin: 0;
    padding: 0;
  }

  .w-note.said {
    margin-block-start: calc(var(--ck-unit) * 2);
    padding: calc(var(--ck-unit) * 2) calc(var(--ck-unit) * 3);
    border-radius: var(--ck-radius-small);
    background: var(--ck-warning-soft);
    font-size: var(--ck-font-size-small);
  }

  .w-root {
    max-inline-size: 100%;
    color: var(--ck-text);
  }

  .w-card,
  .w-list {
    overflow: clip;
    border: 1px solid var(--ck-border);
    border-radius: var(--ck-radius-card);
    background: var(--ck-surface-raised);
  }

  .w-card.painted {
    border-color: transparent;
    background-origin: border-box;
  }

  .w-card.size-sm {
    inline-size: 21rem;
  }

  .w-card.size-md {
    inline-size: 28rem;
  }

  .w-card.size-lg {
    inline-size: 38rem;
  }

  .w-list {
    inline-size: 34rem;
  }

  .w-basic.own-scheme {
    padding: calc(var(--ck-unit) * 4);
    border-radius: var(--ck-radius-card);
    background: var(--ck-surface);
  }

  .w-status {
    display: flex;
    align-items: center;
    gap: calc(var(--ck-unit) * 2);
    padding: calc(var(--ck-unit) * 2.5) calc(var(--ck-unit) * 4);
    border-block-end: 1px solid var(--ck-border);
    color: var(--ck-text-secondary);
    font-size: var(--ck-font-size-small);
  }

  .w-status:last-child {
    border-block-end: 0;
  }

  .w-favicon {
    inline-size: 1.2em;
    block-size: 1.2em;
    flex: none;
    border-radius: calc(var(--ck-radius-small) * 0.5);
  }

  .w-favicon.framed {
    padding: 1px;
    border: 1px solid var(--ck-border);
    background: white;
  }

  .w-card-body {
    display: flex;
    flex-direction: column;
    gap: calc(var(--ck-unit) * 2);
    padding: calc(var(--ck-unit) * 4);
    --w-edge: calc(var(--ck-unit) * 4);
  }

  .w-card-footer {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: calc(var(--ck-unit) * 2);
    padding: calc(var(--ck-unit) * 3) calc(var(--ck-unit) * 4);
    border-block-start: 1px solid var(--ck-border);
  }

  .w-card-footer .w-button-label {
    padding-block: 0.2em;
    white-space: normal;
  }

  .w-fold {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--ck-unit) * 2);
    inline-size: 100%;
    padding: calc(var(--ck-unit) * 2.5) calc(var(--ck-unit) * 4);
    border: 0;
    background: none;
    color: var(--ck-text-secondary);
    font: inherit;
    font-size: var(--ck-font-size-small);
    text-align: start;
    outline-offset: -2px;
    cursor: pointer;
  }

  .w-fold-name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .w-fold:hover {
    background: var(--ck-surface-hover);
    color: var(--ck-text);
  }

  .w-fold .icon {
    transition: rotate 120ms var(--ck-ease);
  }

  .w-fold[aria-expanded="true"] .icon {
    rotate: 180deg;
  }

  .w-list ul {
    list-style: none;
  }

  .w-item {
    position: relative;
    padding: calc(var(--ck-unit) * 2.5) calc(var(--ck-unit) * 4);
    --w-edge: calc(var(--ck-unit) * 4);
  }

  .w-item + .w-item {
    border-block-start: 1px solid var(--ck-border);
  }

  .w-item-content {
    position: relative;
    display: flex;
    align-items: center;
    gap: calc(var(--ck-unit) * 3);
  }

  .w-item-button {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    padding: 0;
    border: 0;
    background: none;
    outline-offset: -2px;
    cursor: pointer;
    transition: background-color 120ms var(--ck-ease);
  }

  .w-item-button:hover {
    background: var(--ck-surface-hover);
  }

  /* The row is one button; only what can be used by itself takes the pointer from it. */
  .w-clickable > .w-item-content {
    pointer-events: none;
  }

  .w-clickable > .w-item-content :is(a, button, input, textarea, label, summary, [tabindex]) {
    pointer-events: auto;
  }

  .w-item.busy > .w-item-content {
    opacity: 0.55;
  }

  .w-more {
    inline-size: 100%;
    padding: calc(var(--ck-unit) * 2.5) calc(var(--ck-unit) * 4);
    border: 0;
    border-block-start: 1px solid var(--ck-border);
    background: none;
    color: var(--ck-accent-ink);
    font: inherit;
    font-size: var(--ck-font-size-small);
    font-weight: 500;
    text-align: start;
    outline-offset: -2px;
    cursor: pointer;
  }

  .w-more:hover {
    background: var(--ck-surface-hover);
  }

  .w-row,
  .w-col {
    display: flex;
    min-inline-size: 0;
  }

  .w-row {
    flex-direction: row;
    align-items: center;
    gap: calc(var(--ck-unit) * 2);
  }

  .w-col {
    flex-direction: column;
    gap: var(--ck-unit);
  }

  .w-box {
    max-inline-size: 100%;
  }

  .w-form.w-col,
  .w-basic.w-col {
    gap: calc(var(--ck-unit) * 3);
  }

  @container widget (inline-size < 20rem) {
    .w-form.w-row {
      flex-wrap: wrap;
    }
  }

  .w-implicit {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    padding: 0;
    border: 0;
    clip-path: inset(50%);
  }

  .w-form,
  .w-card-form {
    position: relative;
  }

  .w-spacer {
    flex: 1 1 0;
  }

  .w-divider {
    flex: none;
    background: var(--ck-border);
  }

  .w-divider.level {
    block-size: var(--w-line, 1px);
    margin-block: var(--w-space, 0);
  }

  .w-divider.level.flush {
    margin-inline: calc(var(--w-edge) * -1);
  }

  .w-divider.upright {
    align-self: stretch;
    inline-size: var(--w-line, 1px);
    margin-inline: var(--w-space, 0);
  }

  chatkit-widget-transition {
    display: block;
    min-inline-size: 0;
  }

  .w-table-scroll {
    max-inline-size: 100%;
    overflow-x: auto;
    outline-offset: -2px;
  }

  .w-table {
    min-inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--ck-font-size-small);
    font-variant-numeric: tabular-nums;
    overflow-wrap: normal;
  }

  .w-table :is(th, td) {
    padding: calc(var(--ck-unit) * 2) calc(var(--ck-unit) * 3);
    text-align: start;
    vertical-align: middle;
  }

  .w-table :is(th, td):first-child {
    padding-inline-start: 0;
  }

  .w-table :is(th, td):last-child {
    padding-inline-end: 0;
  }

  .w-table tr:not(:last-child) > td,
  .w-table th {
    border-block-end: 1px solid var(--ck-border);
  }

  .w-table th {
    color: var(--ck-text-secondary);
    font-weight: 500;
  }

  .w-table th :is(.w-text, .w-caption, .w-title) {
    color: inherit;
    font: inherit;
    font-weight: inherit;
  }
`;
