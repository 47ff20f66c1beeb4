import { css } from "lit";

/** Marks of citations, their cards, and the list of sources. */
export const annotationStyles = css`
  .citation-button {
    display: inline-flex;
    align-items: center;
    gap: 0.25em;
    max-inline-size: 14em;
    min-block-size: 1.5em;
    margin-inline: 0.2em;
    padding: 0 0.5em;
    border: 0;
    border-radius: var(--ck-radius-control);
    background: var(--ck-surface-active);
    color: var(--ck-text-secondary);
    font: inherit;
    font-size: var(--ck-font-size-tiny);
    line-height: 1.5;
    vertical-align: 0.08em;
    cursor: pointer;
  }

  .citation-button:hover,
  .citation-button[aria-expanded="true"] {
    color: var(--ck-text);
  }

  .citation-name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .citation-card {
    position: fixed;
    inset: auto;
    inline-size: max-content;
    max-inline-size: min(22rem, calc(100vw - 16px));
    max-block-size: var(--room, 60vh);
    margin: 0;
    padding: calc(var(--ck-unit) * 2) calc(var(--ck-unit) * 3);
    overflow-y: auto;
    border: 1px solid var(--ck-border);
    border-radius: var(--ck-radius-card);
    background: var(--ck-surface-raised);
    box-shadow: var(--ck-shadow);
    color: var(--ck-text);
    font-size: var(--ck-font-size-small);
    font-weight: 400;
    text-align: start;
  }

  .source {
    display: flex;
    gap: calc(var(--ck-unit) * 2);
    padding-block: var(--ck-unit);
  }

  .source > .icon,
  .source > chatkit-icon {
    flex: none;
    margin-block-start: 0.2em;
    color: var(--ck-text-tertiary);
  }

  .source-body {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .source-title {
    padding: 0;
    border: 0;
    background: none;
    color: var(--ck-text);
    font: inherit;
    font-weight: 500;
    text-align: start;
  }

  button.source-title {
    cursor: pointer;
  }

  :is(a, button).source-title {
    text-decoration: underline;
    text-decoration-color: color-mix(in oklab, currentColor 40%, transparent);
    text-underline-offset: 0.15em;
  }

  :is(a, button).source-title:hover {
    text-decoration-color: currentColor;
  }

  .source-from,
  .source-description {
    color: var(--ck-text-secondary);
  }

  .source-from {
    font-size: var(--ck-font-size-tiny);
  }

  .sources {
    margin-block-start: calc(var(--ck-unit) * 2);
    font-size: var(--ck-font-size-small);
  }

  .sources > summary {
    display: flex;
    align-items: center;
    gap: var(--ck-unit);
    color: var(--ck-text-secondary);
  }

  .sources > ol {
    margin: var(--ck-unit) 0 0;
    padding: 0;
    list-style: none;
  }
`;
