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
    padding-inline: 8px 12px;
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
    .example:hover {
      background: var(--hover);
    }
  }
`;
