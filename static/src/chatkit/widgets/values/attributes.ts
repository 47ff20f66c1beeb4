import { nothing } from "lit";
import { Directive, directive, type ElementPart } from "lit/directive.js";

/** Attributes of an element; null takes one away. */
export type Attributes = Readonly<Record<string, string | null>>;

class AttributesDirective extends Directive {
  override render(_attributes: Attributes): unknown {
    return nothing;
  }

  override update(part: ElementPart, [attributes]: [Attributes]): unknown {
    for (const [name, value] of Object.entries(attributes)) {
      if (value === null) part.element.removeAttribute(name);
      else if (part.element.getAttribute(name) !== value) part.element.setAttribute(name, value);
    }
    return nothing;
  }
}

/** Sets attributes that belong together on the element it stands in. */
export const withAttributes = directive(AttributesDirective);
