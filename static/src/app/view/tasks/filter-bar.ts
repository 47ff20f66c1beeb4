import { css, html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { ApiError } from "../../api/client";
import { nameOfFilter } from "../../model/task-view";
import { say } from "../../words";
import { controls } from "../controls/controls.styles";
import { icon } from "../icons";
import { Watching } from "../watching";
import { WorkspaceElement } from "../workspace-element";

const restsForMilliseconds = 250;

/** The line a filter is typed into, `today & #home`, and the way to keep it under a name. */
export class FilterBar extends WorkspaceElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        padding: 0 16px 12px;
      }
      form {
        display: flex;
        gap: 4px;
      }
      form + form {
        margin-block-start: 4px;
      }
      .icon-button {
        inline-size: 36px;
        block-size: 36px;
      }
      .error,
      .hint {
        padding-block-start: 4px;
        font-size: 13px;
      }
      .hint {
        color: var(--ink-muted);
      }
    `,
  ];
  static override properties = { naming: { state: true }, problem: { state: true } };

  /** Whether a name is being typed. */
  protected naming = false;
  /** Why the name could not be kept. */
  protected problem: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new Watching(this, () => [this.workspace.tasks, this.workspace.taskCounts]);
  }

  protected override render(): TemplateResult {
    const { view, problem } = this.workspace.tasks;
    const text = view.kind === "filter" ? view.text : "";
    const wrong = this.problem ?? problem;
    return html`
      <form @submit=${this.#showNow}>
        <input
          class="field"
          name="filter"
          aria-label=${say("filter.label")}
          aria-invalid=${problem === null ? nothing : "true"}
          aria-describedby=${wrong === null ? "hint" : "problem"}
          placeholder=${say("filter.placeholder")}
          .value=${live(this.#timer === undefined ? text : this.#typed)}
          autocomplete="off"
          spellcheck="false"
          @input=${this.#showSoon}
        />
        ${this.#keeping(text, problem)}
      </form>
      ${this.naming ? this.#nameForm() : nothing}
      <div role="alert">
        ${wrong === null ? nothing : html`<p id="problem" class="error">${wrong}</p>`}
      </div>
      ${wrong === null && text === "" ? html`<p id="hint" class="hint">${say("filter.hint")}</p>` : nothing}
    `;
  }

  /** Puts the keyboard into the line. */
  override focus(): void {
    this.#field.focus();
  }

  get #field(): HTMLInputElement {
    return this.renderRoot.querySelector<HTMLInputElement>("[name=filter]")!;
  }

  get #typed(): string {
    return this.renderRoot.querySelector<HTMLInputElement>("[name=filter]")?.value ?? "";
  }

  #keeping(text: string, problem: string | null): TemplateResult | typeof nothing {
    const name = nameOfFilter(text, this.workspace.taskCounts.current.filters);
    if (name !== null) {
      return this.#button("trash", say("filter.remove", { name }), () => void this.#remove(name));
    }
    if (text === "" || problem !== null) return nothing;
    return this.#button("plus", say("filter.save"), () => {
      this.naming = !this.naming;
    });
  }

  #button(drawing: "plus" | "trash", label: string, act: () => void): TemplateResult {
    return html`<button
      type="button"
      class="icon-button"
      aria-label=${label}
      title=${label}
      @click=${act}
    >
      ${icon(drawing)}
    </button>`;
  }

  #nameForm(): TemplateResult {
    return html`<form @submit=${this.#save} @keydown=${this.#handleKey}>
      <input
        class="field"
        name="name"
        aria-label=${say("filter.name")}
        placeholder=${say("filter.name")}
        autocomplete="off"
        required
      />
      <button class="button">${say("filter.keep")}</button>
    </form>`;
  }

  protected override updated(changes: Map<PropertyKey, unknown>): void {
    if (!changes.has("naming") || !this.naming) return;
    this.renderRoot.querySelector<HTMLInputElement>("[name=name]")?.focus();
  }

  #showSoon = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#show(), restsForMilliseconds);
  };

  #showNow = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#show();
  };

  #show(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.problem = null;
    void this.workspace.showTasks({ kind: "filter", text: this.#typed.trim() });
  }

  #save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const name = String(new FormData(event.target as HTMLFormElement).get("name")).trim();
    await this.#attempt(() => this.workspace.taskCounts.save(name, this.#typed.trim()));
    this.naming = this.problem !== null;
    if (!this.naming) this.focus();
  };

  async #remove(name: string): Promise<void> {
    await this.#attempt(() => this.workspace.taskCounts.remove(name));
    this.focus();
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    this.problem = null;
    try {
      await work();
    } catch (reason) {
      if (!(reason instanceof ApiError)) throw reason;
      this.problem = reason.message;
    }
  }

  #handleKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    this.naming = false;
    this.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "filter-bar": FilterBar;
  }
}
