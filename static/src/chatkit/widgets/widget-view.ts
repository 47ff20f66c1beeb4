import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { Part } from "../view/part";
import { ActionRunner } from "./actions/runner";
import type { WidgetContext, WidgetLife } from "./context";
import { drawNode } from "./draw";
import { FocusKeeper } from "./focus-keeper";
import { FormScopes } from "./form/form-scopes";
import type { WidgetHost } from "./host";
import type { WidgetNode } from "./node";
import { renderers } from "./registry";
import { adoptWidgetStyles } from "./styles/widget-styles";
import type { WordKey } from "../locale/en";

let drawnViews = 0;

/** One widget: draws its tree, and keeps beside it what the tree does not hold (section F). */
export class WidgetView extends Part {
  static override properties = {
    root: { attribute: false },
    itemId: { attribute: false },
    host: { attribute: false },
    note: { state: true },
  };

  /** The tree as the server sent it. */
  declare root: WidgetNode;
  /** The item that holds the widget; null for one that belongs to none, such as a preview. */
  declare itemId: string | null;
  declare host: WidgetHost;
  declare protected note: WordKey | null;

  readonly #id = `widget${(drawnViews += 1)}`;
  readonly #scopes = new FormScopes(this.#id);
  readonly #focus = new FocusKeeper(this);
  readonly #opened = new Map<string, boolean>();
  readonly #runner = this.#makeRunner();
  readonly #life = this.#makeLife();
  readonly #logged = new Set<string>();
  /** Had the focus when the widget became inert. */
  #trigger: Element | null = null;
  #wantsFocus: string | null = null;

  constructor() {
    super();
    this.itemId = null;
    this.note = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adoptWidgetStyles(this.getRootNode());
  }

  protected override willUpdate(): void {
    this.#focus.hold();
    this.#scopes.beginDrawing();
  }

  protected override render(): TemplateResult {
    const waits = this.#runner.activity.holdsAll;
    return html`<div
        class="w-widget ${waits ? "waits" : ""}"
        ?inert=${waits}
        aria-busy=${waits || nothing}
      >
        ${drawNode(this.root, this.#context())}
      </div>
      <span class="visually-hidden" role="status"
        >${waits ? this.host.words.say("widget.working") : nothing}</span
      >
      <div class="w-note ${this.note ? "said" : ""}" role="status">
        ${this.note ? this.host.words.say(this.note) : nothing}
      </div>`;
  }

  protected override updated(_changed: PropertyValues): void {
    this.#focus.restore();
    this.#returnFocus();
    const wanted = this.#wantsFocus;
    this.#wantsFocus = null;
    if (wanted !== null) this.#focusControl(wanted);
  }

  /** A new context a drawing: nothing that is drawn later may see an older one. */
  #context(): WidgetContext {
    const { theme } = this.host;
    const scheme = (typeof theme === "string" ? theme : theme?.colorScheme) ?? "light";
    return {
      host: { ...this.host, ...this.#boundHost() },
      words: this.host.words,
      life: this.#life,
      renderers,
      scheme,
      path: this.root.type,
      depth: 0,
      form: { scope: this.#scopes.of({ type: "", key: "", children: [this.root] }), submit: null },
      inRow: false,
    };
  }

  /** The methods of the host; what is wrong with a component is logged once and not at each drawing. */
  #boundHost(): Pick<WidgetHost, "refusal" | "run" | "failed" | "log"> {
    const { host } = this;
    return {
      refusal: (action) => host.refusal(action),
      run: (action, sender) => host.run(action, sender),
      failed: (error) => host.failed(error),
      log: (name, data) => {
        const line = JSON.stringify([name, data]);
        if (this.#logged.has(line)) return;
        this.#logged.add(line);
        host.log(name, data);
      },
    };
  }

  #makeRunner(): ActionRunner {
    const view = this;
    return new ActionRunner({
      get host() {
        return view.host;
      },
      get sender() {
        return { itemId: view.itemId, root: view.root };
      },
      say: (note) => (view.note = note),
      redraw: () => view.#drawAgain(),
    });
  }

  #makeLife(): WidgetLife {
    const view = this;
    return {
      run: (trigger) => view.#runner.run(trigger),
      isBusy: (path) => view.#runner.activity.isBusy(path),
      startedAt: (path) => view.#runner.activity.startedAt(path),
      idOf: (path) => `${view.#id}-${encodeURIComponent(path)}`,
      scopeOf: (form) => view.#scopes.of(form),
      opened: (path) => view.#opened.get(path),
      setOpened: (path, open) => {
        view.#opened.set(path, open);
        view.requestUpdate();
      },
      focusField: (id) => {
        view.#wantsFocus = id;
        view.requestUpdate();
      },
      get mayTakeFocus() {
        const { itemId } = view;
        return itemId !== null && view.host.hasArrived(itemId) && !view.#isWritingElsewhere();
      },
      redraw: () => view.requestUpdate(),
    };
  }

  #drawAgain(): void {
    if (this.#runner.activity.holdsAll) this.#trigger ??= this.#activeElement();
    this.requestUpdate();
  }

  /** What becomes inert loses the focus; it comes back when the action has ended. */
  #returnFocus(): void {
    const trigger = this.#trigger;
    if (!trigger || this.#runner.activity.holdsAll) return;
    this.#trigger = null;
    const lost = this.#activeElement() === null;
    if (lost && trigger instanceof HTMLElement && this.contains(trigger)) {
      trigger.focus({ preventScroll: true });
    }
  }

  #activeElement(): Element | null {
    return (this.getRootNode() as Document | ShadowRoot).activeElement;
  }

  /** The focus is not taken from somebody who is writing something else. */
  #isWritingElsewhere(): boolean {
    const active = this.#activeElement();
    if (!(active instanceof HTMLElement) || this.contains(active)) return false;
    if (active.isContentEditable) return active.innerText.trim() !== "";
    const isField = active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement;
    return isField && active.value !== "";
  }

  #focusControl(id: string): void {
    const control = this.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
    if (control?.role !== "radiogroup") control?.focus();
    else control.querySelector<HTMLElement>("input:not(:disabled)")?.focus();
  }
}
