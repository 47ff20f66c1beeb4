/**
 * The items of a thread as they come over the wire.
 *
 * Field names and unions follow openai-chatkit's Python types; optional fields are left out by the
 * server when they are null.
 */

export interface Page<T> {
  data: T[];
  has_more?: boolean;
  after?: string | null;
}

export type ThreadStatus =
  { type: "active" } | { type: "locked"; reason?: string } | { type: "closed"; reason?: string };

/** What is known of a thread apart from its items. */
export interface ThreadMetadata {
  id: string;
  title?: string | null;
  created_at: string;
  status?: ThreadStatus;
  allowed_image_domains?: string[] | null;
}

export interface Thread extends ThreadMetadata {
  items: Page<ThreadItem>;
}

interface ItemBase {
  id: string;
  thread_id: string;
  created_at: string;
}

export interface UserTextContent {
  type: "input_text";
  text: string;
}

export interface UserTagContent {
  type: "input_tag";
  id: string;
  text: string;
  data: Record<string, unknown>;
  group?: string;
  interactive?: boolean;
}

export type UserContent = UserTextContent | UserTagContent;

export type AttachmentRecord =
  | { type: "file"; id: string; name: string; mime_type: string }
  | { type: "image"; id: string; name: string; mime_type: string; preview_url: string };

export interface InferenceOptions {
  tool_choice?: { id: string };
  model?: string;
}

export interface UserMessageItem extends ItemBase {
  type: "user_message";
  content: UserContent[];
  attachments?: AttachmentRecord[];
  quoted_text?: string;
  inference_options?: InferenceOptions;
}

interface SourceBase {
  title: string;
  description?: string;
  timestamp?: string;
  group?: string;
}

export interface UrlSource extends SourceBase {
  type: "url";
  url: string;
  attribution?: string;
}

export interface FileSource extends SourceBase {
  type: "file";
  filename: string;
}

export interface EntitySource extends SourceBase {
  type: "entity";
  id: string;
  icon?: string;
  label?: string;
  inline_label?: string;
  interactive?: boolean;
  data?: Record<string, unknown>;
}

export interface Annotation {
  type: "annotation";
  source: UrlSource | FileSource | EntitySource;
  /** Where the marker stands, counted in Unicode code points of the raw Markdown. */
  index?: number | null;
}

export interface AssistantContent {
  type: "output_text";
  text: string;
  annotations?: Annotation[];
}

export interface AssistantMessageItem extends ItemBase {
  type: "assistant_message";
  content: AssistantContent[];
}

export interface ClientToolCallItem extends ItemBase {
  type: "client_tool_call";
  status: "pending" | "completed";
  call_id: string;
  name: string;
  arguments: Record<string, unknown>;
  output?: unknown;
}

/** A widget component; which properties it has depends on `type` and is not checked here. */
export interface WidgetNode {
  type: string;
  id?: string;
  key?: string;
  children?: WidgetNode[];
  [property: string]: unknown;
}

export interface WidgetItem extends ItemBase {
  type: "widget";
  widget: WidgetNode;
  copy_text?: string;
}

export interface GeneratedImage {
  id: string;
  url: string;
}

export interface GeneratedImageItem extends ItemBase {
  type: "generated_image";
  image?: GeneratedImage;
  /** From 0 to 1 while the image is being made; the element's own note, never stored. */
  progress?: number;
}

export interface StructuredInputAnswer {
  values: string[];
  skipped?: boolean;
}

export interface StructuredInputQuestion {
  type: "multiple_choice" | "freeform";
  id: string;
  question: string;
  answer?: StructuredInputAnswer;
  options?: { value: string }[];
  multiple?: boolean;
  description?: string;
}

export interface StructuredInputItem extends ItemBase {
  type: "structured_input";
  status: "pending" | "answered" | "skipped";
  inputs: StructuredInputQuestion[];
}

interface TaskBase {
  status_indicator?: "none" | "loading" | "complete";
  title?: string;
}

export type Task = TaskBase &
  (
    | { type: "custom"; icon?: string; content?: string }
    | { type: "web_search"; title_query?: string; queries?: string[]; sources?: UrlSource[] }
    | { type: "thought"; content: string }
    | { type: "file"; sources?: FileSource[] }
    | { type: "image" }
  );

export interface Workflow {
  type: "custom" | "reasoning";
  tasks: Task[];
  summary?: { title: string; icon?: string } | { duration: number };
  expanded?: boolean;
}

export interface TaskItem extends ItemBase {
  type: "task";
  task: Task;
}

export interface WorkflowItem extends ItemBase {
  type: "workflow";
  workflow: Workflow;
}

export interface EndOfTurnItem extends ItemBase {
  type: "end_of_turn";
}

export interface HiddenItem extends ItemBase {
  type: "hidden_context_item" | "sdk_hidden_context";
}

export type ThreadItem =
  | UserMessageItem
  | AssistantMessageItem
  | ClientToolCallItem
  | WidgetItem
  | GeneratedImageItem
  | StructuredInputItem
  | TaskItem
  | WorkflowItem
  | EndOfTurnItem
  | HiddenItem;
