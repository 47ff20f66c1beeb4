// Drives <openai-chatkit> with a server that lives in the page, so that nothing but the element is measured.
import "/chatkit.js";

const encoder = new TextEncoder();
const created_at = "2026-03-04T10:00:00";
const thread = { id: "thr", created_at };
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
let items = [];
/** Items a page holds at least, whatever was asked for. */
let pageItems = 0;
let stream = null;

const json = (data) =>
  new Response(JSON.stringify(data), {
    headers: { "content-type": "application/json" },
  });

function send(event) {
  stream.enqueue(encoder.encode(`data: ${JSON.stringify(event)}\n\n`));
}

function respond({ type, params }) {
  switch (type) {
    case "threads.create": {
      const body = new ReadableStream({
        start: (controller) => void (stream = controller),
      });
      return new Response(body, {
        headers: { "content-type": "text/event-stream" },
      });
    }
    case "items.list": {
      const from = params.after
        ? items.findIndex((item) => item.id === params.after)
        : items.length;
      const size = Math.max(params.limit, pageItems);
      const page = items.slice(Math.max(0, from - size), from).reverse();
      return json({
        data: page,
        has_more: from > size,
        after: page.at(-1)?.id ?? null,
      });
    }
    case "threads.get_by_id":
      return json({
        ...thread,
        items: { data: items.slice(0, 20), has_more: true, after: "item_19" },
      });
    default:
      throw new Error(`Not answered here: ${type}`);
  }
}

function options(more) {
  const fetch = async (_url, init) => respond(JSON.parse(init.body));
  return { api: { url: "/chatkit", domainKey: "local", fetch }, ...more };
}

function mount(more) {
  const chat = document.createElement("openai-chatkit");
  const event = (name) =>
    new Promise((resolve) =>
      chat.addEventListener(name, resolve, { once: true }),
    );
  const ready = event("chatkit.ready");
  chat.setOptions(options(more));
  document.querySelector("main").replaceChildren(chat);
  return { chat, ready };
}

window.makeItems = (texts) => {
  items = texts.map((text, number) => {
    const common = { id: `item_${number}`, thread_id: "thr", created_at };
    return number % 2 === 0
      ? {
          ...common,
          type: "user_message",
          content: [{ type: "input_text", text }],
          inference_options: {},
        }
      : {
          ...common,
          type: "assistant_message",
          content: [{ type: "output_text", text, annotations: [] }],
        };
  });
};

const root = () => document.querySelector("openai-chatkit").shadowRoot;

window.drawnItems = () => root().querySelectorAll("[data-item-id]").length;

/** Paints a thread whose first page holds all of it. */
window.paintAll = () => {
  pageItems = items.length;
  return window.painted(
    () => mount({ initialThread: "thr" }),
    () => window.drawnItems() >= items.length,
  );
};

/** Paints the end of a thread that is read page by page. */
window.paintEnd = () =>
  window.painted(
    () => mount({ initialThread: "thr" }),
    () => isOnScreen(items.at(-1).id),
  );

window.showsFirst = () => isOnScreen(items[0].id);

function isOnScreen(id) {
  const box = root()
    .querySelector(`[data-item-id="${id}"]`)
    ?.getBoundingClientRect();
  return box !== undefined && box.bottom > 0 && box.top < innerHeight;
}

window.showStart = async () => {
  const { ready } = mount({});
  await ready;
  await window.painted(
    () => undefined,
    () => root().querySelector("chatkit-composer") !== null,
  );
};

window.begin = async () => {
  stream = null;
  const { chat, ready } = mount({ thread: { autoScroll: true } });
  await ready;
  void chat.sendUserMessage({ text: "go" });
  while (!stream) await frame();
  send({ type: "thread.created", thread: { ...thread, items: { data: [] } } });
  send({
    type: "thread.item.added",
    item: {
      type: "assistant_message",
      id: "answer",
      thread_id: "thr",
      created_at,
      content: [],
    },
  });
  update({
    type: "assistant_message.content_part.added",
    content: { type: "output_text", text: "" },
  });
};

function update(change) {
  send({
    type: "thread.item.updated",
    item_id: "answer",
    update: { content_index: 0, ...change },
  });
}

window.push = (delta) =>
  update({ type: "assistant_message.content_part.text_delta", delta });

window.shownLength = () =>
  document
    .querySelector("openai-chatkit")
    .shadowRoot.querySelector("chatkit-markdown")?.textContent.length ?? 0;
