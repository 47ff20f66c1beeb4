import { css } from "lit";

/** The window: rail, three panes and the lines between them, for each of the four arrangements. */
export const assistantShellStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    block-size: 100dvh;
    background: var(--surface);
    color: var(--ink);
  }
  .panes {
    position: relative;
    display: flex;
    overflow: hidden;
    flex: 1;
    min-block-size: 0;
  }
  nav-rail {
    flex: none;
    inline-size: 56px;
    border-inline-end: 1px solid var(--line);
    background: var(--surface-side);
  }
  conversation-pane,
  task-pane {
    flex: none;
    background: var(--surface-side);
  }
  conversation-pane {
    inline-size: var(--left-width);
  }
  task-pane {
    inline-size: var(--right-width);
  }
  main {
    flex: 1;
    min-inline-size: 0;
  }
  chat-pane {
    display: block;
    block-size: 100%;
  }
  .over {
    position: absolute;
    z-index: 3;
    inset-block: 0;
    box-shadow: var(--shadow-float);
    transition: translate 160ms ease-out;
  }
  conversation-pane.over {
    inset-inline-start: 56px;
    inline-size: min(300px, calc(100vw - 72px));
    border-inline-end: 1px solid var(--line);
  }
  task-pane.over {
    inset-inline-end: 0;
    inline-size: min(380px, calc(100vw - 72px));
    border-inline-start: 1px solid var(--line);
  }
  .over.away {
    visibility: hidden;
    box-shadow: none;
    transition:
      translate 160ms ease-out,
      visibility 0s 160ms;
  }
  conversation-pane.over.away {
    translate: -16px;
  }
  task-pane.over.away {
    translate: 16px;
  }
  .scrim {
    position: absolute;
    z-index: 2;
    inset: 0;
    inset-inline-start: 56px;
    background: var(--scrim);
    animation: scrim-in 160ms ease-out;
  }
  .alone {
    flex: 1;
    inline-size: auto;
    min-inline-size: 0;
  }
  .gone {
    display: none;
  }
  bottom-bar {
    flex: none;
  }
  notice-toast {
    position: fixed;
    z-index: 4;
    inset-block-end: 16px;
    inset-inline-end: 16px;
    max-inline-size: min(440px, calc(100vw - 32px));
  }
  notice-toast.single {
    inset-block-end: 72px;
  }
  due-reminders {
    position: fixed;
    z-index: 4;
    inset-block-start: 12px;
    inset-inline-end: 12px;
    inline-size: min(380px, calc(100vw - 24px));
  }
  @keyframes scrim-in {
    from {
      opacity: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .over,
    .over.away {
      transition: none;
    }
    .scrim {
      animation: none;
    }
  }
`;
