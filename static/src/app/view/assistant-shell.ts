import { html, nothing, type TemplateResult } from "lit";
import { sentence } from "../api/client";
import { panes, type Pane } from "../model/layout";
import { usualWidths, type SidePane } from "../model/pane-widths";
import { applyTheme } from "../theme";
import { say } from "../words";
import { assistantShellStyles } from "./assistant-shell.styles";
import type { ChatPane } from "./chat/chat-pane";
import type { Commands } from "./commands";
import { isTyping } from "./controls/typing";
import type { ConversationPane } from "./conversations/conversation-pane";
import type { FindPalette } from "./find/find-palette";
import type { PaneResizeEvent } from "./panes/pane-divider";
import type { SettingsDialog } from "./settings/settings-dialog";
import type { ShortcutsDialog } from "./settings/shortcuts-dialog";
import { shortcutFor, type Shortcut } from "./shortcuts";
import type { TaskPane } from "./tasks/task-pane";
import { Watching } from "./watching";
import { WorkspaceElement } from "./workspace-element";

/** The whole page: conversations, chat and tasks, arranged for the width of the window. */
export class AssistantShell extends WorkspaceElement {
  static override styles = assistantShellStyles;
  static override properties = {
    ...WorkspaceElement.properties,
    hasDialogs: { state: true },
  };

  /** Whether the code of the dialogs is there; the first screen does without. */
  protected hasDialogs = false;

