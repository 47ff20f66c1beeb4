import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Words } from "../locale/words";
import type { ThreadMetadata } from "../protocol/items";
import { iconButton, skeleton } from "../view/controls";
import type { Intents } from "../view/intents";
import { Part } from "../view/part";
import { groupByDate } from "./date-groups";

/** What is drawn of the history, as it is in this frame. */
export interface HistoryPicture {
  readonly threads: readonly ThreadMetadata[];
  readonly loading: "idle" | "loading" | "failed";
  readonly hasMore: boolean;
}

/** How close to the end of the list the next page is asked for, in CSS pixels. */
const NEXT_PAGE_PX = 300;

/** The list of the user's threads (row 128). */
export class HistoryView extends Part {
  static override properties = {
    picture: { attribute: false },
    currentId: { attribute: false },
    showRename: { attribute: false },
    showDelete: { attribute: false },
    words: { attribute: false },
    intents: { attribute: false },
    renaming: { state: true },
    deleting: { state: true },
  };

  declare picture: HistoryPicture;
  declare currentId: string | null;
  declare showRename: boolean;
  declare showDelete: boolean;
  declare words: Words;
  declare intents: Intents;
  /** Id of the thread whose title is being edited. */
  declare protected renaming: string | null;
  /** Id of the thread that is about to be deleted. */
  declare protected deleting: string | null;

  /** Closes an open question or field. @returns Whether there was one. */
  dismiss(): boolean {
    const open = this.renaming ?? this.deleting ?? null;
    this.renaming = null;
    this.deleting = null;
    return open !== null;
  }

  protected override render(): TemplateResult {
    const { picture, words } = this;
    return html`<section
      class="history"
      aria-label=${words.say("history.title")}
      @scroll=${this.#handleScroll}
    >
      <div class="column">
        ${groupByDate(picture.threads, new Date()).map(
          (group) =>
            html`<h3 class="group-title">${words.say(group.title)}</h3>
              <ul class="threads" @keydown=${this.#handleKey}>
                ${repeat(
                  group.threads,
                  (thread) => thread.id,
                  (thread) => html`<li>${this.#row(thread)}</li>`,
                )}
              </ul>`,
        )}
        ${this.#foot()}
      </div>
    </section>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has("renaming") && this.renaming) {
      this.querySelector<HTMLInputElement>(".rename input")?.select();
    }
    if (changed.has("deleting") && this.deleting) {
      this.querySelector<HTMLElement>(".delete-question button.danger")?.focus();
    }
  }

  #row(thread: ThreadMetadata): TemplateResult {
    if (thread.id === this.renaming) return this.#renameForm(thread);
    if (thread.id === this.deleting) return this.#deleteQuestion(thread);
    const { words } = this;
    const title = this.#titleOf(thread);
    return html`<div class="thread-row">
      <button
        type="button"
        class="thread"
        aria-current=${thread.id === this.currentId ? "true" : nothing}
        @click=${() => this.intents.openThread(thread.id)}
      >
        <span dir="auto">${title}</span>
      </button>
      ${
        this.showRename
          ? iconButton({
              icon: "pencil",
              name: `${words.say("history.rename")}: ${title}`,
              className: "small",
              onClick: () => (this.renaming = thread.id),
            })
          : nothing
      }
      ${
        this.showDelete
          ? iconButton({
              icon: "delete",
              name: `${words.say("history.delete")}: ${title}`,
              className: "small",
              onClick: () => (this.deleting = thread.id),
            })
          : nothing
      }
    </div>`;
  }

  #renameForm(thread: ThreadMetadata): TemplateResult {
    const { words } = this;
    const save = (event: SubmitEvent): void => {
      event.preventDefault();
      const title = this.querySelector<HTMLInputElement>(".rename input")?.value.trim() ?? "";
      if (title && title !== thread.title) this.intents.renameThread(thread.id, title);
      this.renaming = null;
    };
    return html`<form class="rename" @submit=${save}>
      <input
        type="text"
        class="field"
        dir="auto"
        aria-label=${words.say("history.renameField")}
        .value=${this.#titleOf(thread)}
      />
      <button type="submit" class="button primary">${words.say("history.save")}</button>
      <button type="button" class="button" @click=${() => this.dismiss()}>
        ${words.say("history.cancel")}
      </button>
    </form>`;
  }

  #deleteQuestion(thread: ThreadMetadata): TemplateResult {
    const { words } = this;
    const question = words.say("history.deleteQuestion", { title: this.#titleOf(thread) });
    return html`<div class="delete-question" role="group" aria-label=${question}>
      <span dir="auto">${question}</span>
      <button type="button" class="button danger" @click=${() => this.#delete(thread)}>
        ${words.say("history.delete")}
      </button>
      <button type="button" class="button" @click=${() => this.dismiss()}>
        ${words.say("history.cancel")}
      </button>
    </div>`;
  }

  #delete(thread: ThreadMetadata): void {
    this.deleting = null;
    this.intents.deleteThread(thread.id);
  }

  #foot(): unknown {
    const { picture, words } = this;
    if (picture.loading === "failed") {
      return html`<div class="failure" role="alert">
        <span>${words.say("history.failed")}</span>
        <button type="button" class="button" @click=${() => this.#readAgain()}>
          ${words.say("failure.retry")}
        </button>
      </div>`;
    }
    if (picture.loading === "loading") {
      return skeleton(words.say("history.loading"), [70, 45, 60, 55]);
    }
    if (picture.threads.length === 0) {
      return html`<p class="empty">${words.say("history.empty")}</p>`;
    }
    if (!picture.hasMore) return nothing;
    return html`<button
      type="button"
      class="text-button"
      @click=${() => this.intents.loadMoreThreads()}
    >
      ${words.say("history.more")}
    </button>`;
  }

  #readAgain(): void {
    if (this.picture.threads.length > 0) this.intents.loadMoreThreads();
    else this.intents.reloadThreads();
  }

  #titleOf(thread: ThreadMetadata): string {
    return thread.title || this.words.say("thread.untitled");
  }

  #handleScroll(event: Event): void {
    const list = event.currentTarget as HTMLElement;
    const rest = list.scrollHeight - list.scrollTop - list.clientHeight;
    const { hasMore, loading } = this.picture;
    if (hasMore && loading === "idle" && rest < NEXT_PAGE_PX) this.intents.loadMoreThreads();
  }

  /** Arrow keys walk through the threads, over the borders of groups. */
  #handleKey(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const current = event.target as HTMLElement;
    if (!step || !current.classList.contains("thread")) return;
    event.preventDefault();
    const threads = [...this.querySelectorAll<HTMLElement>("button.thread")];
    threads[threads.indexOf(current) + step]?.focus();
  }
}
