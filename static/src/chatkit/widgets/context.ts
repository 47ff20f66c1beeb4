import type { Loading } from "./actions/action";
import type { FormScope } from "./form/form-scope";
import type { WidgetHost } from "./host";
import type { WidgetNode } from "./node";
import type { Words } from "../locale/words";
import type { Scheme } from "./values/colours";

/** Draws one component. */
export type Renderer = (node: WidgetNode, context: WidgetContext) => unknown;

/** A component that was used, and what it wants done. */
export interface Trigger {
  /** Where the component stands; see `WidgetContext.path`. */
  readonly path: string;
  /** The action as it came with the component, to be read. */
  readonly action: unknown;
  /** What `loadingBehavior: "auto"` means for a component of this kind (row 159). */
  readonly auto: Loading;
  /** Values that go into the payload (row 157). */
  readonly values: Readonly<Record<string, unknown>>;
}

/** The part of a form that its components can reach. */
export interface FormContext {
  readonly scope: FormScope;
  /** What the form is for, as it came with it; undefined where a button in it says so. */
  readonly action?: unknown;
  /** Checks the fields and carries out what the form is for; null where nothing can be submitted. */
  readonly submit: ((fallback?: Trigger) => void) | null;
}

/** What goes on in a widget beside its tree. It belongs to the view that draws the widget. */
export interface WidgetLife {
  /** Carries out what a trigger wants. */
  run(trigger: Trigger): void;
  isBusy(path: string): boolean;
  /** Whether what is running was started by the component at a path. */
  startedAt(path: string): boolean;
  /** An id in the document for the component at a path. */
  idOf(path: string): string;
  /** The form of a node, with its values; the same one after an update. */
  scopeOf(form: WidgetNode): FormScope;
  /** What the user opened or closed at a path, or undefined where nothing was touched. */
  opened(path: string): boolean | undefined;
  setOpened(path: string, open: boolean): void;
  /** Sets the focus on the control of a field once it is drawn. */
  focusField(id: string): void;
  /** Whether a field that asks for the focus may have it now. */
  readonly mayTakeFocus: boolean;
  redraw(): void;
}

/** Where a component is drawn. */
export interface WidgetContext {
  readonly host: WidgetHost;
  readonly words: Words;
  readonly life: WidgetLife;
  readonly renderers: ReadonlyMap<string, Renderer>;
  readonly scheme: Scheme;
  /** Identities from the root down to the component: its name across updates. */
  readonly path: string;
  readonly depth: number;
  /** The form around it; outside of any, one that cannot be submitted. */
  readonly form: FormContext;
  /** Whether the components stand beside each other. */
  readonly inRow: boolean;
}
