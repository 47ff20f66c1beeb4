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
  .field {
    padding-inline: 8px;
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
  .actions {
    display: flex;
    justify-content: space-between;
    padding-block-start: 4px;
  }
  .remove {
    margin-inline-start: -12px;
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
  @media (forced-colors: active) {
    .choice:has(:checked) {
      outline: 2px solid Highlight;
    }
  }
`;
