import { css, html, type TemplateResult } from "lit";

/** Styles of `skeleton`: nothing for 300 ms, since what comes sooner needs no stand-in. */
export const skeletons = css`
  .skeleton {
    display: grid;
    gap: 16px;
    padding: 12px 16px;
    animation: skeleton-in 180ms 300ms ease-out backwards;
  }
  .skeleton span {
    block-size: 12px;
    border-radius: var(--radius-small);
    background: var(--pressed);
  }
  .skeleton span:nth-child(3n + 1) {
    inline-size: 72%;
  }
  .skeleton span:nth-child(3n + 2) {
    inline-size: 88%;
  }
  .skeleton span:nth-child(3n) {
    inline-size: 56%;
  }
  @keyframes skeleton-in {
    from {
      opacity: 0;
    }
  }
`;

/** Rows in the shape of what is being read. */
export function skeleton(label: string, rows: number): TemplateResult {
  return html`<div class="skeleton" role="img" aria-label=${label} aria-busy="true">
    ${Array.from({ length: rows }, () => html`<span></span>`)}
  </div>`;
}
