/** Applies the updates of a `thread.item.updated` event to one item (rows 93 to 98). */
import type {
  AssistantContent,
  AssistantMessageItem,
  ThreadItem,
  WidgetNode,
  WorkflowItem,
} from "../protocol/items";
import type { ItemUpdate } from "../protocol/stream-events";

type AssistantUpdate = Extract<ItemUpdate, { content_index: number }>;
type WorkflowUpdate = Extract<ItemUpdate, { task_index: number }>;

/**
 * Applies an update to the item it is for.
 *
 * @returns A new item, or the same one when the update does not fit an item of this type.
 */
export function updateItem(item: ThreadItem, update: ItemUpdate): ThreadItem {
  switch (update.type) {
    case "assistant_message.content_part.added":
    case "assistant_message.content_part.text_delta":
    case "assistant_message.content_part.annotation_added":
    case "assistant_message.content_part.done":
      return item.type === "assistant_message" ? updateMessage(item, update) : item;
    case "workflow.task.added":
    case "workflow.task.updated":
      return item.type === "workflow" ? updateWorkflow(item, update) : item;
    case "widget.root.updated":
      return item.type === "widget" ? { ...item, widget: update.widget } : item;
    case "widget.component.updated":
      if (item.type !== "widget") return item;
      return withWidget(item, update.component_id, () => update.component);
    case "widget.streaming_text.value_delta":
      if (item.type !== "widget") return item;
      return withWidget(item, update.component_id, (node) => ({
        ...node,
        value: `${typeof node.value === "string" ? node.value : ""}${update.delta}`,
        streaming: !update.done,
      }));
    case "generated_image.updated":
      if (item.type !== "generated_image") return item;
      return { ...item, image: update.image, progress: update.progress ?? item.progress ?? 0 };
    default:
      return item;
  }
}

const emptyPart: AssistantContent = { type: "output_text", text: "", annotations: [] };

function updateMessage(item: AssistantMessageItem, update: AssistantUpdate): AssistantMessageItem {
  const content = [...item.content];
  // The server pads the same way: an update may name a part that was never announced.
  while (content.length <= update.content_index) content.push(emptyPart);
  const part = content[update.content_index] ?? emptyPart;
  content[update.content_index] = updatePart(part, update);
  return { ...item, content };
}

function updatePart(part: AssistantContent, update: AssistantUpdate): AssistantContent {
  switch (update.type) {
    case "assistant_message.content_part.added":
    case "assistant_message.content_part.done":
      return update.content;
    case "assistant_message.content_part.text_delta":
      return { ...part, text: part.text + update.delta };
    case "assistant_message.content_part.annotation_added":
      return {
        ...part,
        annotations: (part.annotations ?? []).toSpliced(
          update.annotation_index,
          0,
          update.annotation,
        ),
      };
  }
}

function updateWorkflow(item: WorkflowItem, update: WorkflowUpdate): WorkflowItem {
  const tasks = [...item.workflow.tasks];
  if (update.type === "workflow.task.added") tasks.splice(update.task_index, 0, update.task);
  else if (update.task_index < tasks.length) tasks[update.task_index] = update.task;
  else return item;
  return { ...item, workflow: { ...item.workflow, tasks } };
}

function withWidget(
  item: Extract<ThreadItem, { type: "widget" }>,
  componentId: string,
  change: (node: WidgetNode) => WidgetNode,
): ThreadItem {
  const widget = changeComponent(item.widget, componentId, change);
  return widget === item.widget ? item : { ...item, widget };
}

/** Changes the component with an id, anywhere below a node; without one the same node comes back. */
function changeComponent(
  node: WidgetNode,
  componentId: string,
  change: (node: WidgetNode) => WidgetNode,
): WidgetNode {
  if (node.id === componentId) return change(node);
  // A Transition holds its one component without a list around it.
  const below = [node.children ?? []].flat();
  let changed = false;
  const children = below.map((child) => {
    const next = changeComponent(child, componentId, change);
    changed ||= next !== child;
    return next;
  });
  return changed ? { ...node, children } : node;
}
