import { nothing } from "lit";
import { Directive, directive, PartType, type ElementPart, type PartInfo } from "lit/directive.js";
import type { Declarations } from "./box-style";

/**
 * Sets CSS properties one by one on the element it stands in. Unlike a `style` attribute, a value can never
 * end its declaration and begin another.
 */
class StyledDirective extends Directive {
  #before: Declarations = {};

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error("styled() stands among the attributes.");
  }

  override render(_declarations: Declarations): unknown {
    return nothing;
  }

  override update(part: ElementPart, [declarations]: [Declarations]): unknown {
    const { style } = part.element as HTMLElement;
    for (const name of Object.keys(this.#before)) {
      if (declarations[name] === undefined) style.removeProperty(name);
    }
    for (const [name, value] of Object.entries(declarations)) {
      if (value !== undefined && value !== this.#before[name]) style.setProperty(name, value);
    }
    this.#before = declarations;
    return nothing;
  }
}

export const styled = directive(StyledDirective);
