import { oneOf, recordOf } from "../node";

/** What is shown as working while an action runs (row 159). */
export type Loading = "none" | "self" | "container";

/** An action as a widget declares it. */
export interface WidgetAction {
  readonly type: string;
  readonly payload: unknown;
  /** Who carries it out: the server, or the page by `widgets.onAction` (row 158). */
  readonly handler: "server" | "client";
  /** False for an action that is answered at once and not by a stream (row 72). */
  readonly streaming: boolean;
  readonly loading: Loading | "auto";
}

/** Reads an action; null when there is none, or none with a type. */
export function readAction(value: unknown): WidgetAction | null {
  const config = recordOf(value);
  if (!config || typeof config.type !== "string") return null;
  return {
    type: config.type,
    payload: config.payload ?? null,
    handler: oneOf(config.handler, ["server", "client"], "server"),
    streaming: config.streaming !== false,
    loading: oneOf(config.loadingBehavior, ["none", "self", "container"], "auto"),
  };
}
