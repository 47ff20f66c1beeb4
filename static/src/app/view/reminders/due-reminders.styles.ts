import { css } from "lit";

/** Styles of `due-reminders`. */
export const dueRemindersStyles = css`
  :host {
    display: block;
    pointer-events: none;
  }
  .card {
    display: flex;
    flex-direction: column;
    max-block-size: min(60vh, 480px);
    border: 1px solid var(--line);
    border-radius: var(--radius-large);
    background: var(--surface-float);
    box-shadow: var(--shadow-float);
    animation: card-in 160ms ease-out;
    pointer-events: auto;
  }
  header {
    display: flex;
    flex: none;
    align-items: center;
    gap: 8px;
    min-block-size: 44px;
    padding: 6px 6px 6px 16px;
  }
  h2 {
    flex: 1;
    font-size: inherit;
    font-weight: 600;
  }
  header .button {
    color: var(--ink-muted);
  }
  .lack {
    padding: 0 16px 8px;
    color: var(--ink-muted);
    font-size: 13px;
  }
  ul {
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  li {
    border-block-start: 1px solid var(--line);
    padding: 8px 6px 8px 16px;
  }
  .line {
    display: flex;
    align-items: flex-start;
    gap: 8px;
  }
  .task {
    flex: 1;
    min-inline-size: 0;
    border-radius: var(--radius-small);
    padding-block: 4px;
  }
  .title {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow-wrap: anywhere;
    font-weight: 500;
  }
  .when {
    display: block;
    color: var(--ink-muted);
    font-size: 13px;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  .when.overdue {
    color: var(--danger-ink);
  }
  .answers {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
    margin-block-start: 4px;
  }
  .answers .button {
    min-block-size: 32px;
    padding-inline: 8px;
    font-size: 13px;
  }
  .later {
    margin-inline-start: 8px;
    color: var(--ink-muted);
    font-size: 13px;
  }
  @keyframes card-in {
    from {
      opacity: 0;
      transform: translateY(-8px);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .card {
      animation: none;
    }
  }
`;
