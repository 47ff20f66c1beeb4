import { css } from "lit";

/** The list of threads, over the stage. */
export const historyStyles = css`
  chatkit-history {
    position: absolute;
    inset: 0;
    z-index: 2;
    display: flex;
    background: var(--ck-surface);
  }

  chatkit-header + .stage + chatkit-history {
    inset-block-start: calc(var(--ck-unit) * 12);
  }

  .history {
    flex: 1;
    overflow-y: auto;
    padding-block: calc(var(--ck-unit) * 2) calc(var(--ck-unit) * 6);
  }

  .group-title {
    margin: 0;
    padding: calc(var(--ck-unit) * 4) calc(var(--ck-unit) * 3) var(--ck-unit);
    color: var(--ck-text-tertiary);
    font-size: var(--ck-font-size-small);
    font-weight: 500;
  }

  .threads {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .thread-row {
    display: flex;
    align-items: center;
    border-radius: var(--ck-radius-small);
    padding-inline-end: var(--ck-unit);
  }

  .thread-row:hover,
  .thread-row:focus-within {
    background: var(--ck-surface-hover);
  }

  .thread-row:has([aria-current]) {
    background: var(--ck-surface-active);
  }

  .thread {
    flex: 1;
    min-inline-size: 0;
    padding: calc(var(--ck-unit) * 2) calc(var(--ck-unit) * 3);
    overflow: hidden;
    border: 0;
    border-radius: var(--ck-radius-small);
    background: none;
    color: var(--ck-text);
    font: inherit;
    text-align: start;
    text-overflow: ellipsis;
    white-space: nowrap;
    outline-offset: -2px;
    cursor: pointer;
  }

  @media (hover: hover) {
    .thread-row:not(:hover, :focus-within) .icon-button {
      opacity: 0;
    }
  }

  .rename,
  .delete-question {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--ck-unit) * 2);
    padding: calc(var(--ck-unit) * 1.5) calc(var(--ck-unit) * 3);
  }

  .delete-question > span {
    flex: 1 1 18rem;
  }

  .empty {
    padding: calc(var(--ck-unit) * 12) calc(var(--ck-unit) * 3);
    color: var(--ck-text-secondary);
    text-align: center;
  }

  .history .skeleton,
  .history .text-button,
  .history .failure {
    margin-inline: calc(var(--ck-unit) * 3);
  }
`;
