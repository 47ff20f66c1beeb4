import { html, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";

/**
 * A field in the place of a title. Enter and leaving the field keep what was typed, Escape does not.
 *
 * @param finish told the new title, or null when it is to stay as it was.
 */
export function titleField(
  label: string,
  title: string,
  finish: (title: string | null) => void,
): TemplateResult {
  let finished = false;
  const finishOnce = (typed: string | null): void => {
    // Taking the field away makes it lose the focus, which would finish a second time.
    if (finished) return;
    finished = true;
    finish(typed === "" || typed === title ? null : typed);
  };
  const handleKey = (event: KeyboardEvent): void => {
    // Enter and Escape that belong to an input method are not for the field.
    if (event.isComposing || !["Enter", "Escape"].includes(event.key)) return;
    event.preventDefault();
    finishOnce(event.key === "Enter" ? typedIn(event) : null);
  };
  return html`<input
    class="title-field"
    aria-label=${label}
    .value=${title}
    autocomplete="off"
    ${ref(selectOnce)}
    @keydown=${handleKey}
    @blur=${(event: Event) => finishOnce(typedIn(event))}
  />`;
}

function typedIn(event: Event): string {
  return (event.target as HTMLInputElement).value.trim();
}

/** Focuses the field when it comes up, with its text selected to be typed over. */
const selectOnce = (field?: Element): void => {
  if (!(field instanceof HTMLInputElement)) return;
  queueMicrotask(() => {
    field.focus();
    field.select();
  });
};
