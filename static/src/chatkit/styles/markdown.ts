import { css } from "lit";

/** Text of answers, notices and tasks. Headings differ by weight more than by size. */
export const markdownStyles = css`
  .markdown {
    display: block;
  }

  .markdown :is(p, ul, ol, blockquote, pre, figure, h1, h2, h3, h4, h5, h6, hr, dl) {
    margin: 0;
  }

  .markdown > .section:not(:last-child) {
    /* Otherwise each delta costs the more the longer the answer is. */
    content-visibility: auto;
    contain-intrinsic-size: auto 60em;
  }

  .markdown > .section + .section,
  .markdown .block + .block,
  .markdown :is(div.block, blockquote) > * + * {
    margin-block-start: 0.75em;
  }

  .markdown :is(h1, h2, h3, h4, h5, h6) {
    font-size: inherit;
    font-weight: 600;
    line-height: 1.35;
  }

  .markdown h1 {
    font-size: 1.3em;
  }

  .markdown h2 {
    font-size: 1.15em;
  }

  .markdown .block:has(> :is(h1, h2, h3, h4)):not(:first-child) {
    margin-block-start: 1.35em;
  }

  .markdown :is(ul, ol) {
    padding-inline-start: 1.6em;
  }

  .markdown li {
    padding-inline-start: 0.15em;
  }

  .markdown li + li,
  .markdown li > * + *,
  .markdown li > :is(ul, ol) {
    margin-block-start: 0.3em;
  }

  .markdown li::marker {
    color: var(--ck-text-tertiary);
    font-variant-numeric: tabular-nums;
  }

  .markdown li:has(> input[type="checkbox"]),
  .markdown li:has(> p > input[type="checkbox"]) {
    list-style: none;
    margin-inline-start: -1.4em;
  }

  .markdown input[type="checkbox"] {
    margin: 0 0.35em 0 0;
    accent-color: var(--ck-accent);
    vertical-align: -0.1em;
  }

  .markdown a {
    color: var(--ck-accent-ink);
    text-decoration: underline;
    text-decoration-color: color-mix(in oklab, currentColor 40%, transparent);
    text-underline-offset: 0.15em;
  }

  .markdown a:hover {
    text-decoration-color: currentColor;
  }

  .markdown blockquote {
    padding-inline-start: calc(var(--ck-unit) * 3);
    border-inline-start: 2px solid var(--ck-border-strong);
    color: var(--ck-text-secondary);
  }

  .markdown hr {
    block-size: 1px;
    border: 0;
    background: var(--ck-border);
  }

  .markdown img {
    max-inline-size: 100%;
    block-size: auto;
    border-radius: var(--ck-radius-small);
  }

  .markdown :is(code, kbd, samp) {
    font-family: var(--ck-font-mono);
    font-size: 0.88em;
    /* Code shows the signs it is made of. */
    font-variant-ligatures: none;
  }

  .markdown :not(pre) > :is(code, kbd, samp) {
    padding: 0.1em 0.35em;
    border-radius: calc(var(--ck-radius-small) * 0.5);
    background: var(--ck-surface-active);
  }

  .markdown .code {
    overflow: hidden;
    border: 1px solid var(--ck-border);
    border-radius: var(--ck-radius-small);
    background: var(--ck-surface-sunken);
  }

  .markdown .code figcaption {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-block-size: calc(var(--ck-unit) * 8);
    padding-inline: calc(var(--ck-unit) * 3) calc(var(--ck-unit) * 0.5);
    color: var(--ck-text-secondary);
    font-size: var(--ck-font-size-tiny);
  }

  .markdown .code pre {
    padding: var(--ck-unit) calc(var(--ck-unit) * 3) calc(var(--ck-unit) * 3);
    overflow-x: auto;
    direction: ltr;
    line-height: 1.55;
    outline-offset: -2px;
    tab-size: 4;
    text-align: left;
  }

  .markdown .table-scroll {
    overflow-x: auto;
    outline-offset: -2px;
  }

  .markdown table {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  .markdown :is(th, td) {
    padding: calc(var(--ck-unit) * 1.5) calc(var(--ck-unit) * 3);
    border-block-end: 1px solid var(--ck-border);
    overflow-wrap: normal;
    text-align: start;
    vertical-align: top;
  }

  .markdown :is(th, td)[align="center"] {
    text-align: center;
  }

  .markdown :is(th, td)[align="right"] {
    text-align: end;
  }

  .markdown :is(th, td):first-child {
    padding-inline-start: 0;
  }

  .markdown th {
    color: var(--ck-text-secondary);
    font-size: var(--ck-font-size-small);
    font-weight: 600;
    white-space: nowrap;
  }

  .markdown .real-host {
    color: var(--ck-warning-ink);
    font-size: 0.9em;
  }

  .markdown figcaption > button {
    margin-inline-start: auto;
  }

  .markdown .maths {
    /* A formula may ask for any place: it gets none outside of its own. */
    display: inline-block;
    max-inline-size: 100%;
    contain: paint;
    direction: ltr;
  }

  .markdown .maths.display {
    display: block;
    overflow: auto hidden;
    padding-block: 0.2em;
    outline-offset: -2px;
  }

  .markdown .maths.display .katex-display {
    margin: 0.4em 0;
  }

  .markdown .maths.unset {
    font-family: var(--ck-font-mono);
    font-size: 0.88em;
  }

  .markdown .code {
    contain: paint;
  }

  .markdown .hljs-comment,
  .markdown .hljs-quote,
  .markdown .hljs-meta {
    color: var(--ck-text-secondary);
  }

  .markdown .hljs-comment,
  .markdown .hljs-quote {
    font-style: italic;
  }

  .markdown :is(.hljs-keyword, .hljs-selector-tag, .hljs-literal, .hljs-doctag, .hljs-name) {
    color: var(--ck-info-ink);
  }

  .markdown :is(.hljs-string, .hljs-regexp, .hljs-addition, .hljs-symbol, .hljs-link) {
    color: var(--ck-success-ink);
  }

  .markdown :is(.hljs-number, .hljs-type, .hljs-attr, .hljs-attribute, .hljs-variable) {
    color: var(--ck-warning-ink);
  }

  .markdown :is(.hljs-deletion, .hljs-built_in, .hljs-selector-class, .hljs-selector-id) {
    color: var(--ck-danger-ink);
  }

  .markdown :is(.hljs-title, .hljs-section, .hljs-strong) {
    font-weight: 600;
  }

  .markdown .hljs-emphasis {
    font-style: italic;
  }
`;
