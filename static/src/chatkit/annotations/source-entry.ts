import { html, nothing, type TemplateResult } from "lit";
import { iconNode } from "../icons/icon";
import type { Drawing } from "../view/message";
import { entityOf } from "./entity";
import { origin, safeAddress, shortName, type Source } from "./source";

/** One source: its title, which opens it where that is possible, who it is from, and what it is about. */
export function sourceEntry(source: Source, drawing: Drawing): TemplateResult {
  const from = origin(source);
  return html`<div class="source">
    ${sourceIcon(source)}
    <div class="source-body" dir="auto">
      ${from && source.type === "entity" ? html`<div class="source-from">${from}</div>` : nothing}
      ${title(source, drawing)}
      ${from && source.type !== "entity" ? html`<div class="source-from">${from}</div>` : nothing}
      ${
        source.description
          ? html`<div class="source-description">${source.description}</div>`
          : nothing
      }
    </div>
  </div>`;
}

/** Nothing is asked for a picture of a site: a mark of the kind of source stands for it. */
export function sourceIcon(source: Source): unknown {
  if (source.type === "entity" && source.icon) {
    return html`<chatkit-icon name=${source.icon}></chatkit-icon>`;
  }
  const icons = { url: "globe", file: "document", entity: "info" } as const;
  return iconNode(icons[source.type]);
}

function title(source: Source, { entities }: Drawing): TemplateResult {
  const name = source.title || shortName(source);
  const address = safeAddress(source);
  if (address !== null) {
    return html`<a class="source-title" href=${address} target="_blank" rel="noopener noreferrer"
      >${name}</a
    >`;
  }
  if (source.type === "entity" && source.interactive) {
    return html`<button
      type="button"
      class="source-title"
      @click=${() => entities.open(entityOf(source))}
    >
      ${name}
    </button>`;
  }
  return html`<span class="source-title">${name}</span>`;
}
