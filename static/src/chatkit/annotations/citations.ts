import { html, nothing, type TemplateResult } from "lit";
import { LazyCode } from "../lazy-code";
import type { CitationGroup } from "../markdown/citation-places";
import type { AssistantContent } from "../protocol/items";
import type { Drawing } from "../view/message";
import type { CitationMark } from "./citation-mark";

/** Marks and lists of sources: loaded with the first answer that cites something. */
const code = new LazyCode(() => import("./define"));

const makers = new WeakMap<Drawing, (group: CitationGroup) => HTMLElement>();

/** Makes the marks in a text; the same function for the same drawing, so that none is drawn again. */
export function citationMarker(drawing: Drawing): (group: CitationGroup) => HTMLElement {
  let maker = makers.get(drawing);
  if (!maker) {
    maker = (group) => mark(group, drawing);
    makers.set(drawing, maker);
  }
  return maker;
}

function mark({ annotations }: CitationGroup, drawing: Drawing): HTMLElement {
  const element = document.createElement("chatkit-citation") as CitationMark;
  element.className = "citation";
  // A mark whose sources change is another one.
  element.dataset.atom = `citation ${JSON.stringify(annotations)}`;
  element.annotations = annotations;
  element.drawing = drawing;
  return element;
}

/** The sources of an answer, below its text (row 113); nothing when it cites none. */
export function sourcesList(
  content: readonly AssistantContent[],
  drawing: Drawing,
): TemplateResult | typeof nothing {
  if (!content.some((part) => part.annotations?.length)) return nothing;
  code.need((error) => drawing.widgets.failed(error));
  return html`<chatkit-sources .content=${content} .drawing=${drawing}></chatkit-sources>`;
}
