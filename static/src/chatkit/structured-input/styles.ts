import { css } from "lit";

/** Questions in place of the composer. */
export const questionStyles = css`
  chatkit-questions {
    display: flex;
    min-block-size: 0;
  }

  .questions {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: calc(var(--ck-unit) * 2);
    min-inline-size: 0;
    min-block-size: 0;
    padding: calc(var(--ck-unit) * 3) calc(var(--ck-unit) * 4);
    border: 1px solid var(--ck-border);
    border-radius: var(--ck-radius-card);
    background: var(--ck-surface-raised);
  }

  .questions fieldset {
    display: flex;
    flex-direction: column;
    gap: calc(var(--ck-unit) * 2);
    min-inline-size: 0;
    min-block-size: 0;
    margin: 0;
    padding: 2px;
    overflow-y: auto;
    border: 0;
  }

  .questions legend {
    padding: 0;
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .questions p {
    margin: 0;
    color: var(--ck-text-secondary);
    font-size: var(--ck-font-size-small);
  }

  .questions .questions-missing {
    color: var(--ck-danger-ink);
  }

  .questions-options {
    display: flex;
    flex-direction: column;
    gap: var(--ck-unit);
  }

  .questions-option {
    display: flex;
    align-items: baseline;
    gap: calc(var(--ck-unit) * 2);
    padding: var(--ck-unit) calc(var(--ck-unit) * 2);
    border-radius: var(--ck-radius-small);
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .questions-option:hover {
    background: var(--ck-surface-hover);
  }

  .questions-option input {
    flex: none;
    accent-color: var(--ck-accent);
  }

  .questions .field {
    flex: none;
    resize: vertical;
  }

  .questions-buttons {
    display: flex;
    flex: none;
    gap: calc(var(--ck-unit) * 2);
  }
`;
