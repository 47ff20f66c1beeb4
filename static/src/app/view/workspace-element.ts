import { LitElement, type PropertyDeclarations } from "lit";
import type { Workspace } from "../model/workspace";

/** A part of the shell: an element that is handed the workspace before it comes into the page. */
export abstract class WorkspaceElement extends LitElement {
  static override properties: PropertyDeclarations = { workspace: { attribute: false } };

  /** What the page knows. */
  workspace!: Workspace;
}
