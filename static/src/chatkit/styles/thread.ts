import { css } from "lit";

/** The log: turns, messages, workflows, progress. */
export const threadStyles = css`
  chatkit-thread {
    position: relative;
    flex: 1;
    display: flex;
    min-block-size: 0;
  }

  .scroll {
    flex: 1;
    min-inline-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    /* On both sides, so that text and message field have the same middle. */
    scrollbar-gutter: stable both-edges;
    scrollbar-width: thin;
    scrollbar-color: var(--ck-border-strong) transparent;
    outline-offset: -2px;
  }

  .scroll > .column {
    padding-block: calc(var(--ck-unit) * 4) calc(var(--ck-unit) * 6);
  }

  chatkit-segment,
  chatkit-turn {
    display: block;
    content-visibility: auto;
  }

  chatkit-segment {
    /* Room for focus rings: what is not laid out is also cut at its edges. */
    margin-inline: calc(var(--ck-unit) * -2);
    contain-intrinsic-size: auto 9000px;
  }

  chatkit-turn {
    padding-inline: calc(var(--ck-unit) * 2);
    padding-block-end: calc(var(--ck-unit) * 6);
    contain-intrinsic-size: auto 180px;
  }

  chatkit-segment.laid-out,
  chatkit-turn.laid-out {
    content-visibility: visible;
  }

  chatkit-segment.laid-out > chatkit-turn:last-child {
    padding-block-end: 0;
  }

  .message.user {
    display: flex;
    flex-direction: column;
    align-items: end;
    gap: var(--ck-unit);
    margin-block-end: calc(var(--ck-unit) * 4);
  }

  .bubble {
    max-inline-size: 85%;
    padding: calc(var(--ck-unit) * 2) calc(var(--ck-unit) * 3.5);
    border-radius: var(--ck-radius-bubble);
    background: var(--ck-surface-active);
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }

  .message.assistant {
    overflow-wrap: anywhere;
  }

  .message.assistant + .message.assistant {
    margin-block-start: calc(var(--ck-unit) * 3);
  }

  .tag {
    padding-inline: 0.25em;
    border-radius: calc(var(--ck-radius-small) * 0.5);
    background: var(--ck-accent-soft);
    color: var(--ck-accent-ink);
    white-space: nowrap;
  }

  .answers {
    margin: calc(var(--ck-unit) * 3) 0;
    padding-inline-start: calc(var(--ck-unit) * 3);
    border-inline-start: 2px solid var(--ck-border);
    overflow-wrap: anywhere;
  }

  .answers dt {
    color: var(--ck-text-secondary);
    font-size: var(--ck-font-size-small);
  }

  .answers dd {
    margin: 0;
  }

  .answers dd + dt {
    margin-block-start: calc(var(--ck-unit) * 2);
  }

  .answers .answer-skipped {
    color: var(--ck-text-tertiary);
  }

  .quote {
    max-inline-size: 85%;
    margin: 0;
    padding-inline-start: calc(var(--ck-unit) * 2.5);
    border-inline-start: 2px solid var(--ck-border-strong);
    color: var(--ck-text-secondary);
    font-size: var(--ck-font-size-small);
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }

  .attachments {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: end;
    gap: calc(var(--ck-unit) * 2);
  }

  .attachments .preview {
    max-inline-size: 12rem;
    max-block-size: 9rem;
    border-radius: var(--ck-radius-small);
    object-fit: cover;
  }

  .chip,
  .file {
    display: inline-flex;
    align-items: center;
    gap: var(--ck-unit);
    max-inline-size: 100%;
    padding: 0.1em calc(var(--ck-unit) * 2);
    border-radius: var(--ck-radius-control);
    background: var(--ck-surface-active);
    color: var(--ck-text-secondary);
    font-size: var(--ck-font-size-small);
    text-decoration: none;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ck-unit);
    margin-block-start: var(--ck-unit);
  }

  .attachments .file {
    padding: calc(var(--ck-unit) * 1.5) calc(var(--ck-unit) * 3);
  }

  a.chip:hover {
    color: var(--ck-text);
  }

  .turn-actions {
    display: flex;
    gap: 2px;
    margin-block-start: var(--ck-unit);
    margin-inline-start: calc(var(--ck-unit) * -2);
  }

  .progress,
  .workflow .line {
    display: flex;
    align-items: center;
    gap: calc(var(--ck-unit) * 1.5);
    padding-block: var(--ck-unit);
    color: var(--ck-text-secondary);
  }

  .workflow .line > .icon,
  .task > .icon,
  .task > chatkit-icon {
    color: var(--ck-text-tertiary);
  }

  .workflow summary,
  .sources > summary {
    inline-size: fit-content;
    border-radius: var(--ck-radius-small);
    cursor: pointer;
    list-style: none;
  }

  :is(.workflow, .sources) summary::-webkit-details-marker {
    display: none;
  }

  :is(.workflow, .sources) summary:hover {
    color: var(--ck-text);
  }

  :is(.workflow, .sources) summary > .icon:last-child {
    font-size: 0.85em;
    transition: rotate 120ms var(--ck-ease);
  }

  .chat[dir="rtl"] :is(.workflow, .sources) summary > .icon:last-child {
    rotate: 180deg;
  }

  :is(.workflow, .sources)[open] summary > .icon:last-child,
  .chat[dir="rtl"] :is(.workflow, .sources)[open] summary > .icon:last-child {
    rotate: 90deg;
  }

  .tasks {
    margin: 0 0 calc(var(--ck-unit) * 2) 0.6em;
    padding: 0;
    padding-inline-start: calc(var(--ck-unit) * 3);
    border-inline-start: 1px solid var(--ck-border);
    list-style: none;
  }

  .task {
    display: flex;
    gap: calc(var(--ck-unit) * 2);
    padding-block: calc(var(--ck-unit) * 1);
    color: var(--ck-text-secondary);
    font-size: var(--ck-font-size-small);
  }

  .task > .icon,
  .task > chatkit-icon,
  .task > .dot,
  .task > .pulse {
    margin-block-start: 0.2em;
  }

  .task > .dot,
  .task > .pulse {
    margin-block-start: 0.5em;
  }

  .task-body {
    min-inline-size: 0;
  }

  .task-title {
    color: var(--ck-text);
  }

  .shimmer {
    animation: shimmer 1.6s infinite ease-in-out alternate;
  }

  @keyframes shimmer {
    to {
      opacity: 0.72;
    }
  }

  .generated-image {
    position: relative;
    inline-size: min(100%, 26rem);
    margin: calc(var(--ck-unit) * 2) 0;
  }

  .generated-image img,
  .image-place {
    display: block;
    inline-size: 100%;
    border-radius: var(--ck-radius-card);
  }

  .image-place {
    aspect-ratio: 1;
    background: var(--ck-surface-active);
  }

  .image-place {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: calc(var(--ck-unit) * 2);
    padding: calc(var(--ck-unit) * 4);
    color: var(--ck-text-secondary);
    font-size: var(--ck-font-size-small);
    text-align: center;
  }

  .image-actions {
    position: absolute;
    inset-block-start: calc(var(--ck-unit) * 2);
    inset-inline-end: calc(var(--ck-unit) * 2);
    display: flex;
    border-radius: var(--ck-radius-control);
    background: var(--ck-surface-raised);
    box-shadow: var(--ck-shadow);
  }

  .large-image {
    max-inline-size: 96vw;
    max-block-size: 96vh;
    padding: 0;
    border: 0;
    background: none;
  }

  .large-image::backdrop {
    background: rgb(0 0 0 / 75%);
  }

  .large-image img {
    inline-size: auto;
    min-inline-size: min(20rem, 80vw);
    max-inline-size: 96vw;
    max-block-size: 96vh;
  }

  .large-image > .icon-button {
    position: absolute;
    inset-block-start: calc(var(--ck-unit) * 2);
    inset-inline-end: calc(var(--ck-unit) * 2);
    background: var(--ck-surface-raised);
  }

  .generated-image progress {
    position: absolute;
    inset-inline: calc(var(--ck-unit) * 4);
    inset-block-end: calc(var(--ck-unit) * 4);
    inline-size: calc(100% - var(--ck-unit) * 8);
    block-size: var(--ck-unit);
    overflow: clip;
    appearance: none;
    border: 0;
    border-radius: var(--ck-radius-control);
    /* It lies on a picture of any colour: light on dark can be seen on all of them. */
    background: rgb(0 0 0 / 0.55);
  }

  .generated-image progress::-webkit-progress-bar {
    background: none;
  }

  .generated-image progress::-webkit-progress-value {
    border-radius: var(--ck-radius-control);
    background: #fff;
  }

  .generated-image progress::-moz-progress-bar {
    border-radius: var(--ck-radius-control);
    background: #fff;
  }

  .older-failed {
    display: flex;
    align-items: center;
    justify-content: center;
    color: var(--ck-text-secondary);
  }

  .to-end {
    position: absolute;
    inset-block-end: calc(var(--ck-unit) * 3);
    inset-inline-start: 50%;
    display: grid;
    place-items: center;
    inline-size: calc(var(--ck-unit) * 8);
    block-size: calc(var(--ck-unit) * 8);
    padding: 0;
    border: 1px solid var(--ck-border);
    border-radius: 50%;
    background: var(--ck-surface-raised);
    box-shadow: var(--ck-shadow);
    color: var(--ck-text);
    translate: -50%;
    cursor: pointer;
  }

  .chat[dir="rtl"] .to-end {
    translate: 50%;
  }
`;
