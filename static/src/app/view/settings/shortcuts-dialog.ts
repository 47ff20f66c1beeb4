import { css, html, LitElement, type TemplateResult } from "lit";
import { say } from "../../words";
import { controls } from "../controls/controls.styles";
import { closeOnBackdrop } from "../controls/dialog";
import { dialogs } from "../controls/dialog.styles";
import { icon } from "../icons";
import { keysInWords } from "../shortcuts";

/** Keys and what they do. */
type Line = readonly [keys: string, does: string];

const everywhere: readonly Line[] = [
  [keysInWords("newChat"), say("shortcuts.newChat")],
  [keysInWords("find"), say("shortcuts.find")],
  [keysInWords("taskLine"), say("shortcuts.taskLine")],
  [keysInWords("settings"), say("shortcuts.settings")],
  [keysInWords("undo"), say("shortcuts.undo")],
  [keysInWords("redo"), say("shortcuts.redo")],
  [keysInWords("nextPane"), say("shortcuts.nextPane")],
  [keysInWords("previousPane"), say("shortcuts.previousPane")],
  ["Esc", say("shortcuts.close")],
  [keysInWords("help"), say("shortcuts.help")],
];

const inLists: readonly Line[] = [
  ["↑ ↓", say("shortcuts.move")],
  ["Enter", say("shortcuts.open")],
  ["F2", say("shortcuts.rename")],
  ["Del", say("shortcuts.delete")],
];

const onTasks: readonly Line[] = [
  ["Space", say("shortcuts.check")],
  ["Alt Enter", say("shortcuts.details")],
  ["D", say("shortcuts.schedule")],
  ["P", say("shortcuts.priority")],
  ["T", say("shortcuts.tag")],
  ["M", say("shortcuts.project")],
  ["S", say("shortcuts.skip")],
  ["Alt ↑ ↓", say("shortcuts.reorder")],
  ["← →", say("shortcuts.parts")],
  ["Ctrl ] [", say("shortcuts.indent")],
  ["X", say("shortcuts.select")],
  ["Shift ↑ ↓", say("shortcuts.selectRange")],
  ["Ctrl A", say("shortcuts.selectAll")],
];

/** The list of keyboard shortcuts. */
export class ShortcutsDialog extends LitElement {
  static override styles = [
    controls,
    dialogs,
    css`
      h3 {
        padding: 8px 0 4px;
        color: var(--ink-muted);
        font-size: 13px;
        font-weight: 600;
      }
      div.line {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 16px;
        padding-block: 4px;
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`<dialog aria-labelledby="title" @pointerdown=${closeOnBackdrop}>
      <div class="dialog-head">
        <h2 id="title" tabindex="-1">${say("shortcuts.title")}</h2>
        <button class="icon-button" aria-label=${say("dialog.close")} @click=${this.#close}>
          ${icon("close")}
        </button>
      </div>
      <div class="dialog-body">
        <h3>${say("shortcuts.everywhere")}</h3>
        ${lines(everywhere)}
        <h3>${say("shortcuts.inLists")}</h3>
        ${lines(inLists)}
        <h3>${say("shortcuts.inTasks")}</h3>
        ${lines(onTasks)}
      </div>
    </dialog>`;
  }

  /** Opens the list. */
  open(): void {
    if (this.#dialog.open) return;
    this.#dialog.showModal();
    this.renderRoot.querySelector("h2")?.focus();
  }

  get #dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector("dialog")!;
  }

  #close = (): void => {
    this.#dialog.close();
  };
}

function lines(lines: readonly Line[]): TemplateResult {
  return html`<dl>
    ${lines.map(
      ([keys, does]) =>
        html`<div class="line">
          <dt>${does}</dt>
          <dd><kbd>${keys}</kbd></dd>
        </div>`,
    )}
  </dl>`;
}

declare global {
  interface HTMLElementTagNameMap {
    "shortcuts-dialog": ShortcutsDialog;
  }
}
