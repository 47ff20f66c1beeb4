import { css } from "lit";

/** A month; where the pane is wide its days show what is due, else how much. */
export const monthCalendarStyles = css`
  :host {
    display: block;
    padding: 0 12px 12px;
    container-type: inline-size;
  }
  .head {
    display: flex;
    align-items: center;
    gap: 2px;
    padding-inline-start: 4px;
  }
  h3 {
    flex: 1;
    font-size: inherit;
    font-weight: 600;
  }
  .head .button {
    padding-inline: 8px;
    color: var(--accent-ink);
    font-size: 13px;
  }
  .back .icon {
    rotate: 180deg;
  }
  .week {
    display: grid;
    grid-template-columns: repeat(7, minmax(0, 1fr));
    gap: 1px;
  }
  .names {
    padding-block: 4px;
    color: var(--ink-muted);
    font-size: 12px;
    text-align: center;
  }
  .day {
    display: flex;
    align-items: center;
    flex-direction: column;
    inline-size: 100%;
    min-block-size: 40px;
    border-radius: var(--radius);
    padding: 3px 2px;
  }
  .day:focus-visible {
    outline-offset: -2px;
  }
  [aria-selected="true"] .day,
  .day[data-drop] {
    background: var(--selected);
  }
  .number {
    display: grid;
    place-items: center;
    min-inline-size: 24px;
    block-size: 22px;
    border-radius: 11px;
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }
  .other .number {
    color: var(--ink-muted);
  }
  .day[aria-current] .number {
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  .dots {
    display: flex;
    align-items: center;
    gap: 3px;
    block-size: 12px;
    color: var(--ink-muted);
    font-size: 12px;
    line-height: 12px;
  }
  .dots i {
    inline-size: 4px;
    block-size: 4px;
    border-radius: 50%;
    background: var(--accent-ink);
  }
  .titles {
    display: none;
  }
  @container (inline-size > 440px) {
    .day {
      align-items: stretch;
      min-block-size: 76px;
    }
    .number {
      align-self: start;
    }
    .dots {
      display: none;
    }
    .titles {
      display: grid;
      color: var(--ink-muted);
      font-size: 12px;
      line-height: 16px;
    }
    .titles span {
      overflow: hidden;
      padding-inline: 3px;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
  }
  @media (hover: hover) {
    .day:hover {
      background: var(--hover);
    }
    [aria-selected="true"] .day:hover {
      background: var(--selected);
    }
  }
  @media (forced-colors: active) {
    [aria-selected="true"] .day {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .dots i {
      background: CanvasText;
    }
  }
`;
