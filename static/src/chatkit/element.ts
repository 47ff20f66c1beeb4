import type { ChatKitEvents, ChatKitOptions, OpenAIChatKit } from "@openai/chatkit";
import { LitElement, nothing, type PropertyValues } from "lit";
import { entityHost } from "./annotations/entity";
import { copyText } from "./clipboard";
import { unknownOptions } from "./contract";
import type { ComposerView } from "./composer/composer-view";
import type { Draft } from "./composer/draft";
import { deeplinkOf } from "./decisions";
import type { HistoryView } from "./history/history-view";
import { ChosenWords } from "./locale/chosen-words";
import type { Words } from "./locale/words";
import { markdownCode } from "./markdown/code";
import { sameData } from "./same-data";
import { ChatKitStateError } from "./protocol/errors";
import { ChatSession, type ComposerParams, type MessageParams } from "./session";
import { sessionIntents } from "./session-intents";
import { chatStyles } from "./styles/chat";
import { loadFonts } from "./theme/fonts";
import { writeTheme } from "./theme/sheet";
import { chatView } from "./view/chat-view";
import { widgetHost } from "./widgets/session-host";
import type { Drawing } from "./view/message";

/** How long a mark such as "Copied" stays, in milliseconds. */
const MARK_MS = 1600;

/** The options before any were set; the element draws nothing until then. */
const noOptions: ChatKitOptions = { api: { url: "", domainKey: "" } };

/**
 * A chat with a ChatKit server, in place of OpenAI's element of the same name.
 *
 * It keeps the public contract of `@openai/chatkit`, runs without an iframe in an open shadow root, and
 * sends nothing to any host but the one its options name. static/README.md lists its CSS custom properties.
 *
 * @fires chatkit.ready - Once, when it can be used.
 * @fires chatkit.error - For every failure.
 * @fires chatkit.effect - For every client effect of the server.
 * @fires chatkit.deeplink - When a `chatkit-link://` link is followed.
 * @fires chatkit.response.start - When an answer begins.
 * @fires chatkit.response.end - When it has ended, also by an error or by being stopped.
 * @fires chatkit.history.open - When the history is shown.
 * @fires chatkit.history.close - When it is hidden.
 * @fires chatkit.thread.change - When another thread is on screen.
 * @fires chatkit.thread.load.start - When a thread is being read.
 * @fires chatkit.thread.load.end - When that has ended.
 * @fires chatkit.tool.change - When a tool is chosen or cleared.
 * @fires chatkit.log - Diagnostics, without text of messages.
 */
export class ChatKitElement extends LitElement implements OpenAIChatKit {
  static override styles = chatStyles;

