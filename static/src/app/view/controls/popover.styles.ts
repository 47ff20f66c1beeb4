import { css } from "lit";

/** Popovers: small floating panels beside what they belong to. */
export const popovers = css`
  [popover] {
    position: fixed;
    inset: auto;
    overflow: auto;
    max-block-size: calc(100dvh - 16px);
    max-inline-size: calc(100vw - 16px);
    margin: 0;
    border: 1px solid var(--line);
    border-radius: var(--radius-large);
    padding: 4px;
    background: var(--surface-float);
    color: var(--ink);
    box-shadow: var(--shadow-float);
  }
  [popover]:popover-open {
    animation: popover-in 120ms ease-out;
  }
  @keyframes popover-in {
    from {
      opacity: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    [popover]:popover-open {
      animation: none;
    }
  }
`;
