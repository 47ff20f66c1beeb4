import { css } from "lit";

/** The settings. */
export const settingsDialogStyles = css`
  provider-form,
  chat-ui-form,
  transfer-form {
    display: block;
    margin-block-start: 20px;
    border-block-start: 1px solid var(--line);
    padding-block-start: 16px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 8px;
  }
  h3,
  legend {
    padding: 0 0 8px;
    font-size: inherit;
    font-weight: 600;
  }
  form {
    display: grid;
    gap: 12px;
    padding-block-start: 12px;
  }
  .segments {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    padding: 2px;
  }
  .segments.two {
    grid-template-columns: repeat(2, 1fr);
  }
  .segments + .note {
    padding-block-start: 8px;
  }
  .segment {
    position: relative;
    border-radius: calc(var(--radius) - 2px);
    padding: 4px 8px;
    text-align: center;
  }
  .segment input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
  }
  .segment:has(:checked) {
    background: var(--selected);
    font-weight: 600;
  }
  .segment:has(:focus-visible) {
    outline: 2px solid var(--focus);
    outline-offset: 1px;
  }
  .entry label {
    display: block;
    padding-block-end: 4px;
    font-weight: 500;
  }
  .hint,
  .note,
  .version {
    color: var(--ink-muted);
    font-size: 13px;
  }
  .hint {
    padding-block-start: 4px;
  }
  .version {
    padding-block-start: 20px;
  }
  @media (forced-colors: active) {
    .segment:has(:checked) {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
