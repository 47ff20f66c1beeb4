import { css } from "lit";

/** Text in all its sizes, badges, icons, images. */
export const textStyles = css`
  .w-text,
  .w-title,
  .w-caption {
    min-inline-size: 0;
    white-space: pre-line;
  }

  .w-text.size-xs,
  .w-label.size-xs {
    font-size: var(--ck-font-size-tiny);
  }

  .w-text.size-sm,
  .w-label.size-sm {
    font-size: var(--ck-font-size-small);
  }

  .w-text.size-lg,
  .w-label.size-lg {
    font-size: calc(var(--ck-font-size) * 1.13);
  }

  .w-text.size-xl,
  .w-label.size-xl {
    font-size: calc(var(--ck-font-size) * 1.27);
  }

  .w-title {
    font-weight: 600;
    letter-spacing: -0.01em;
    line-height: 1.3;
    text-wrap: balance;
    font-size: calc(var(--ck-font-size) * var(--w-scale, 1.07));
  }

  .w-title.size-sm {
    --w-scale: 1;
  }

  .w-title.size-lg {
    --w-scale: 1.2;
  }

  .w-title.size-xl {
    --w-scale: 1.4;
  }

  .w-title.size-2xl {
    --w-scale: 1.65;
  }

  .w-title.size-3xl {
    --w-scale: 2;
  }

  .w-title.size-4xl {
    --w-scale: 2.4;
  }

  .w-title.size-5xl {
    --w-scale: 3;
  }

  .w-title:is(.size-2xl, .size-3xl, .size-4xl, .size-5xl) {
    letter-spacing: -0.02em;
    line-height: 1.15;
    font-variant-numeric: tabular-nums;
  }

  .w-caption {
    color: var(--ck-text-secondary);
    font-size: var(--ck-font-size-small);
  }

  .w-caption.size-sm {
    font-size: var(--ck-font-size-tiny);
  }

  .w-caption.size-lg {
    font-size: var(--ck-font-size);
  }

  .truncated {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .clamped {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
  }

  .w-text.streaming::after {
    content: "";
    display: inline-block;
    inline-size: 0.45em;
    block-size: 0.45em;
    margin-inline-start: 0.3em;
    border-radius: 50%;
    background: var(--ck-accent-ink);
    animation: pulse 1.2s infinite alternate ease-in-out;
  }

  .w-markdown {
    min-inline-size: 0;
  }

  .w-label {
    color: var(--ck-text);
    font-weight: 500;
  }

  .w-required {
    color: var(--ck-text-tertiary);
    font-size: var(--ck-font-size-tiny);
    font-weight: 400;
  }

  .w-badge {
    flex: none;
    display: inline-block;
    max-inline-size: 100%;
    padding: 0.1em 0.55em;
    border: 1px solid transparent;
    border-radius: calc(var(--ck-radius-small) * 0.625);
    overflow: hidden;
    font-size: var(--ck-font-size-tiny);
    font-weight: 500;
    line-height: 1.45;
    text-overflow: ellipsis;
    vertical-align: middle;
    white-space: nowrap;
  }

  .w-badge.size-md {
    padding: 0.15em 0.65em;
    font-size: var(--ck-font-size-small);
  }

  .w-badge.size-lg {
    padding: 0.2em 0.75em;
    font-size: var(--ck-font-size);
  }

  .w-badge.pill {
    border-radius: 9999px;
  }

  .w-badge.solid {
    background: var(--w-fill);
    color: var(--w-on);
  }

  .w-badge.soft {
    background: var(--w-soft);
    color: var(--w-ink);
  }

  .w-badge.outline {
    border-color: color-mix(in oklab, var(--w-ink) 45%, transparent);
    color: var(--w-ink);
  }

  .w-icon {
    font-size: 1rem;
  }

  .w-icon.size-xs {
    font-size: 0.7rem;
  }

  .w-icon.size-sm {
    font-size: 0.85rem;
  }

  .w-icon.size-lg {
    font-size: 1.25rem;
  }

  .w-icon.size-xl {
    font-size: 1.6rem;
  }

  .w-icon.size-2xl {
    font-size: 2rem;
  }

  .w-icon.size-3xl {
    font-size: 2.75rem;
  }

  .w-image {
    flex: 0 1 auto;
    display: block;
    max-inline-size: 100%;
    object-fit: cover;
  }

  .w-image.frame {
    outline: 1px solid color-mix(in oklab, var(--ck-text) 12%, transparent);
    outline-offset: -1px;
  }

  .w-image.flush {
    align-self: stretch;
    inline-size: auto;
    max-inline-size: none;
    margin-inline: calc(var(--w-edge) * -1);
  }

  .w-card-body > .w-image.flush:first-child {
    margin-block-start: calc(var(--w-edge) * -1);
  }

  .w-card-body > .w-image.flush:last-child {
    margin-block-end: calc(var(--w-edge) * -1);
  }

  .w-no-image {
    display: grid;
    place-items: center;
    padding: calc(var(--ck-unit) * 2);
    background: var(--ck-surface-hover);
    color: var(--ck-text-secondary);
    font-size: var(--ck-font-size-small);
    text-align: center;
  }
`;
