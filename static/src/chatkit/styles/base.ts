import { css } from "lit";

/** The frame of the chat: host, header, stage, start screen. */
export const baseStyles = css`
  :host {
    display: block;
    block-size: 100%;
    min-block-size: 0;
    overflow: hidden;
    background: var(--ck-surface);
    color: var(--ck-text);
    font-family: var(--ck-font);
    font-size: var(--ck-font-size);
    line-height: 1.5;
    -webkit-font-smoothing: antialiased;
    /* Lines of at most 76 characters, and the space beside them. */
    --ck-measure: calc(76ch + var(--ck-unit) * 10);
    --ck-ease: cubic-bezier(0.2, 0, 0, 1);
  }

  :host([hidden]) {
    display: none;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  .chat {
    position: relative;
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-inline-size: 0;
    container-type: inline-size;
  }

  .stage {
    position: relative;
    flex: 1;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
  }

  .column {
    inline-size: 100%;
    max-inline-size: var(--ck-measure);
    margin-inline: auto;
    padding-inline: calc(var(--ck-unit) * 5);
  }

  .header {
    display: flex;
    align-items: center;
    gap: var(--ck-unit);
    min-block-size: calc(var(--ck-unit) * 12);
    padding-inline: calc(var(--ck-unit) * 2);
  }

  .header .title {
    flex: 1;
    min-inline-size: 0;
    margin: 0;
    padding-inline: calc(var(--ck-unit) * 2);
    overflow: hidden;
    font-size: inherit;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .loading {
    flex: 1;
    display: grid;
    align-items: center;
    overflow: auto;
    /* As in the log, so that what comes begins where this does. */
    scrollbar-gutter: stable both-edges;
    scrollbar-width: thin;
  }

  .loading .column {
    align-self: end;
    padding-block-end: calc(var(--ck-unit) * 8);
  }

  .start {
    flex: 1;
    display: flex;
    flex-direction: column;
    justify-content: safe center;
    gap: calc(var(--ck-unit) * 6);
    inline-size: 100%;
    max-inline-size: var(--ck-measure);
    min-block-size: 0;
    margin-inline: auto;
    padding: calc(var(--ck-unit) * 6) calc(var(--ck-unit) * 5);
    overflow-y: auto;
  }

  .greeting {
    margin: 0;
    font-size: calc(var(--ck-font-size) * 1.55);
    font-weight: 600;
    letter-spacing: -0.015em;
    line-height: 1.25;
    text-wrap: balance;
  }

  .prompts {
    display: flex;
    flex-direction: column;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .prompts li + li {
    border-block-start: 1px solid var(--ck-border);
  }

  .prompt {
    display: flex;
    align-items: center;
    gap: calc(var(--ck-unit) * 3);
    inline-size: 100%;
    padding: calc(var(--ck-unit) * 2.5) calc(var(--ck-unit) * 2);
    border: 0;
    border-radius: var(--ck-radius-small);
    background: none;
    color: var(--ck-text-secondary);
    font: inherit;
    text-align: start;
    cursor: pointer;
    transition:
      background-color 120ms var(--ck-ease),
      color 120ms var(--ck-ease);
  }

  .prompt:hover {
    background: var(--ck-surface-hover);
    color: var(--ck-text);
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }
`;
