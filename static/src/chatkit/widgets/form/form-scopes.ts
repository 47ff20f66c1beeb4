import type { WidgetNode } from "../node";
import { FormScope } from "./form-scope";

/**
 * The forms of one widget. A form is found again by its key or id, else by its place among the forms, so
 * that a form moved elsewhere in the tree keeps what was typed into it.
 */
export class FormScopes {
  readonly #scopes = new Map<string, FormScope>();
  readonly #ofNode = new Map<WidgetNode, FormScope>();
  #drawn = 0;

  constructor(private readonly idPrefix: string) {}

  /** To be called before each drawing. */
  beginDrawing(): void {
    this.#ofNode.clear();
    this.#drawn = 0;
  }

  of(form: WidgetNode): FormScope {
    const known = this.#ofNode.get(form);
    if (known) return known;
    const identity = form.key ?? form.id ?? String(this.#drawn);
    this.#drawn += 1;
    const scope =
      this.#scopes.get(identity) ?? new FormScope(`${this.idPrefix}-form${this.#scopes.size}`);
    this.#scopes.set(identity, scope);
    this.#ofNode.set(form, scope);
    scope.describe(form);
    return scope;
  }
}
