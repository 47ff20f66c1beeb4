import type { Thread, ThreadItem, ThreadMetadata, ThreadStatus } from "../chatkit/protocol/items";
import type { StreamEvent } from "../chatkit/protocol/stream-events";

/** What the server of one section has to say. */
export interface CannedAnswers {
  /** The thread `sampleThread`. */
  readonly items?: readonly ThreadItem[];
  readonly title?: string;
  readonly status?: ThreadStatus;
  readonly history?: readonly ThreadMetadata[];
  /** What answers any message; the stream stays open behind it when `open` is set. */
  readonly stream?: readonly StreamEvent[];
  readonly open?: boolean;
  /** Operations that fail, and that are never answered. */
  readonly failing?: readonly string[];
  readonly silent?: readonly string[];
}

/** The thread that the sections open. */
export const sampleThread = "thr_sample";

/** In place of a server, and of the network: the `api.fetch` option of a section. */
export function cannedFetch(answers: CannedAnswers): typeof fetch {
  return async (_address, init) => {
    const { type } = JSON.parse(String(init?.body)) as { type: string };
    if (answers.silent?.includes(type)) return new Promise<Response>(() => undefined);
    if (answers.failing?.includes(type)) return new Response("", { status: 500 });
    switch (type) {
      case "threads.get_by_id":
        return Response.json(thread(answers));
      case "items.list":
        return Response.json({ data: [...(answers.items ?? [])].reverse(), has_more: false });
      case "threads.list":
        return Response.json({ data: answers.history ?? [], has_more: false });
      case "threads.create":
      case "threads.add_user_message":
        return streamed(answers);
      default:
        return Response.json({});
    }
  };
}

function thread({ items = [], title, status = { type: "active" } }: CannedAnswers): Thread {
  return {
    id: sampleThread,
    title: title ?? null,
    created_at: "2026-03-04T10:00:00",
    status,
    items: { data: [...items], has_more: false },
  };
}

function streamed({ stream = [], open = false }: CannedAnswers): Response {
  const text = stream.map((event) => `data: ${JSON.stringify(event)}\n\n`).join("");
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text));
      if (!open) controller.close();
    },
  });
  return new Response(body, { headers: { "content-type": "text/event-stream" } });
}
