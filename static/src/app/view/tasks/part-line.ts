import { css, html, type TemplateResult } from "lit";
import { ApiError } from "../../api/client";
import type { Task } from "../../api/tasks";
import { say } from "../../words";
import { controls } from "../controls/controls.styles";
import { icon } from "../icons";
import { WorkspaceElement } from "../workspace-element";

/** The line under the parts of a task, to add another. */
export class PartLine extends WorkspaceElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      form {
        display: flex;
        align-items: center;
        gap: 8px;
        margin-inline: calc(16px + 24px * var(--depth)) 16px;
        color: var(--ink-muted);
      }
      .icon {
        inline-size: 18px;
        block-size: 18px;
      }
      input {
        flex: 1;
        min-inline-size: 0;
        min-block-size: 32px;
        border: 0;
        border-radius: var(--radius-small);
        padding: 2px 4px;
        background: none;
        color: var(--ink);
      }
      input::placeholder {
        color: var(--ink-muted);
        opacity: 1;
      }
    `,
  ];
  static override properties = { parent: { attribute: false } };

  /** The task that gets the part. */
  parent!: Task;

  protected override render(): TemplateResult {
    return html`<div role="gridcell">
      <form @submit=${this.#submit}>
        ${icon("plus")}
        <input
          aria-label=${say("tasks.addPart", { title: this.parent.title })}
          placeholder=${say("tasks.addPartPlaceholder")}
          autocomplete="off"
          enterkeyhint="done"
        />
      </form>
    </div>`;
  }

  /** Puts the keyboard into the line. */
  override focus(options?: FocusOptions): void {
    this.#field.focus(options);
  }

  get #field(): HTMLInputElement {
    return this.renderRoot.querySelector("input")!;
  }

  #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const line = this.#field.value.trim();
    if (line === "") return;
    try {
      const { id, project } = this.parent;
      await this.workspace.taskSteps.add(line, { parent_id: id, project });
      this.#field.value = "";
    } catch (reason) {
      if (!(reason instanceof ApiError)) throw reason;
      this.workspace.notices.show({ kind: "error", text: reason.message });
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "part-line": PartLine;
  }
}