  /** What every part can ask the whole for. */
  readonly #commands: Commands = {
    newChat: () => void this.#showThread(null),
    openConversation: (id) => void this.#showThread(id),
    find: () => this.#part<FindPalette>("find-palette").open(),
    focusTaskLine: () => void this.#focusTaskLine(),
    revealTask: (id) => void this.#revealTask(id),
    openSettings: () => void this.#openDialog<SettingsDialog>("settings-dialog"),
    showShortcuts: () => void this.#openDialog<ShortcutsDialog>("shortcuts-dialog"),
  };
  /** What had the keyboard before a drawer or sheet took it. */
  #cameFrom: HTMLElement | null = null;

  constructor() {
    super();
    new Watching(this, () => {
      const { layout, preferences, conversations } = this.workspace;
      return [layout, preferences, conversations];
    });
  }

  protected override render(): TemplateResult {
    const { workspace } = this;
    const { arrangement } = workspace.layout;
    return html`
      <connection-banner .workspace=${workspace}></connection-banner>
      <div class="panes" style=${this.#widths()}>
        ${
          arrangement === "rail" || arrangement === "sheet"
            ? html`<nav-rail .workspace=${workspace} .commands=${this.#commands}></nav-rail>`
            : nothing
        }
        <conversation-pane
          role="navigation"
          aria-label=${say("pane.conversations")}
          class=${this.#placing("conversations")}
          .workspace=${workspace}
          .commands=${this.#commands}
        ></conversation-pane>
        ${this.#divider("conversations")}
        <main
          aria-label=${say("pane.chat")}
          class=${this.#placing("chat")}
          ?inert=${this.#isCovered}
        >
          <chat-pane .workspace=${workspace} .commands=${this.#commands}></chat-pane>
        </main>
        ${this.#divider("tasks")}
        <task-pane
          role="complementary"
          aria-label=${say("pane.tasks")}
          class=${this.#placing("tasks")}
          .workspace=${workspace}
        ></task-pane>
        ${this.#scrim()}
      </div>
      ${
        arrangement === "single" ? html`<bottom-bar .workspace=${workspace}></bottom-bar>` : nothing
      }
      <notice-toast class=${arrangement} .workspace=${workspace}></notice-toast>
      <due-reminders .workspace=${workspace} .commands=${this.#commands}></due-reminders>
      <find-palette .workspace=${workspace} .commands=${this.#commands}></find-palette>
      ${
        this.hasDialogs
          ? html`<settings-dialog .workspace=${workspace}></settings-dialog>
              <shortcuts-dialog></shortcuts-dialog>`
          : nothing
      }
    `;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("keydown", this.#handleKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("keydown", this.#handleKey);
  }

  /** Ready to be typed into; where the panes take turns, a keyboard on screen would hide half of them. */
  protected override firstUpdated(): void {
    if (this.workspace.layout.arrangement !== "single") this.#pane("chat").focus();
  }

  protected override updated(): void {
    applyTheme(this.workspace.preferences.colorScheme);
    this.#moveFocus();
    const { openId, openTitle } = this.workspace.conversations;
    const thread = openTitle ?? say("conversations.untitled");
    document.title = openId === null ? say("app.name") : say("app.title", { thread });
  }

  async #openDialog<Dialog extends SettingsDialog | ShortcutsDialog>(
    selector: string,
  ): Promise<void> {
    try {
      await import("./settings/define");
    } catch {
      this.workspace.notices.show({ kind: "error", text: say("connection.unreachable") });
      return;
    }
    this.hasDialogs = true;
    await this.updateComplete;
    const dialog = this.#part<Dialog>(selector);
    await dialog.updateComplete;
    dialog.open();
  }

  #part<Part extends HTMLElement>(selector: string): Part {
    return this.renderRoot.querySelector<Part>(selector)!;
  }

  #pane(pane: Pane): HTMLElement {
    const parts = { conversations: "conversation-pane", chat: "chat-pane", tasks: "task-pane" };
    return this.#part<ConversationPane | ChatPane | TaskPane>(parts[pane]);
  }

  #widths(): string {
    const { paneWidths } = this.workspace;
    return `--left-width: ${paneWidths.of("conversations")}px; --right-width: ${paneWidths.of("tasks")}px`;
  }

  #placing(pane: Pane): string {
    const { layout } = this.workspace;
    if (layout.arrangement === "single") return layout.front === pane ? "alone" : "gone";
    if (layout.isBeside(pane)) return "";
    return layout.front === pane ? "over" : "over away";
  }

  #divider(pane: SidePane): TemplateResult | typeof nothing {
    const { layout, paneWidths } = this.workspace;
    if (!layout.isBeside(pane)) return nothing;
    const isLeft = pane === "conversations";
    const { least, most } = paneWidths.limits(pane);
    return html`<pane-divider
      .label=${isLeft ? say("pane.resizeConversations") : say("pane.resizeTasks")}
      .side=${isLeft ? "start" : "end"}
      .width=${paneWidths.of(pane)}
      .least=${least}
      .most=${most}
      .usual=${usualWidths[pane]}
      @pane-resize=${(event: PaneResizeEvent) => paneWidths.set(pane, event.width)}
    ></pane-divider>`;
  }

  /** Lies over the chat while a drawer or sheet is open, and closes it when pressed. */
  #scrim(): TemplateResult | typeof nothing {
    if (!this.#isCovered) return nothing;
    return html`<div class="scrim" @click=${this.#closeOver}></div>`;
  }

  /** Whether a drawer or sheet lies over the chat. */
  get #isCovered(): boolean {
    const { layout } = this.workspace;
    return layout.arrangement !== "single" && layout.front !== "chat";
  }

  /** A drawer or sheet takes the keyboard when it opens and gives it back when it closes. */
  #moveFocus(): void {
    const { layout } = this.workspace;
    if (this.#isCovered === (this.#cameFrom !== null)) return;
    if (this.#isCovered) {
      this.#cameFrom = deepActiveElement() ?? this;
      this.#pane(layout.front).focus();
    } else {
      this.#cameFrom?.focus();
      this.#cameFrom = null;
    }
  }

  #closeOver = (): void => {
    this.workspace.layout.bringForward("chat");
  };

  async #showThread(id: string | null): Promise<void> {
    this.#closeOver();
    const chat = this.#part<ChatPane>("chat-pane");
    try {
      await chat.show(id);
    } catch (reason) {
      this.workspace.notices.show({ kind: "error", text: sentence(reason) });
    }
    await this.updateComplete;
    chat.focus();
  }

  async #focusTaskLine(): Promise<void> {
    await this.#showTasks();
    this.#part<TaskPane>("task-pane").focusLine();
  }

  async #revealTask(id: string): Promise<void> {
    await this.#showTasks();
    await this.#part<TaskPane>("task-pane").reveal(id);
  }

  async #showTasks(): Promise<void> {
    this.workspace.layout.bringForward("tasks");
    await this.updateComplete;
  }

  #handleKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    if (event.key === "Escape") return this.#closeTopmost(event);
    const shortcut = shortcutFor(event, isTyping(event));
    if (shortcut === null) return;
    event.preventDefault();
    this.#act(shortcut);
  };

  /** Dialogs and popovers close by themselves; what is left is a drawer or sheet. */
  #closeTopmost(event: KeyboardEvent): void {
    const inFloat = event.composedPath().some(isFloat);
    if (!inFloat && this.#isCovered) this.#closeOver();
  }

  #act(shortcut: Shortcut): void {
    const { taskSteps } = this.workspace;
    const actions: Record<Shortcut, () => void> = {
      newChat: this.#commands.newChat,
      find: this.#commands.find,
      taskLine: this.#commands.focusTaskLine,
      settings: this.#commands.openSettings,
      help: this.#commands.showShortcuts,
      undo: () => void taskSteps.undo(),
      redo: () => void taskSteps.redo(),
      nextPane: () => void this.#focusPane(1),
      previousPane: () => void this.#focusPane(-1),
    };
    actions[shortcut]();
  }

  /** Puts the keyboard into the next pane, or the one before. */
  async #focusPane(step: 1 | -1): Promise<void> {
    const active = (this.renderRoot as ShadowRoot).activeElement;
    const at = panes.findIndex((pane) => this.#pane(pane) === active);
    const from = at < 0 ? (step === 1 ? -1 : 0) : at;
    const next = panes[(from + step + panes.length) % panes.length]!;
    this.workspace.layout.bringForward(next);
    await this.updateComplete;
    this.#pane(next).focus();
  }
}

function isFloat(target: EventTarget): boolean {
  return (
    target instanceof HTMLDialogElement ||
    (target instanceof HTMLElement && target.popover !== null)
  );
}

/** The element with the keyboard, looked up through the shadow roots. */
function deepActiveElement(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? active : null;
}

declare global {
  interface HTMLElementTagNameMap {
    "assistant-shell": AssistantShell;
  }
}
