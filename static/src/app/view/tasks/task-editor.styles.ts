import { css } from "lit";

/** The details of a task in a floating panel. */
export const taskEditorStyles = css`
  .panel {
    inline-size: 340px;
    padding: 16px;
  }
  form {
    display: grid;
    gap: 12px;
  }
  .name {
    display: block;
    padding-block-end: 4px;
    color: var(--ink-muted);
    font-size: 13px;
  }
  .pair {
    display: grid;
    grid-template-columns: 3fr 2fr;
    gap: 8px;
  }
  .pair.even {
    grid-template-columns: 1fr 1fr;
  }
  .field {
    padding-inline: 8px;
  }
  summary {
    display: flex;
    align-items: center;
    gap: 4px;
    border-radius: var(--radius-small);
    min-block-size: 24px;
    color: var(--ink-muted);
    font-size: 13px;
    list-style: none;
    cursor: default;
  }
  summary .icon {
    inline-size: 16px;
    block-size: 16px;
    transition: rotate 140ms ease-out;
  }
  details[open] summary .icon {
    rotate: 90deg;
  }
  .more {
    display: grid;
    gap: 12px;
    padding-block-start: 8px;
  }
  .parent {
    overflow: hidden;
    text-align: start;
    white-space: nowrap;
  }
  textarea.field {
    display: block;
    min-block-size: 60px;
    resize: vertical;
  }
  .days {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .day {
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    padding: 2px 8px;
    font-size: 13px;
  }
  .priorities {
    display: grid;
    grid-template-columns: repeat(4, 1fr);
    gap: 4px;
  }
  .choice {
    position: relative;
    display: grid;
    justify-items: center;
    gap: 2px;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    padding: 4px 0;
    font-size: 12px;
  }
  .choice input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
  }
  .choice:has(:checked) {
    border-color: var(--accent);
    background: var(--selected);
    font-weight: 600;
  }
  .choice:has(:focus-visible) {
    outline: 2px solid var(--focus);
    outline-offset: 1px;
  }
  /* Stays in sight while the fields are scrolled. */
  .actions {
    position: sticky;
    inset-block-end: 0;
    display: flex;
    justify-content: space-between;
    margin: 0 -16px -16px;
    border-block-start: 1px solid var(--line);
    padding: 12px 16px;
    background: var(--surface-float);
  }
  .remove {
    margin-inline-start: -8px;
    color: var(--danger-ink);
  }
  @media (hover: hover) {
    .day:hover,
    .choice:hover {
      background: var(--hover);
    }
    .choice:has(:checked):hover {
      background: var(--selected);
    }
    .button.remove:hover {
      color: var(--danger-ink);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    summary .icon {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .choice:has(:checked) {
      outline: 2px solid Highlight;
    }
  }
`;
