import { css } from "lit";

/** Modal dialogs: what floats over everything, on its own layer with a shadow. */
export const dialogs = css`
  dialog {
    overflow: hidden;
    inline-size: min(var(--dialog-width, 480px), calc(100vw - 32px));
    max-block-size: min(720px, calc(100dvh - 32px));
    border: 1px solid var(--line);
    border-radius: var(--radius-large);
    padding: 0;
    background: var(--surface-float);
    color: var(--ink);
    box-shadow: var(--shadow-float);
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
    animation: dialog-in 150ms ease-out;
  }
  dialog::backdrop {
    background: var(--scrim);
  }
  .dialog-head {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: space-between;
    padding: 12px 12px 8px 20px;
  }
  .dialog-head h2 {
    font-size: inherit;
    font-weight: 600;
  }
  /* Takes the keyboard when the dialog opens, so that its name is heard and nothing is ringed. */
  .dialog-head h2:focus-visible {
    outline: none;
  }
  .dialog-body {
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 0 20px 20px;
  }
  .dialog-actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 8px;
  }
  @keyframes dialog-in {
    from {
      opacity: 0;
      transform: translateY(8px);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    dialog[open] {
      animation: none;
    }
  }
`;
