import { repeat } from "lit/directives/repeat.js";
import { nothing } from "lit";
import type { WidgetContext } from "./context";
import { DEEPEST_NESTING } from "./decisions";
import { childrenOf, identities, type WidgetNode } from "./node";

/** Draws what is below a node; each component keeps its elements for as long as it keeps its identity. */
export function drawChildren(node: WidgetNode, context: WidgetContext): unknown {
  return drawAll(childrenOf(node), context);
}

/** Draws components one after the other. */
export function drawAll(nodes: readonly WidgetNode[], context: WidgetContext): unknown {
  if (context.depth > DEEPEST_NESTING) {
    context.host.log("widget.too_deep", { depth: context.depth });
    return nothing;
  }
  const keys = identities(nodes);
  return repeat(
    nodes,
    (_node, index) => keys[index],
    (node, index) => drawNode(node, below(context, keys[index] ?? "")),
  );
}

/** Draws one component; of a type that is not known, what is in it (row 154). */
export function drawNode(node: WidgetNode, context: WidgetContext): unknown {
  const renderer = context.renderers.get(node.type);
  if (renderer) return renderer(node, context);
  context.host.log("widget.unknown_component", { type: node.type });
  return drawChildren(node, context);
}

function below(context: WidgetContext, identity: string): WidgetContext {
  return { ...context, path: `${context.path}/${identity}`, depth: context.depth + 1 };
}
