import { themeVariables } from "../../theme/theme";
import type { WidgetContext } from "../context";
import { oneOf, type WidgetNode } from "../node";
import type { Declarations } from "../values/box-style";

/** A part of a widget in a scheme of its own (row 163). */
export interface OwnScheme {
  readonly context: WidgetContext;
  /** Sets the colours of that scheme; nothing where it is the scheme around it. */
  readonly style: Declarations;
  readonly className: string;
}

/** The scheme that a root asks for by `theme`; without one, that of the chat. */
export function ownScheme(node: WidgetNode, context: WidgetContext): OwnScheme {
  const scheme = oneOf(node.theme, ["light", "dark"], context.scheme);
  if (scheme === context.scheme) return { context, style: {}, className: "" };
  const { theme } = context.host;
  const option = typeof theme === "object" ? theme : {};
  const { surface: _ofTheOtherScheme, ...color } = option.color ?? {};
  const variables = themeVariables({ ...option, color, colorScheme: scheme });
  return {
    context: { ...context, scheme },
    style: { ...variables, "color-scheme": scheme },
    className: "own-scheme",
  };
}
