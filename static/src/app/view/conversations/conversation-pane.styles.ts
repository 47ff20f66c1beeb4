import { css } from "lit";

/** The pane of conversations. */
export const conversationPaneStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    padding-block-start: 8px;
  }
  .places {
    flex: none;
    padding: 0 8px 8px;
  }
  .place {
    display: flex;
    align-items: center;
    gap: 8px;
    inline-size: 100%;
    min-block-size: 36px;
    border-radius: var(--radius);
    padding-inline: 8px;
  }
  .place .icon {
    color: var(--ink-muted);
  }
  .place .label {
    flex: 1;
  }
  .place .keys {
    color: var(--ink-muted);
    font-size: 12px;
  }
  .foot {
    flex: none;
    border-block-start: 1px solid var(--line);
    padding: 8px;
  }
  .scroll {
    flex: 1;
    overflow-y: auto;
    overscroll-behavior: contain;
    min-block-size: 0;
    padding-block-end: 16px;
  }
  .heading {
    padding: 12px 16px 4px;
    color: var(--ink-muted);
    font-size: 12px;
    font-weight: 600;
  }
  .conversation {
    position: relative;
    display: flex;
    align-items: center;
    margin-inline: 8px;
    border-radius: var(--radius);
  }
  .open-conversation {
    overflow: hidden;
    flex: 1;
    min-inline-size: 0;
    min-block-size: 36px;
    border-radius: var(--radius);
    padding: 4px 8px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .open-conversation:focus-visible {
    outline-offset: -2px;
  }
  .conversation:has([aria-current]) {
    background: var(--selected);
  }
  .conversation [aria-current] {
    font-weight: 500;
  }
  .untitled {
    color: var(--ink-muted);
  }
  .options {
    inline-size: 28px;
    block-size: 28px;
    margin-inline-end: 4px;
  }
  .title-field {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 32px;
    margin: 2px;
    border: 1px solid var(--focus);
    border-radius: var(--radius-small);
    padding: 2px 6px;
    background: var(--surface);
  }
  .title-field:focus-visible {
    outline-width: 1px;
    outline-offset: 0;
  }
  .menu-item {
    display: flex;
    align-items: center;
    gap: 8px;
    inline-size: 100%;
    min-inline-size: 160px;
    min-block-size: 32px;
    border-radius: var(--radius);
    padding-inline: 8px 16px;
  }
  .menu-item:focus-visible {
    outline-offset: -2px;
  }
  .menu-item.danger {
    color: var(--danger-ink);
  }
  .empty {
    padding: 8px 16px;
    color: var(--ink-muted);
  }
  .empty .button {
    margin-block-start: 8px;
    color: var(--ink);
  }
  @media (hover: none) {
    .place .keys {
      display: none;
    }
  }
  @media (hover: hover) {
    .place:hover,
    .conversation:hover,
    .menu-item:hover,
    .menu-item:focus {
      background: var(--hover);
    }
    .conversation:has([aria-current]):hover {
      background: var(--selected);
    }
    .options {
      position: absolute;
      inset-inline-end: 0;
      opacity: 0;
    }
    .conversation:hover .open-conversation,
    .conversation:focus-within .open-conversation {
      padding-inline-end: 36px;
    }
    .conversation:hover .options,
    .conversation:focus-within .options,
    .options[aria-expanded="true"] {
      opacity: 1;
    }
  }
  @media (forced-colors: active) {
    .conversation:has([aria-current]) {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
