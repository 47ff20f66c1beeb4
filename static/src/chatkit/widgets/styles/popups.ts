import { css } from "lit";

/** Select and DatePicker with what opens beside them. */
export const popupStyles = css`
  chatkit-widget-select,
  chatkit-widget-date {
    display: contents;
  }

  .w-select {
    position: relative;
    display: inline-flex;
    align-self: start;
    min-inline-size: min(11rem, 100%);
    max-inline-size: 100%;
  }

  .w-select.block {
    inline-size: 100%;
  }

  .w-select-control {
    flex: 1;
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-inline-size: 0;
    min-block-size: var(--w-height);
    padding: 0 var(--w-gutter);
    border: 1px solid var(--ck-border-strong);
    border-radius: var(--ck-radius-control);
    background: var(--ck-surface);
    color: var(--ck-text);
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  .w-select.soft > .w-select-control {
    border-color: transparent;
    background: var(--ck-surface-hover);
  }

  .w-select.solid > .w-select-control {
    border-color: transparent;
    background: var(--ck-text);
    color: var(--ck-surface);
  }

  .w-select.ghost > .w-select-control {
    border-color: transparent;
    background: none;
  }

  .w-select:is(.outline, .ghost) > .w-select-control:hover:not(:disabled) {
    background: var(--ck-surface-hover);
  }

  .w-select.pill > .w-select-control {
    border-radius: 9999px;
  }

  .w-select-control > :is(.icon, chatkit-icon) {
    color: var(--ck-text-secondary);
    font-size: 0.95em;
  }

  .w-select.solid > .w-select-control > :is(.icon, chatkit-icon, .w-value.missing) {
    color: inherit;
  }

  .w-select.clears > .w-select-control {
    padding-inline-end: calc(var(--w-gutter) + 2.2em);
  }

  .w-value {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .w-value.missing {
    color: var(--ck-text-tertiary);
  }

  .w-clear {
    position: absolute;
    inset-block: 0;
    inset-inline-end: calc(var(--w-gutter) * 0.5);
    display: grid;
    place-items: center;
    inline-size: 2em;
    block-size: 2em;
    margin-block: auto;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: var(--ck-text-secondary);
    font: inherit;
    cursor: pointer;
  }

  .w-select.solid > .w-clear {
    color: var(--ck-surface);
  }

  .w-clear:hover {
    background: var(--ck-surface-active);
    color: var(--ck-text);
  }

  .w-popup {
    position: fixed;
    inset: auto;
    margin: 0;
    max-inline-size: min(26rem, var(--w-breadth, 90vw));
    max-block-size: min(22rem, var(--w-room, 60vh));
    padding: var(--ck-unit);
    overflow: auto;
    border: 1px solid var(--ck-border);
    border-radius: calc(var(--ck-radius-small) * 1.25);
    background: var(--ck-surface-raised);
    box-shadow: var(--ck-shadow);
    color: var(--ck-text);
    font-size: var(--ck-font-size-small);
    scrollbar-width: thin;
  }

  .w-popup:popover-open {
    animation: appear 120ms both var(--ck-ease);
  }

  .w-options {
    min-inline-size: var(--w-control, 11rem);
  }

  .w-options:popover-open {
    display: flex;
    flex-direction: column;
  }

  .w-listbox {
    overflow-y: auto;
    scrollbar-width: thin;
  }

  .w-option {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--ck-unit) * 3);
    padding: calc(var(--ck-unit) * 1.5) calc(var(--ck-unit) * 2);
    border-radius: var(--ck-radius-small);
    cursor: pointer;
  }

  .w-option.active {
    background: var(--ck-surface-hover);
  }

  .w-option[aria-disabled] {
    color: var(--ck-text-tertiary);
    cursor: default;
  }

  .w-option > .icon {
    color: var(--ck-accent-ink);
  }

  .w-option-text {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
  }

  .w-option-hint {
    color: var(--ck-text-secondary);
    font-size: var(--ck-font-size-tiny);
  }

  .w-search {
    flex: none;
    inline-size: 100%;
    margin-block-end: var(--ck-unit);
    padding: calc(var(--ck-unit) * 1.5) calc(var(--ck-unit) * 2);
    border: 0;
    border-block-end: 1px solid var(--ck-border);
    background: none;
    color: var(--ck-text);
    font: inherit;
    outline: none;
  }

  .w-search::placeholder {
    color: var(--ck-text-tertiary);
    opacity: 1;
  }

  /* The caret shows where the focus is; a ring around a field that fills the list would say it twice. */
  .w-search:focus-visible {
    border-block-end-color: var(--ck-focus);
    outline: none;
  }

  .w-popup > .w-empty {
    padding: calc(var(--ck-unit) * 2);
    color: var(--ck-text-secondary);
  }

  .w-calendar {
    max-block-size: var(--w-room, 80vh);
    padding: calc(var(--ck-unit) * 3);
  }

  .w-calendar calendar-date::part(container) {
    gap: 0;
  }

  .w-calendar calendar-date::part(heading) {
    color: var(--ck-text-secondary);
    font-size: var(--ck-font-size-small);
    font-weight: 400;
  }

  .w-calendar calendar-date::part(button) {
    inline-size: calc(var(--ck-unit) * 8);
    block-size: calc(var(--ck-unit) * 8);
    border: 0;
    border-radius: var(--ck-radius-small);
    background: none;
    color: var(--ck-text-secondary);
  }

  .w-calendar calendar-date::part(button):hover {
    background: var(--ck-surface-hover);
  }

  .w-calendar calendar-date::part(button):focus-visible {
    outline: 2px solid var(--ck-focus);
  }

  .chat[dir="rtl"] .w-calendar [slot] > .icon {
    rotate: 180deg;
  }

  .w-calendar calendar-month {
    --color-accent: var(--ck-accent);
    --color-text-on-accent: var(--ck-accent-text);
    font-variant-numeric: tabular-nums;
  }

  .w-calendar calendar-month::part(heading) {
    color: var(--ck-text);
    font-size: var(--ck-font-size-small);
    font-weight: 600;
  }

  .w-calendar calendar-month::part(table) {
    font-size: var(--ck-font-size-small);
  }

  .w-calendar calendar-month::part(head) {
    color: var(--ck-text-tertiary);
  }

  .w-calendar calendar-month::part(th) {
    font-size: var(--ck-font-size-tiny);
    font-weight: 400;
  }

  .w-calendar calendar-month::part(button) {
    border-radius: var(--ck-radius-small);
  }

  .w-calendar calendar-month::part(today) {
    color: var(--ck-accent-ink);
    font-weight: 700;
  }

  .w-calendar calendar-month::part(selected) {
    background: var(--ck-accent);
    color: var(--ck-accent-text);
  }

  .w-calendar calendar-month::part(button):focus-visible {
    outline: 2px solid var(--ck-focus);
    outline-offset: 1px;
  }
`;
