import { css } from "lit";

/** Buttons, fields, icons, skeletons, error rows. */
export const controlStyles = css`
  chatkit-icon {
    display: inline-flex;
    inline-size: 1.2em;
    block-size: 1.2em;
    flex: none;
  }

  .icon {
    inline-size: 1.2em;
    block-size: 1.2em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  button {
    -webkit-tap-highlight-color: transparent;
  }

  :focus-visible {
    outline: 2px solid var(--ck-focus);
    outline-offset: 2px;
  }

  .icon-button {
    display: inline-grid;
    place-items: center;
    flex: none;
    inline-size: calc(var(--ck-unit) * 8);
    block-size: calc(var(--ck-unit) * 8);
    padding: 0;
    border: 0;
    border-radius: var(--ck-radius-small);
    background: none;
    color: var(--ck-text-secondary);
    font: inherit;
    cursor: pointer;
    transition:
      background-color 120ms var(--ck-ease),
      color 120ms var(--ck-ease);
  }

  .icon-button:hover:not(:disabled) {
    background: var(--ck-surface-hover);
    color: var(--ck-text);
  }

  .icon-button:active:not(:disabled) {
    background: var(--ck-surface-active);
  }

  .icon-button[aria-pressed="true"] {
    color: var(--ck-accent-ink);
  }

  .icon-button[aria-pressed="true"] .icon {
    fill: var(--ck-accent-soft);
  }

  .icon-button.small {
    inline-size: calc(var(--ck-unit) * 7);
    block-size: calc(var(--ck-unit) * 7);
    font-size: var(--ck-font-size-small);
  }

  .icon-button.round {
    border-radius: var(--ck-radius-control);
  }

  .icon-button.primary {
    background: var(--ck-accent);
    color: var(--ck-accent-text);
  }

  .icon-button.primary:hover:not(:disabled) {
    background: var(--ck-accent-hover);
    color: var(--ck-accent-text);
  }

  .icon-button.primary:disabled {
    background: var(--ck-surface-active);
    color: var(--ck-text-tertiary);
    cursor: default;
  }

  .button {
    flex: none;
    padding: var(--ck-unit) calc(var(--ck-unit) * 3);
    border: 1px solid var(--ck-border);
    border-radius: var(--ck-radius-control);
    background: var(--ck-surface-raised);
    color: var(--ck-text);
    font: inherit;
    font-size: var(--ck-font-size-small);
    font-weight: 500;
    cursor: pointer;
  }

  .button:hover {
    background: var(--ck-surface-hover);
  }

  .button.primary {
    border-color: transparent;
    background: var(--ck-accent);
    color: var(--ck-accent-text);
  }

  .button.danger {
    border-color: transparent;
    background: var(--ck-danger-soft);
    color: var(--ck-danger-ink);
  }

  .text-button {
    padding: var(--ck-unit) calc(var(--ck-unit) * 2);
    border: 0;
    border-radius: var(--ck-radius-small);
    background: none;
    color: var(--ck-accent-ink);
    font: inherit;
    font-weight: 500;
    cursor: pointer;
  }

  .text-button:hover {
    background: var(--ck-surface-hover);
  }

  .field {
    flex: 1;
    min-inline-size: 0;
    padding: var(--ck-unit) calc(var(--ck-unit) * 2);
    border: 1px solid var(--ck-border-strong);
    border-radius: var(--ck-radius-small);
    background: var(--ck-surface);
    color: var(--ck-text);
    font: inherit;
  }

  .failure,
  .notice {
    display: flex;
    align-items: center;
    gap: calc(var(--ck-unit) * 2.5);
    margin-block: calc(var(--ck-unit) * 3);
    padding: calc(var(--ck-unit) * 2.5) calc(var(--ck-unit) * 3);
    border-radius: var(--ck-radius-small);
    background: var(--ck-danger-soft);
    color: var(--ck-text);
  }

  .failure > span {
    flex: 1;
  }

  .failure > .icon,
  .notice > .icon {
    color: var(--ck-danger-ink);
  }

  .notice > .icon {
    align-self: start;
    margin-block-start: 0.25em;
  }

  .notice.info {
    background: var(--ck-info-soft);
  }

  .notice.info > .icon {
    color: var(--ck-info-ink);
  }

  .notice.warning {
    background: var(--ck-warning-soft);
  }

  .notice.warning > .icon {
    color: var(--ck-warning-ink);
  }

  .skeleton {
    display: flex;
    flex-direction: column;
    gap: calc(var(--ck-unit) * 3);
    padding-block: calc(var(--ck-unit) * 3);
    /* Loading that ends within 300 ms shows nothing: a flash would only disturb. */
    animation: appear 180ms 300ms both var(--ck-ease);
  }

  .skeleton span {
    block-size: 0.9em;
    border-radius: var(--ck-radius-small);
    background: var(--ck-surface-active);
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  .pulse,
  .dot {
    flex: none;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline: 0.35em;
    border-radius: 50%;
    background: var(--ck-accent-ink);
  }

  .dot {
    background: var(--ck-border-strong);
  }

  .pulse {
    animation: pulse 1.2s infinite alternate ease-in-out;
  }

  @keyframes pulse {
    from {
      opacity: 0.35;
      scale: 0.8;
    }
  }

  .menu {
    position: absolute;
    inset-block-end: calc(100% + var(--ck-unit));
    inset-inline-start: 0;
    z-index: 3;
    display: flex;
    flex-direction: column;
    min-inline-size: 14rem;
    max-inline-size: min(22rem, 90cqi);
    max-block-size: 50vh;
    padding: var(--ck-unit);
    overflow-y: auto;
    border: 1px solid var(--ck-border);
    border-radius: var(--ck-radius-small);
    background: var(--ck-surface-raised);
    box-shadow: var(--ck-shadow);
  }

  .menu-item {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--ck-unit) * 3);
    padding: calc(var(--ck-unit) * 1.5) calc(var(--ck-unit) * 2);
    border: 0;
    border-radius: calc(var(--ck-radius-small) * 0.75);
    background: none;
    color: var(--ck-text);
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  .menu-item:hover,
  .menu-item:focus-visible {
    background: var(--ck-surface-hover);
    outline-offset: -2px;
  }

  .menu-item[aria-disabled] {
    color: var(--ck-text-tertiary);
    cursor: default;
  }

  .menu-text {
    display: flex;
    flex-direction: column;
  }

  .menu-hint {
    color: var(--ck-text-tertiary);
    font-size: var(--ck-font-size-small);
  }
`;
