import { html, nothing, type TemplateResult } from "lit";
import { iconNode } from "../icons/icon";
import type { AssistantContent } from "../protocol/items";
import { adoptStyles } from "../styles/adopt";
import type { Drawing } from "../view/message";
import { Part } from "../view/part";
import { distinctSources } from "./source";
import { sourceEntry } from "./source-entry";
import { annotationStyles } from "./styles";

/** What an answer cites, closed until it is asked for (row 113). */
export class SourcesList extends Part {
  static override properties = { content: { attribute: false }, drawing: { attribute: false } };

  /** The parts of the answer. */
  declare content: readonly AssistantContent[];
  declare drawing: Drawing;

  override connectedCallback(): void {
    super.connectedCallback();
    adoptStyles(this.getRootNode(), annotationStyles);
  }

  protected override render(): TemplateResult | typeof nothing {
    const sources = distinctSources(this.content.flatMap((part) => part.annotations ?? []));
    if (sources.length === 0) return nothing;
    return html`<details class="sources">
      <summary>
        ${this.drawing.words.say("sources.count", { count: sources.length })}
        ${iconNode("chevron-right")}
      </summary>
      <ol>
        ${sources.map((source) => html`<li>${sourceEntry(source, this.drawing)}</li>`)}
      </ol>
    </details>`;
  }
}
