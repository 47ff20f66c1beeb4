import { css } from "lit";

/** Chips of files, their progress, and what could not be taken. */
export const attachmentStyles = css`
  .attachment-list {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--ck-unit) * 1.5);
    margin: 0;
    padding: calc(var(--ck-unit) * 2) calc(var(--ck-unit) * 2) 0;
    list-style: none;
  }

  .attachment {
    display: flex;
    align-items: center;
    gap: var(--ck-unit);
    max-inline-size: min(18rem, 100%);
    min-block-size: calc(var(--ck-unit) * 11);
    padding: var(--ck-unit);
    border: 1px solid var(--ck-border);
    border-radius: var(--ck-radius-small);
    background: var(--ck-surface);
    font-size: var(--ck-font-size-small);
    cursor: default;
  }

  .attachment img,
  .attachment-mark {
    flex: none;
    inline-size: calc(var(--ck-unit) * 9);
    block-size: calc(var(--ck-unit) * 9);
    border-radius: calc(var(--ck-radius-small) * 0.6);
    object-fit: cover;
  }

  .attachment-mark {
    display: grid;
    place-items: center;
    background: var(--ck-surface-active);
    color: var(--ck-text-secondary);
    font-size: var(--ck-font-size);
  }

  .attachment-text {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: calc(var(--ck-unit) * 0.5);
    min-inline-size: 5rem;
    padding-inline: var(--ck-unit);
  }

  .attachment-name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .attachment progress {
    inline-size: 100%;
    block-size: 4px;
    accent-color: var(--ck-accent);
  }

  .attachment[data-state="failed"] {
    border-color: var(--ck-danger);
  }

  .attachment-failed {
    color: var(--ck-danger-ink);
  }

  .attachment-note {
    padding-inline: calc(var(--ck-unit) * 4);
    color: var(--ck-text-secondary);
    font-size: var(--ck-font-size-small);
  }

  .refusals {
    display: flex;
    align-items: start;
    gap: var(--ck-unit);
    margin: calc(var(--ck-unit) * 2) calc(var(--ck-unit) * 2) 0;
    padding: calc(var(--ck-unit) * 1.5) calc(var(--ck-unit) * 1.5) calc(var(--ck-unit) * 1.5)
      calc(var(--ck-unit) * 3);
    border-radius: var(--ck-radius-small);
    background: var(--ck-warning-soft);
    color: var(--ck-text);
    font-size: var(--ck-font-size-small);
  }

  .refusals > div {
    flex: 1;
  }

  .refusals p {
    margin: calc(var(--ck-unit) * 0.75) 0;
    overflow-wrap: anywhere;
  }
`;