  #options: ChatKitOptions | null = null;
  #drawing: Drawing | null = null;
  #theme: CSSStyleSheet | null = null;
  #frame = 0;
  #started = false;
  #copiedTurn: string | null = null;
  #announcement = "";
  #becomeReady: () => void = () => undefined;
  readonly #ready = new Promise<void>((resolve) => (this.#becomeReady = resolve));
  readonly #session = new ChatSession(this.#host());
  readonly #language = new ChosenWords(
    () => {
      this.requestUpdate();
      this.#start();
    },
    (error) => this.#session.failed(error),
  );
  readonly #intents = sessionIntents(this.#session, {
    focusComposer: () => void this.focusComposer(),
    markCopied: (turnKey) => this.#markCopied(turnKey),
    readComposer: () => this.#session.keepDraft({ content: this.#composer?.content ?? [] }),
  });

  /**
   * Replaces all options; one that is missing returns to its default (row 2).
   *
   * Equal data changes nothing on screen, and handlers are looked up when they are needed, so that this
   * can be called as often as a framework likes (rows 3 and 4).
   */
  setOptions(options: ChatKitOptions): void {
    const before = this.#options;
    this.#options = options;
    if (before && sameData(before, options)) return;
    const unknown = unknownOptions(options);
    if (unknown.length > 0) this.#session.log("options.unknown", { names: unknown });
    if (before?.locale !== options.locale || !before) this.#language.choose(options.locale);
    if (!before || !sameData(before.theme, options.theme)) this.#applyTheme(options.theme);
    this.requestUpdate();
    this.#start();
  }

  /** Sets the focus into the message field. */
  async focusComposer(): Promise<void> {
    await this.#usable();
    this.#composer?.focus();
  }

  /** Brings a thread on screen, or the view of a new one for null. Rejects when it cannot be loaded. */
  async setThreadId(threadId: string | null): Promise<void> {
    await this.#usable();
    await this.#session.open(threadId);
  }

  /** Sends a message; resolves when it is answered. Rejects while another response streams. */
  async sendUserMessage(params: MessageParams): Promise<void> {
    await this.#usable();
    await this.#session.send(params);
  }

  /** Changes what is in the composer; what is not named stays as it is. */
  async setComposerValue(params: ComposerParams): Promise<void> {
    await this.#usable();
    await this.#session.compose(params);
  }

  /** Sends an action to the server; resolves when what it led to has ended. */
  async sendCustomAction(
    action: { type: string; payload?: Record<string, unknown> },
    itemId?: string,
  ): Promise<void> {
    await this.#usable();
    await this.#session.reporting(this.#session.conversation.act(action, itemId));
  }

  /** Shows the list of threads. */
  async showHistory(): Promise<void> {
    await this.#usable();
    await this.#session.showHistory();
  }

  /** Hides the list of threads. */
  async hideHistory(): Promise<void> {
    await this.#usable();
    this.#session.hideHistory();
  }

  /** Reads the thread on screen again and draws what differs. Rejects while a response streams. */
  async fetchUpdates(): Promise<void> {
    await this.#usable();
    await this.#session.reporting(this.#session.conversation.refresh());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // An element that is only moved is connected again before this microtask (row 26).
    queueMicrotask(() => {
      if (!this.isConnected) this.#session.close();
    });
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener("click", (event) => this.#handleClick(event as MouseEvent));
    root.addEventListener("keydown", (event) => this.#handleKey(event as KeyboardEvent));
    return root;
  }

  protected override render(): unknown {
    const options = this.#options;
    if (!options || !this.#language.arrived) return nothing;
    return chatView({
      options,
      session: this.#session,
      intents: this.#intents,
      drawing: this.#currentDrawing(),
      copiedTurn: this.#copiedTurn,
      announcement: this.#announcement,
    });
  }

  protected override firstUpdated(_changed: PropertyValues): void {
    if (this.#theme) this.#adopt(this.#theme);
  }

  /** The same object until words, image rules or the theme change, so that turns are not drawn again for it. */
  #currentDrawing(): Drawing {
    const { thread } = this.#session.conversation.state;
    const domains = thread?.allowed_image_domains ?? [];
    const locked = thread?.status !== undefined && thread.status.type !== "active";
    const theme = this.#options?.theme;
    const before = this.#drawing;
    if (
      before?.words === this.#words &&
      sameData(before.images.allowedDomains, domains) &&
      sameData(before.widgets.theme, theme) &&
      before.widgets.locked === locked
    ) {
      return before;
    }
    const words = this.#words;
    const images = { allowedDomains: domains };
    const widgets = widgetHost({ words, images, theme, locked }, this.#session);
    this.#drawing = { words, images, widgets, entities: entityHost(this.#session) };
    return this.#drawing;
  }

  get #composer(): ComposerView | null {
    return this.renderRoot.querySelector<ComposerView>("chatkit-composer");
  }

  get #words(): Words {
    return this.#language.words;
  }

  /** Starts once, as soon as the element is in a document and has options and words. */
  #start(): void {
    const options = this.#options;
    if (this.#started || !this.isConnected || !options || !this.#language.arrived) return;
    this.#started = true;
    void this.updateComplete.then(() => {
      this.#becomeReady();
      this.#emit("chatkit.ready", undefined);
      const { initialThread } = options;
      // Reported where it failed; the view offers to try again.
      if (initialThread) this.#session.open(initialThread).catch(() => undefined);
    });
  }

  /** Waits for the first options; calls made before are carried out then (row 13). */
  async #usable(): Promise<void> {
    if (this.#started && !this.isConnected) {
      throw new ChatKitStateError("The element is no longer in a document.");
    }
    await this.#ready;
    await this.updateComplete;
  }

  #host(): ConstructorParameters<typeof ChatSession>[0] {
    const element = this;
    return {
      get options() {
        return element.#options ?? noOptions;
      },
      get locale() {
        return element.#words.locale;
      },
      draw: () => element.#draw(),
      showDraft: (draft) => element.#showDraft(draft),
      announce: (itemId) => element.#announce(itemId),
      emit: (type, detail) => element.#emit(type, detail),
    };
  }

  #emit<K extends keyof ChatKitEvents>(type: K, detail: ChatKitEvents[K]["detail"]): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  /** Draws with the next frame, however many deltas arrive until then (row 103). */
  #draw(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.requestUpdate();
    });
  }

  #showDraft(draft: Draft): void {
    const composer = this.#composer;
    if (composer) composer.content = draft.content;
    this.#draw();
  }

  #announce(itemId: string): void {
    const say = (): void => {
      const item = this.renderRoot.querySelector<HTMLElement>(
        `.message.assistant[data-item-id="${CSS.escape(itemId)}"]`,
      );
      if (item) this.#say(item.innerText);
    };
    // Of the first answer, what draws it may only be arriving. That it failed is told already.
    markdownCode.load().then(
      () => requestAnimationFrame(say),
      () => undefined,
    );
  }

  #say(text: string): void {
    this.#announcement = text;
    this.requestUpdate();
  }

  #markCopied(turnKey: string): void {
    this.#copiedTurn = turnKey;
    this.#say(this.#words.say("message.copied"));
    setTimeout(() => {
      this.#copiedTurn = null;
      this.requestUpdate();
    }, MARK_MS);
  }

  #applyTheme(theme: ChatKitOptions["theme"]): void {
    this.#theme ??= new CSSStyleSheet();
    writeTheme(this.#theme, theme);
    const sources = typeof theme === "object" ? (theme.typography?.fontSources ?? []) : [];
    loadFonts(sources, (family, error) => {
      this.#session.log("font.failed", { family, reason: String(error) });
    });
  }

  #adopt(sheet: CSSStyleSheet): void {
    this.shadowRoot?.adoptedStyleSheets.push(sheet);
  }

  #handleClick(event: MouseEvent): void {
    if (!(event.target instanceof Element)) return;
    const link = event.target.closest("a[href]");
    const href = link?.getAttribute("href") ?? "";
    if (/^chatkit-link:/i.test(href)) {
      event.preventDefault();
      this.#emit("chatkit.deeplink", deeplinkOf(href));
    }
    const code = event.target.closest("[data-copy-code]")?.closest("figure")?.querySelector("code");
    if (code) {
      copyText(code.textContent).then(
        () => this.#say(this.#words.say("message.copied")),
        (error: unknown) => this.#session.failed(error),
      );
    }
  }

  /** Escape closes what is on top: a question in the history, then the history. */
  #handleKey(event: KeyboardEvent): void {
    if (event.key !== "Escape" || event.isComposing || !this.#session.historyOpen) return;
    event.stopPropagation();
    const history = this.renderRoot.querySelector<HistoryView>("chatkit-history");
    if (history?.dismiss()) return;
    this.#session.hideHistory();
    this.renderRoot.querySelector<HTMLElement>(".history-toggle")?.focus();
  }
}
