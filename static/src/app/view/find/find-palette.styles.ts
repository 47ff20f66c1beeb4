import { css } from "lit";

/** The find palette: a field with what was found under it. */
export const findPaletteStyles = css`
  dialog {
    --dialog-width: 600px;
    margin-block-start: min(12vh, 120px);
    max-block-size: min(560px, 76dvh);
  }
  .query {
    display: flex;
    flex: none;
    align-items: center;
    gap: 8px;
    border-block-end: 1px solid var(--line);
    padding-inline: 16px;
    color: var(--ink-muted);
  }
  .query input {
    flex: 1;
    min-inline-size: 0;
    block-size: 52px;
    border: 0;
    background: none;
    color: var(--ink);
    font-size: 16px;
  }
  .query input::placeholder {
    color: var(--ink-muted);
    opacity: 1;
  }
  .query input:focus-visible {
    outline: none;
  }
  .results {
    flex: 1;
    overflow-y: auto;
    overscroll-behavior: contain;
    min-block-size: 0;
    padding: 4px 8px 8px;
  }
  .heading {
    padding: 8px 8px 4px;
    color: var(--ink-muted);
    font-size: 12px;
    font-weight: 600;
  }
  .option {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 40px;
    border-radius: var(--radius);
    padding: 4px 8px;
    cursor: default;
  }
  .option .icon {
    color: var(--ink-muted);
  }
  .option[aria-selected="true"] {
    background: var(--selected);
  }
  .text {
    flex: 1;
    min-inline-size: 0;
  }
  .name,
  .snippet {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .snippet {
    color: var(--ink-muted);
    font-size: 13px;
  }
  .aside {
    flex: none;
    color: var(--ink-muted);
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }
  mark {
    background: none;
    color: var(--accent-ink);
    font-weight: 600;
  }
  .none {
    padding: 24px 8px;
    color: var(--ink-muted);
    text-align: center;
    overflow-wrap: anywhere;
  }
  .foot {
    display: flex;
    flex: none;
    gap: 16px;
    border-block-start: 1px solid var(--line);
    padding: 8px 16px;
    color: var(--ink-muted);
    font-size: 12px;
  }
  @media (forced-colors: active) {
    mark {
      color: CanvasText;
      text-decoration: underline;
    }
    .option[aria-selected="true"] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
