import { css } from "lit";

/** Colours and sizes of all controls, and buttons. */
export const controlStyles = css`
  .tone-primary {
    --w-fill: var(--ck-accent);
    --w-on: var(--ck-accent-text);
    --w-ink: var(--ck-accent-ink);
    --w-soft: var(--ck-accent-soft);
  }

  .tone-secondary {
    --w-fill: var(--ck-text);
    --w-on: var(--ck-surface);
    --w-ink: var(--ck-text);
    --w-soft: var(--ck-surface-active);
  }

  .tone-info {
    --w-fill: var(--ck-info-ink);
    --w-on: var(--ck-surface);
    --w-ink: var(--ck-info-ink);
    --w-soft: var(--ck-info-soft);
  }

  .tone-discovery {
    --w-fill: var(--ck-discovery-ink);
    --w-on: var(--ck-surface);
    --w-ink: var(--ck-discovery-ink);
    --w-soft: var(--ck-discovery-soft);
  }

  .tone-success {
    --w-fill: var(--ck-success-ink);
    --w-on: var(--ck-surface);
    --w-ink: var(--ck-success-ink);
    --w-soft: var(--ck-success-soft);
  }

  .tone-caution {
    --w-fill: var(--ck-caution-ink);
    --w-on: var(--ck-surface);
    --w-ink: var(--ck-caution-ink);
    --w-soft: var(--ck-caution-soft);
  }

  .tone-warning {
    --w-fill: var(--ck-warning-ink);
    --w-on: var(--ck-surface);
    --w-ink: var(--ck-warning-ink);
    --w-soft: var(--ck-warning-soft);
  }

  .tone-danger {
    --w-fill: var(--ck-danger-ink);
    --w-on: var(--ck-surface);
    --w-ink: var(--ck-danger-ink);
    --w-soft: var(--ck-danger-soft);
  }

  :is(.w-button, .w-input, .w-select) {
    --w-height: calc(var(--ck-unit) * var(--w-units, 8.5));
    --w-gutter: calc(var(--ck-unit) * 3);
    font-size: var(--ck-font-size-small);
  }

  :is(.w-button, .w-input, .w-select).size-3xs {
    --w-units: 5.5;
    --w-gutter: calc(var(--ck-unit) * 1.5);
    font-size: var(--ck-font-size-tiny);
  }

  :is(.w-button, .w-input, .w-select).size-2xs {
    --w-units: 6;
    --w-gutter: calc(var(--ck-unit) * 2);
    font-size: var(--ck-font-size-tiny);
  }

  :is(.w-button, .w-input, .w-select).size-xs {
    --w-units: 6.5;
    --w-gutter: calc(var(--ck-unit) * 2);
    font-size: var(--ck-font-size-tiny);
  }

  :is(.w-button, .w-input, .w-select).size-sm {
    --w-units: 7.5;
    --w-gutter: calc(var(--ck-unit) * 2.5);
  }

  :is(.w-button, .w-input, .w-select).size-lg {
    --w-units: 9.5;
    --w-gutter: calc(var(--ck-unit) * 3.5);
    font-size: var(--ck-font-size);
  }

  :is(.w-button, .w-input, .w-select).size-xl {
    --w-units: 10.5;
    --w-gutter: calc(var(--ck-unit) * 4);
    font-size: var(--ck-font-size);
  }

  :is(.w-button, .w-input, .w-select).size-2xl {
    --w-units: 11.5;
    --w-gutter: calc(var(--ck-unit) * 4.5);
    font-size: calc(var(--ck-font-size) * 1.07);
  }

  :is(.w-button, .w-input, .w-select).size-3xl {
    --w-units: 12.5;
    --w-gutter: calc(var(--ck-unit) * 5);
    font-size: calc(var(--ck-font-size) * 1.13);
  }

  .w-button {
    position: relative;
    flex: none;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.45em;
    /* Not stretched by what it stands in: that is what "block" is for. */
    inline-size: fit-content;
    max-inline-size: 100%;
    min-block-size: var(--w-height);
    padding: 0 var(--w-gutter);
    border: 1px solid transparent;
    border-radius: var(--ck-radius-control);
    background: none;
    font-family: inherit;
    font-weight: 500;
    line-height: 1.25;
    cursor: pointer;
    transition:
      background-color 120ms var(--ck-ease),
      border-color 120ms var(--ck-ease);
  }

  .w-button.solid {
    background: var(--w-fill);
    color: var(--w-on);
  }

  .w-button.solid:hover {
    background: color-mix(in oklab, var(--w-fill) 90%, var(--w-ink));
  }

  .w-button.soft {
    background: var(--w-soft);
    color: var(--w-ink);
  }

  .w-button.outline {
    border-color: color-mix(in oklab, var(--w-ink) 28%, transparent);
    color: var(--w-ink);
  }

  .w-button.ghost {
    color: var(--w-ink);
  }

  .w-button:is(.outline, .ghost):hover {
    background: color-mix(in oklab, var(--w-soft) 60%, transparent);
  }

  .w-button.soft:hover {
    border-color: color-mix(in oklab, var(--w-ink) 22%, transparent);
  }

  .w-button:active {
    translate: 0 0.5px;
  }

  .w-button.pill {
    border-radius: 9999px;
  }

  .w-button.uniform {
    inline-size: var(--w-height);
    padding-inline: 0;
  }

  .w-button.block {
    inline-size: 100%;
  }

  .w-button:disabled {
    border-color: transparent;
    background: var(--ck-surface-active);
    color: var(--ck-text-tertiary);
    cursor: default;
  }

  .w-button-label {
    min-inline-size: 0;
    /* Room for what hangs below the line: it is cut at the edges. */
    line-height: 1.5;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .w-button chatkit-icon {
    font-size: 1.05em;
  }

  .w-button.icon-sm chatkit-icon {
    font-size: 0.9em;
  }

  .w-button.icon-lg chatkit-icon {
    font-size: 1.25em;
  }

  .w-button.icon-xl chatkit-icon {
    font-size: 1.45em;
  }

  .w-button.icon-2xl chatkit-icon {
    font-size: 1.7em;
  }

  .w-spinner {
    position: absolute;
    inset: 0;
    inline-size: 1.1em;
    block-size: 1.1em;
    margin: auto;
    border: 2px solid color-mix(in oklab, currentColor 25%, transparent);
    border-block-start-color: currentColor;
    border-radius: 50%;
    animation:
      turn 800ms linear infinite,
      appear 120ms 300ms both var(--ck-ease);
  }

  .w-button:has(> .w-spinner) > :not(.w-spinner) {
    animation: give-way 120ms 300ms both var(--ck-ease);
  }

  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }

  @keyframes give-way {
    to {
      opacity: 0.15;
    }
  }
`;
