import { html, nothing, type TemplateResult } from "lit";
import { iconNode, type OwnIcon } from "../icons/icon";

/** A button that shows an icon only; its name is read out and shown as a tooltip (row 172). */
export function iconButton(options: {
  icon: OwnIcon;
  name: string;
  onClick: (event: Event) => void;
  className?: string;
  pressed?: boolean;
  disabled?: boolean;
}): TemplateResult {
  const { icon, name, onClick, className = "", pressed, disabled = false } = options;
  return html`<button
    type="button"
    class="icon-button ${className}"
    aria-label=${name}
    title=${name}
    aria-pressed=${pressed ?? nothing}
    ?disabled=${disabled}
    @click=${onClick}
  >
    ${iconNode(icon)}
  </button>`;
}

/** Grey bars in the shape of what is being loaded; they appear only after a moment. */
export function skeleton(name: string, lines: readonly number[]): TemplateResult {
  return html`<div class="skeleton" role="status" aria-label=${name}>
    ${lines.map((share) => html`<span style="inline-size: ${share}%"></span>`)}
  </div>`;
}
