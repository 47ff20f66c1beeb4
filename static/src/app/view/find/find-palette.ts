import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { ApiError } from "../../api/client";
import { search } from "../../api/search";
import { say } from "../../words";
import type { Commands } from "../commands";
import { memberByKey } from "../controls/arrow-keys";
import { controls } from "../controls/controls.styles";
import { closeOnBackdrop } from "../controls/dialog";
import { dialogs } from "../controls/dialog.styles";
import { icon } from "../icons";
import { WorkspaceElement } from "../workspace-element";
import { findPaletteStyles } from "./find-palette.styles";
import { offeredActions, resultsOf, type Result, type ResultGroup } from "./find-results";
import { markedWords } from "./marked-words";

/** Short enough to feel immediate, long enough not to search for every letter of a fast typist. */
const restsForMilliseconds = 120;

/** Finds chats and tasks by their words; a combobox whose list stands open (ARIA combobox pattern). */
export class FindPalette extends WorkspaceElement {
  static override styles = [controls, dialogs, findPaletteStyles];
  static override properties = {
    commands: { attribute: false },
    groups: { state: true },
    selected: { state: true },
    problem: { state: true },
  };

  /** What the rest of the shell can be asked for. */
  commands!: Commands;
  protected groups: readonly ResultGroup[] = [];
  protected selected: Result | null = null;
  protected problem: string | null = null;
  /** The words the groups were found by. */
  #query = "";
  #timer: ReturnType<typeof setTimeout> | undefined;
  #search = new AbortController();

  protected override render(): TemplateResult {
    const number = this.#results.length;
    return html`<dialog
      aria-label=${say("find.label")}
      @close=${this.#stop}
      @pointerdown=${closeOnBackdrop}
    >
      <div class="query">
        ${icon("search")}
        <input
          role="combobox"
          aria-label=${say("find.label")}
          aria-expanded="true"
          aria-controls="results"
          aria-autocomplete="list"
          aria-activedescendant=${this.selected === null ? nothing : this.#idOf(this.selected)}
          placeholder=${say("find.placeholder")}
          autocomplete="off"
          spellcheck="false"
          @input=${this.#searchSoon}
          @keydown=${this.#handleKey}
        />
      </div>
      <div class="results" id="results" role="listbox" aria-label=${say("find.label")}>
        ${this.groups.map((group) => this.#group(group))} ${this.#message()}
      </div>
      <div class="visually-hidden" role="status">
        ${this.#query === "" ? nothing : say("find.count", { count: number })}
      </div>
      <div class="foot" aria-hidden="true">
        <span><kbd>↑</kbd> <kbd>↓</kbd> ${say("find.move")}</span>
        <span><kbd>↵</kbd> ${say("find.open")}</span>
      </div>
    </dialog>`;
  }

  protected override updated(changes: PropertyValues): void {
    if (!changes.has("selected") || this.selected === null) return;
    this.renderRoot.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }

  /** Opens the palette with nothing typed. */
  open(): void {
    if (this.#dialog.open) return;
    this.#field.value = "";
    this.#show("", offeredActions(this.commands));
    this.#dialog.showModal();
    this.#field.focus();
  }

  get #dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector("dialog")!;
  }

  get #field(): HTMLInputElement {
    return this.renderRoot.querySelector("input")!;
  }

  get #results(): readonly Result[] {
    return this.groups.flatMap((group) => group.results);
  }

  #group(group: ResultGroup): TemplateResult {
    return html`<div role="group" aria-label=${group.heading}>
      <div class="heading" aria-hidden="true">${group.heading}</div>
      ${group.results.map((result) => this.#option(result))}
    </div>`;
  }

  #option(result: Result): TemplateResult {
    return html`<div
      class="option"
      role="option"
      id=${this.#idOf(result)}
      aria-selected=${result === this.selected}
      @click=${() => this.#choose(result)}
      @mousemove=${() => (this.selected = result)}
    >
      ${icon(result.icon)}
      <div class="text">
        <div class="name" dir="auto">${markedWords(result.name, this.#query)}</div>
        ${
          result.snippet === null
            ? nothing
            : html`<div class="snippet" dir="auto">
                ${markedWords(result.snippet, this.#query)}
              </div>`
        }
      </div>
      <span class="aside">${result.aside}</span>
    </div>`;
  }

  #message(): TemplateResult | typeof nothing {
    if (this.problem !== null) return html`<p class="none" role="alert">${this.problem}</p>`;
    if (this.#results.length > 0) return nothing;
    return html`<p class="none">${say("find.none", { query: this.#query })}</p>`;
  }

  #idOf(result: Result): string {
    return `result-${this.#results.indexOf(result)}`;
  }

  #searchSoon = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#searchNow(), restsForMilliseconds);
  };

  async #searchNow(): Promise<void> {
    this.#search.abort();
    this.#search = new AbortController();
    const { signal } = this.#search;
    const query = this.#field.value.trim();
    if (query === "") {
      this.#show("", offeredActions(this.commands));
      return;
    }
    try {
      const findings = await search(query, signal);
      this.#show(query, resultsOf(findings, this.commands, this.workspace.clock.now()));
    } catch (reason) {
      if (signal.aborted) return;
      if (!(reason instanceof ApiError)) throw reason;
      this.#show(query, []);
      this.problem = reason.message;
    }
  }

  #show(query: string, groups: readonly ResultGroup[]): void {
    this.#query = query;
    this.groups = groups;
    this.selected = this.#results[0] ?? null;
    this.problem = null;
  }

  #choose(result: Result): void {
    this.#dialog.close();
    result.choose();
  }

  #handleKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === "Enter" && this.selected !== null) {
      event.preventDefault();
      this.#choose(this.selected);
      return;
    }
    // Home and End belong to the text of the field.
    const next = event.key.startsWith("Arrow")
      ? memberByKey(event.key, this.#results, this.selected ?? undefined)
      : null;
    if (next === null) return;
    event.preventDefault();
    this.selected = next;
  };

  #stop = (): void => {
    clearTimeout(this.#timer);
    this.#search.abort();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "find-palette": FindPalette;
  }
}
