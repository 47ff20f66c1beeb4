import { css } from "lit";

/** What every part of the shell shares: box model, type, focus ring, buttons, fields. */
export const controls = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  :host {
    font: inherit;
    color: var(--ink);
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  fieldset {
    min-inline-size: 0;
    border: 0;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }
  button {
    cursor: default;
    margin: 0;
    border: 0;
    padding: 0;
    background: none;
    text-align: start;
    -webkit-tap-highlight-color: transparent;
  }
  button:disabled {
    opacity: 0.5;
  }
  :focus {
    outline: none;
  }
  :focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 1px;
  }
  .icon {
    display: block;
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .icon-button {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
    border-radius: var(--radius);
    color: var(--ink-muted);
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: 32px;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    padding: 4px 12px;
    background: var(--surface);
    font-weight: 500;
    white-space: nowrap;
  }
  .button.primary {
    border-color: transparent;
    background: var(--accent);
    color: var(--on-accent);
  }
  .button.danger {
    border-color: transparent;
    background: var(--danger);
    color: var(--on-danger);
  }
  .button.quiet {
    border-color: transparent;
    background: none;
  }
  @media (hover: hover) {
    .icon-button:hover,
    .button:not(.primary, .danger):hover {
      background: var(--hover);
      color: var(--ink);
    }
    .button.primary:hover,
    .button.danger:hover {
      filter: brightness(1.08);
    }
  }
  .icon-button:active,
  .button:active {
    background: var(--pressed);
  }
  .button.primary:active,
  .button.danger:active {
    filter: brightness(0.94);
  }
  .button.primary:active {
    background: var(--accent);
  }
  .button.danger:active {
    background: var(--danger);
  }
  .field {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 36px;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    padding: 6px 12px;
    background: var(--surface);
    color: var(--ink);
    text-overflow: ellipsis;
  }
  .field::placeholder {
    color: var(--ink-muted);
    opacity: 1;
  }
  .field:focus-visible {
    outline-offset: -1px;
    border-color: var(--focus);
  }
  .error {
    color: var(--danger-ink);
    font-size: 13px;
  }
  .visually-hidden {
    position: absolute;
    overflow: hidden;
    clip-path: inset(50%);
    inline-size: 1px;
    block-size: 1px;
    white-space: nowrap;
  }
  kbd {
    border: 1px solid var(--line);
    border-radius: var(--radius-small);
    padding: 0 5px;
    background: var(--surface);
    color: var(--ink-muted);
    font: inherit;
    font-size: 12px;
    line-height: 18px;
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .button,
    .field {
      border-color: ButtonBorder;
    }
  }
`;
