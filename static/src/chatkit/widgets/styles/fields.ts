import { css } from "lit";

/** Everything that takes input; colours and sizes are those of `controls.ts`. */
export const fieldStyles = css`
  .w-field {
    display: flex;
    flex-direction: column;
    gap: var(--ck-unit);
    min-inline-size: 0;
  }

  .w-row > .w-field {
    flex: 1 1 auto;
  }

  .w-fault {
    color: var(--ck-danger-ink);
    font-size: var(--ck-font-size-tiny);
  }

  .w-input {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: var(--w-height);
    padding: 0 var(--w-gutter);
    border: 1px solid var(--ck-border-strong);
    border-radius: var(--ck-radius-control);
    background: var(--ck-surface);
    color: var(--ck-text);
    font-family: inherit;
    line-height: 1.45;
  }

  .w-input::placeholder,
  .w-editable textarea::placeholder {
    color: var(--ck-text-tertiary);
    opacity: 1;
  }

  .w-input.soft {
    border-color: transparent;
    background: var(--ck-surface-hover);
  }

  .w-input.pill {
    border-radius: 9999px;
  }

  textarea.w-input {
    display: block;
    padding-block: 0.5em;
    border-radius: var(--ck-radius-small);
    resize: vertical;
  }

  textarea.w-input.grows {
    field-sizing: content;
    min-block-size: calc(var(--w-rows, 3) * 1lh + 1em + 2px);
    max-block-size: calc(var(--w-max-rows, 16) * 1lh + 1em + 2px);
    resize: none;
  }

  .w-input.gutter-2xs {
    --w-gutter: var(--ck-unit);
  }

  .w-input.gutter-xs {
    --w-gutter: calc(var(--ck-unit) * 1.5);
  }

  .w-input.gutter-sm {
    --w-gutter: calc(var(--ck-unit) * 2);
  }

  .w-input.gutter-md {
    --w-gutter: calc(var(--ck-unit) * 3);
  }

  .w-input.gutter-lg {
    --w-gutter: calc(var(--ck-unit) * 4);
  }

  .w-input.gutter-xl {
    --w-gutter: calc(var(--ck-unit) * 5);
  }

  :is(.w-input, .w-select-control):disabled {
    border-color: var(--ck-border);
    background: var(--ck-surface-sunken);
    color: var(--ck-text-tertiary);
    cursor: default;
  }

  :is(.w-input, .w-select-control, .w-editable > textarea)[aria-invalid] {
    border-color: var(--ck-danger-ink);
  }

  :is(.w-input, .w-editable > textarea):focus-visible {
    outline-offset: -1px;
  }

  .w-editable {
    display: flex;
    flex: 1 1 auto;
    flex-direction: column;
    gap: var(--ck-unit);
    min-inline-size: 0;
  }

  .w-editable > textarea {
    field-sizing: content;
    inline-size: calc(100% + var(--ck-unit) * 4);
    min-inline-size: 4em;
    margin: calc(var(--ck-unit) * -1) calc(var(--ck-unit) * -2);
    padding: calc(var(--ck-unit) - 1px) calc(var(--ck-unit) * 2 - 1px);
    border: 1px solid transparent;
    border-radius: var(--ck-radius-small);
    background: none;
    color: inherit;
    font-family: inherit;
    line-height: inherit;
    resize: none;
    transition: border-color 120ms var(--ck-ease);
  }

  .w-editable > textarea.size-md {
    font-size: inherit;
  }

  .w-editable > textarea:hover {
    border-color: var(--ck-border-strong);
  }

  .w-choice {
    display: flex;
    align-items: baseline;
    gap: calc(var(--ck-unit) * 2);
    min-block-size: calc(var(--ck-unit) * 6);
  }

  .w-choice > input {
    flex: none;
    inline-size: 1.05em;
    block-size: 1.05em;
    margin: 0;
    accent-color: var(--ck-accent);
    translate: 0 0.12em;
  }

  .w-choice:has(> input:disabled) {
    color: var(--ck-text-tertiary);
  }

  .w-choice > input:not(:disabled),
  .w-choice > label,
  label.w-choice {
    cursor: pointer;
  }

  .w-radios {
    align-items: start;
  }

  .w-radios.w-row {
    flex-wrap: wrap;
    gap: calc(var(--ck-unit) * 1) calc(var(--ck-unit) * 4);
  }

  .w-radios:focus-visible {
    outline: none;
  }
`;
