import { css } from "lit";

/** The pane of tasks. */
export const taskPaneStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
  }
  .head {
    display: flex;
    flex: none;
    align-items: center;
    gap: 8px;
    block-size: 48px;
    padding-inline: 16px 12px;
  }
  .head h2 {
    font-size: inherit;
    font-weight: 600;
  }
  .count {
    flex: 1;
    color: var(--ink-muted);
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }
  .scroll {
    flex: 1;
    overflow-y: auto;
    overscroll-behavior: contain;
    min-block-size: 0;
    padding-block-end: 24px;
  }
  .group + .group,
  .done {
    margin-block-start: 12px;
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
  .done-toggle {
    display: flex;
    align-items: center;
    gap: 4px;
    margin-inline: 8px;
    border-radius: var(--radius);
    padding: 4px 8px;
    color: var(--ink-muted);
    font-size: 13px;
    font-weight: 600;
  }
  .done-toggle .icon {
    inline-size: 16px;
    block-size: 16px;
    transition: rotate 140ms ease-out;
  }
  .done-toggle[aria-expanded="true"] .icon {
    rotate: 90deg;
  }
  .empty {
    padding: 4px 16px 16px;
    color: var(--ink-muted);
  }
  .empty .strong {
    color: var(--ink);
    font-weight: 500;
  }
  .example {
    margin-block-start: 8px;
    border: 1px dashed var(--line-strong);
    border-radius: var(--radius);
    padding: 4px 12px;
    color: var(--accent-ink);
    font-size: 13px;
  }
  @media (hover: hover) {
    .done-toggle:hover,
    .example:hover {
      background: var(--hover);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .done-toggle .icon {
      transition: none;
    }
  }
`;
