/** The requests of the ChatKit protocol: one POST endpoint, `{type, params}` (conformance section C). */
import type { Attachment } from "@openai/chatkit";
import type { InferenceOptions, Page, Thread, ThreadItem, UserContent } from "./items";

/** A message on its way to the server (row 69): every field but the quote is required by it. */
export interface UserMessageInput {
  content: UserContent[];
  attachments: string[];
  quoted_text?: string;
  inference_options: InferenceOptions;
}

/** What goes out of an action: its handler and loading behaviour stay here (row 71). */
export interface ActionRequest {
  type: string;
  payload?: unknown;
}

export interface StructuredInputSubmission {
  status: "answered" | "skipped";
  answers: Record<string, { values: string[]; skipped: boolean }>;
}

/** Where the bytes of an attachment go (row 78). */
export interface UploadDescriptor {
  url: string;
  method: "POST" | "PUT";
  headers?: Record<string, string>;
}

interface PageParams {
  limit?: number;
  order?: "asc" | "desc";
  after?: string;
}

/** Requests that are answered by one JSON document, with what they take and what they answer. */
export interface JsonOperations {
  "threads.get_by_id": { params: { thread_id: string }; answer: Thread };
  "threads.list": { params: PageParams; answer: Page<Thread> };
  "threads.update": { params: { thread_id: string; title: string }; answer: Thread };
  "threads.delete": { params: { thread_id: string }; answer: unknown };
  "threads.sync_custom_action": {
    params: { thread_id: string; item_id?: string; action: ActionRequest };
    answer: { updated_item?: ThreadItem | null };
  };
  "items.list": { params: PageParams & { thread_id: string }; answer: Page<ThreadItem> };
  "items.feedback": {
    params: { thread_id: string; item_ids: string[]; kind: "positive" | "negative" };
    answer: unknown;
  };
  "attachments.create": {
    params: { name: string; size: number; mime_type: string };
    answer: Attachment & { upload_descriptor?: UploadDescriptor | null };
  };
  "input.transcribe": {
    params: { audio_base64: string; mime_type: string };
    answer: { text: string };
  };
  "attachments.delete": { params: { attachment_id: string }; answer: unknown };
}

/** Requests that are answered by a stream of events. */
export interface StreamOperations {
  "threads.create": { input: UserMessageInput };
  "threads.add_user_message": { thread_id: string; input: UserMessageInput };
  "threads.retry_after_item": { thread_id: string; item_id: string };
  "threads.custom_action": { thread_id: string; item_id?: string; action: ActionRequest };
  "threads.add_client_tool_output": { thread_id: string; result: unknown };
  "threads.add_structured_input": {
    thread_id: string;
    item_id: string;
    input: StructuredInputSubmission;
  };
}

export type JsonOperation = keyof JsonOperations;
export type StreamOperation = keyof StreamOperations;

/** A streaming request ready to be sent. */
export type StreamRequest = {
  [K in StreamOperation]: { type: K; params: StreamOperations[K] };
}[StreamOperation];
