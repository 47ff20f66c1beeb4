import { css } from "lit";

/** Tasks in and out. */
export const transferFormStyles = css`
  .row {
    display: grid;
    grid-template-columns: 1fr auto auto;
    gap: 8px;
    align-items: center;
    padding-block-end: 8px;
  }
  a.button {
    color: inherit;
    text-decoration: none;
  }
  label.button {
    position: relative;
    grid-column: 3;
  }
  .hidden-input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    opacity: 0;
  }
  label.button:has(:focus-visible) {
    outline: 2px solid var(--focus);
    outline-offset: 1px;
  }
  .preview {
    margin-block-start: 12px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    padding: 12px;
  }
  .file {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  ul {
    margin: 4px 0 8px;
    padding-inline-start: 20px;
    overflow-wrap: anywhere;
  }
  .preview .actions {
    padding-block-start: 8px;
  }
`;
