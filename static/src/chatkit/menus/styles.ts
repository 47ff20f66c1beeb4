import { css } from "lit";

/** Menus that float over the chat, and the chips of tools. */
export const menuStyles = css`
  .suggestions,
  .tool-menu {
    position: fixed;
    inset: auto;
    margin: 0;
    inline-size: max-content;
    min-inline-size: 14rem;
    max-inline-size: min(24rem, calc(100vw - 16px));
    max-block-size: min(20rem, var(--room, 20rem));
    padding: var(--ck-unit);
    overflow-y: auto;
    border: 1px solid var(--ck-border);
    border-radius: var(--ck-radius-small);
    background: var(--ck-surface-raised);
    color: var(--ck-text);
    font-family: var(--ck-font);
    font-size: var(--ck-font-size);
    box-shadow: var(--ck-shadow);
  }

  .tool-menu:popover-open {
    display: flex;
    flex-direction: column;
  }

  .suggestions .menu-item,
  .tool-menu .menu-item {
    justify-content: flex-start;
    gap: calc(var(--ck-unit) * 2.5);
  }

  .suggestions .menu-item .menu-text,
  .tool-menu .menu-item .menu-text {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .suggestions chatkit-icon,
  .tool-menu chatkit-icon {
    color: var(--ck-text-secondary);
  }

  .suggestions .menu-item[aria-selected="true"] {
    background: var(--ck-surface-active);
  }

  @media (forced-colors: active) {
    .suggestions .menu-item[aria-selected="true"] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }

  .menu-heading {
    padding: calc(var(--ck-unit) * 1.5) calc(var(--ck-unit) * 2) calc(var(--ck-unit) * 0.5);
    color: var(--ck-text-tertiary);
    font-size: var(--ck-font-size-small);
    font-weight: 500;
  }

  .menu-note {
    padding: calc(var(--ck-unit) * 1.5) calc(var(--ck-unit) * 2);
    color: var(--ck-text-secondary);
    font-size: var(--ck-font-size-small);
  }

  chatkit-tool-menu {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--ck-unit);
    min-inline-size: 0;
  }

  .tool-chip {
    display: flex;
    align-items: center;
    gap: calc(var(--ck-unit) * 1.5);
    max-inline-size: 12rem;
    min-block-size: calc(var(--ck-unit) * 8);
    padding: 0 calc(var(--ck-unit) * 2.5);
    border: 0;
    border-radius: var(--ck-radius-control);
    background: none;
    color: var(--ck-text-secondary);
    font: inherit;
    font-size: var(--ck-font-size-small);
    cursor: pointer;
  }

  .tool-chip > span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .tool-chip:hover:not(:disabled) {
    background: var(--ck-surface-hover);
    color: var(--ck-text);
  }

  .tool-chip.chosen,
  .tool-chip[aria-pressed="true"] {
    background: var(--ck-accent-soft);
    color: var(--ck-accent-ink);
  }
`;
