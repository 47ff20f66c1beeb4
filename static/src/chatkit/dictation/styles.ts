import { css } from "lit";

/** Voice input in the bar of the composer. */
export const dictationStyles = css`
  chatkit-dictation {
    display: flex;
    flex: 1;
    align-items: center;
    gap: calc(var(--ck-unit) * 2);
    min-inline-size: 0;
    min-block-size: calc(var(--ck-unit) * 8);
    padding-inline-start: calc(var(--ck-unit) * 2);
    color: var(--ck-text-secondary);
    font-size: var(--ck-font-size-small);
  }

  .dictation-state:empty {
    display: none;
  }

  .dictation-time {
    font-variant-numeric: tabular-nums;
  }

  chatkit-dictation .pulse {
    background: var(--ck-danger);
  }

  chatkit-dictation meter {
    inline-size: min(8rem, 30%);
    block-size: 4px;
    border: 0;
    border-radius: 2px;
    background: var(--ck-surface-active);
    appearance: none;
  }

  chatkit-dictation meter::-webkit-meter-inner-element,
  chatkit-dictation meter::-webkit-meter-bar {
    block-size: 100%;
    border: 0;
    border-radius: 2px;
    background: var(--ck-surface-active);
  }

  chatkit-dictation meter::-webkit-meter-optimum-value {
    border-radius: 2px;
    background: var(--ck-accent-ink);
  }
`;
