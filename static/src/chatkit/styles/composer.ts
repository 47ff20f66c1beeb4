import { css } from "lit";

/** The message field and what stands around it. */
export const composerStyles = css`
  .foot {
    display: flex;
    flex-direction: column;
    inline-size: 100%;
    /* The message field grows with its text until half of the chat is taken, then it scrolls. In a low
       window that would not be enough for a line of text below a quote and files. */
    max-block-size: min(100%, max(50%, 14rem));
    max-inline-size: var(--ck-measure);
    margin-inline: auto;
    padding: 0 calc(var(--ck-unit) * 3) calc(var(--ck-unit) * 4);
  }

  /* What is asked has to be read as a whole. */
  .foot:has(> chatkit-questions) {
    max-block-size: 80%;
  }

  chatkit-composer {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
  }

  chatkit-composer[hidden] {
    display: none;
  }

  .composer {
    /* One line of text and the space around it. */
    --editor-line: calc(1.5em + var(--ck-unit) * 4);

    display: grid;
    grid-template:
      "head head" minmax(0, max-content)
      "editor editor" minmax(var(--editor-line), 1fr)
      "bar bar" auto / minmax(0, 1fr) auto;
    min-block-size: 0;
    border: 1px solid var(--ck-border);
    border-radius: var(--ck-radius-composer);
    background: var(--ck-surface-raised);
    cursor: text;
    transition: border-color 120ms var(--ck-ease);
  }

  .composer:has(.editor:focus-visible) {
    border-color: var(--ck-focus);
    box-shadow: 0 0 0 1px var(--ck-focus);
  }

  /* With nothing to choose, the button stands beside the text. */
  .composer.plain {
    grid-template:
      "head head" minmax(0, max-content)
      "editor bar" minmax(var(--editor-line), 1fr) / minmax(0, 1fr) auto;
  }

  .editor {
    grid-area: editor;
    min-block-size: var(--editor-line);
    padding: calc(var(--ck-unit) * 3) calc(var(--ck-unit) * 4) var(--ck-unit);
    overflow-y: auto;
    outline: none;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }

  .editor:empty::before {
    color: var(--ck-text-tertiary);
    content: attr(data-placeholder);
    pointer-events: none;
  }

  .plain > .editor {
    padding-block-end: calc(var(--ck-unit) * 3);
  }

  .composer[data-locked] {
    background: var(--ck-surface-sunken);
    cursor: default;
  }

  .composer-bar {
    grid-area: bar;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    align-self: end;
    gap: var(--ck-unit);
    padding: 0 calc(var(--ck-unit) * 2) calc(var(--ck-unit) * 2);
    cursor: default;
  }

  .spring {
    flex: 1;
  }

  .composer-end {
    display: flex;
    gap: var(--ck-unit);
    margin-inline-start: auto;
  }

  .composer-head {
    grid-area: head;
    min-inline-size: 0;
    /* Many files scroll; the field keeps its room. */
    max-block-size: min(9rem, 20vh);
    overflow-y: auto;
  }

  .quote-chip {
    display: flex;
    align-items: center;
    gap: var(--ck-unit);
    margin: calc(var(--ck-unit) * 2) calc(var(--ck-unit) * 2) 0;
    padding-inline-start: calc(var(--ck-unit) * 3);
    border-radius: var(--ck-radius-small);
    background: var(--ck-surface-active);
    color: var(--ck-text-secondary);
    font-size: var(--ck-font-size-small);
  }

  .quote-chip span {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  chatkit-model-menu {
    position: relative;
    min-inline-size: 0;
  }

  .model-button {
    display: flex;
    align-items: center;
    gap: var(--ck-unit);
    max-inline-size: 100%;
    padding: var(--ck-unit) calc(var(--ck-unit) * 2);
    border: 0;
    border-radius: var(--ck-radius-control);
    background: none;
    color: var(--ck-text-secondary);
    font: inherit;
    font-size: var(--ck-font-size-small);
    cursor: pointer;
  }

  .model-button:hover,
  .model-button[aria-expanded="true"] {
    background: var(--ck-surface-hover);
    color: var(--ck-text);
  }

  .model-button span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .closed {
    display: flex;
    gap: calc(var(--ck-unit) * 2);
    padding: calc(var(--ck-unit) * 3) calc(var(--ck-unit) * 4);
    border-radius: var(--ck-radius-composer);
    background: var(--ck-surface-sunken);
    color: var(--ck-text-secondary);
  }

  .disclaimer {
    padding-block-start: calc(var(--ck-unit) * 2);
    color: var(--ck-text-tertiary);
    font-size: var(--ck-font-size-tiny);
    text-align: center;
  }

  .disclaimer.high-contrast {
    color: var(--ck-text);
  }
`;
