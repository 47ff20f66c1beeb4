import { css } from "lit";

/** The tasks of a view under their headings. */
export const taskTreeStyles = css`
  :host {
    display: block;
  }
  :host([dragging]) {
    cursor: grabbing;
    user-select: none;
  }
  .group {
    border-radius: var(--radius);
    padding-block-end: 8px;
  }
  .group[data-drop] {
    background: var(--selected);
  }
  .heading {
    display: flex;
    align-items: baseline;
    gap: 8px;
    padding: 4px 16px;
    font-size: 13px;
    font-weight: 600;
  }
  .heading .number {
    color: var(--ink-muted);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .heading.overdue {
    color: var(--danger-ink);
  }
  task-row {
    /* Rows far out of sight cost nothing to draw. */
    content-visibility: auto;
    contain-intrinsic-size: auto none auto 57px;
  }
  .more {
    margin: 4px 16px 12px;
  }
  .ghost {
    position: fixed;
    inset: 0 auto auto 0;
    overflow: hidden;
    max-inline-size: 240px;
    margin: 0;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    padding: 4px 12px;
    background: var(--surface-float);
    color: var(--ink);
    box-shadow: var(--shadow-float);
    text-overflow: ellipsis;
    white-space: nowrap;
    pointer-events: none;
  }
`;
