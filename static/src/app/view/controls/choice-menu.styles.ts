import { css } from "lit";

/** Lines to choose from under a field. */
export const choiceMenuStyles = css`
  .panel {
    inline-size: 272px;
  }
  .panel:popover-open {
    display: flex;
    overflow: hidden;
    flex-direction: column;
    max-block-size: min(440px, calc(100dvh - 16px));
  }
  .field {
    flex: none;
    min-block-size: 32px;
    margin-block-end: 4px;
    border-color: transparent;
    padding: 4px 12px;
    background: none;
  }
  .field:focus-visible {
    border-color: transparent;
    outline: none;
    box-shadow: 0 1px var(--line);
  }
  .choices {
    overflow-y: auto;
    overscroll-behavior: contain;
    min-block-size: 0;
  }
  .heading {
    padding: 8px 12px 2px;
    color: var(--ink-muted);
    font-size: 12px;
    font-weight: 600;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 32px;
    border-radius: var(--radius);
    padding: 4px 8px 4px 12px;
    cursor: default;
  }
  .choice[aria-selected="true"],
  .choice.dropped-on {
    background: var(--selected);
  }
  .mark:empty {
    display: none;
  }
  .mark {
    color: var(--ink-muted);
  }
  .name {
    overflow: hidden;
    flex: 1;
    min-inline-size: 0;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .choice > .icon {
    inline-size: 16px;
    block-size: 16px;
    color: var(--accent-ink);
  }
  .aside {
    color: var(--ink-muted);
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }
  .aside:empty {
    display: none;
  }
  .none {
    padding: 4px 12px 8px;
    color: var(--ink-muted);
    font-size: 13px;
  }
  @media (forced-colors: active) {
    .choice[aria-selected="true"] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
