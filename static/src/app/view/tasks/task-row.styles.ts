import { css } from "lit";

/** One task. The two times of `leaving` add up to `leavesInMilliseconds` of model/task-list.ts. */
export const taskRowStyles = css`
  :host {
    display: block;
    position: relative;
  }
  /* Where a task that is being dragged would go. */
  :host([data-drop])::after {
    position: absolute;
    inset-inline: 16px;
    block-size: 2px;
    border-radius: 1px;
    background: var(--accent);
    content: "";
  }
  :host([data-drop="before"])::after {
    inset-block-start: 0;
  }
  :host([data-drop="after"])::after {
    inset-block-end: 0;
  }
  .fold {
    display: grid;
    grid-template-rows: 1fr;
  }
  .row {
    display: flex;
    overflow: hidden;
    align-items: flex-start;
    min-block-size: 0;
    margin-inline: calc(8px + 24px * var(--depth, 0)) 8px;
    border-radius: var(--radius);
    padding-inline-end: 4px;
    user-select: none;
  }
  .row:focus-within {
    background: var(--hover);
  }
  :host([aria-selected="true"]) .row {
    background: var(--selected);
  }
  .check {
    display: grid;
    flex: none;
    place-items: center start;
    inline-size: 34px;
    block-size: 36px;
    border-radius: var(--radius);
    padding-inline-start: 8px;
  }
  .check:focus-visible {
    outline-offset: -2px;
  }
  .ring {
    display: grid;
    place-items: center;
    inline-size: 18px;
    block-size: 18px;
    border: 1.5px solid var(--line-control);
    border-radius: 50%;
    transition:
      background 140ms ease-out,
      border-color 140ms ease-out;
  }
  .ring .icon {
    inline-size: 14px;
    block-size: 14px;
    opacity: 0;
    stroke-width: 2.25;
    transition: opacity 140ms ease-out;
  }
  .check[aria-checked="true"] .ring {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  .check[aria-checked="true"] .icon {
    opacity: 1;
  }
  .body {
    flex: 1;
    min-inline-size: 0;
    padding-block: 7px;
  }
  .title {
    overflow-wrap: anywhere;
    line-height: 22px;
  }
  .settled .title {
    color: var(--ink-muted);
    text-decoration: line-through;
    text-decoration-color: var(--line-control);
  }
  .title-field {
    inline-size: 100%;
    margin: -3px 0 -3px -7px;
    border: 1px solid var(--focus);
    border-radius: var(--radius-small);
    padding: 2px 6px;
    background: var(--surface);
    line-height: 22px;
  }
  .title-field:focus-visible {
    outline-width: 1px;
    outline-offset: 0;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 8px;
    margin-block-end: -2px;
    color: var(--ink-muted);
    font-size: 13px;
    line-height: 20px;
  }
  .mark {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-inline-size: 24px;
    min-block-size: 24px;
    max-inline-size: 100%;
    overflow-wrap: anywhere;
    border-radius: var(--radius-small);
    font-variant-numeric: tabular-nums;
  }
  .mark:disabled {
    opacity: 1;
  }
  .parts .icon {
    transition: rotate 140ms ease-out;
  }
  .parts[aria-expanded="true"] .icon {
    rotate: 90deg;
  }
  .mark .icon {
    inline-size: 14px;
    block-size: 14px;
  }
  .late {
    color: var(--danger-ink);
    font-weight: 500;
  }
  .end {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: end;
    min-inline-size: 28px;
    block-size: 36px;
  }
  .details {
    inline-size: 28px;
    block-size: 28px;
  }
  .priority {
    margin-inline: 8px 4px;
  }
  @media (hover: hover) {
    .row:hover {
      background: var(--hover);
    }
    :host([aria-selected="true"]) .row:hover {
      background: var(--selected);
    }
    .mark:not(:disabled):hover {
      color: var(--ink);
      text-decoration: underline;
      text-underline-offset: 3px;
    }
    .late.mark:not(:disabled):hover {
      color: var(--danger-ink);
    }
    .check:hover .ring {
      border-color: var(--accent);
    }
    .check[aria-checked="false"]:hover .ring .icon {
      color: var(--accent-ink);
      opacity: 1;
    }
    /* The way to the details stands where the priority stood, for as long as it is wanted. */
    .end {
      display: grid;
    }
    .end > * {
      grid-area: 1 / 1;
      justify-self: end;
    }
    .details {
      opacity: 0;
    }
    .row:hover .details,
    .details:focus-visible {
      opacity: 1;
    }
    .priority {
      pointer-events: none;
    }
    .row:hover .priority,
    .end:has(:focus-visible) .priority {
      opacity: 0;
    }
  }
  .leaving {
    grid-template-rows: 0fr;
    opacity: 0;
    transition:
      grid-template-rows 160ms 160ms ease-out,
      opacity 160ms 160ms ease-out;
  }
  .arrived .row {
    animation: arrive 180ms ease-out;
  }
  @keyframes arrive {
    from {
      opacity: 0;
      transform: translateY(-8px);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .ring,
    .ring .icon,
    .parts .icon,
    .leaving {
      transition: none;
    }
    .arrived .row {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    :host([aria-selected="true"]) .row {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .ring {
      border-color: ButtonText;
    }
    .check[aria-checked="true"] .ring {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
