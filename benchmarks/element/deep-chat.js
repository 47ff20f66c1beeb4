// Drives <deep-chat> the same way, in its best mode.
import "/peer.js";

let signals = null;
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

function mount(history) {
  const chat = document.createElement("deep-chat");
  Object.assign(chat.style, {
    width: "100%",
    height: "100%",
    display: "block",
  });
  chat.connect = {
    stream: { partialRender: true },
    handler: (_body, given) => {
      signals = given;
      given.onOpen();
    },
  };
  if (history) chat.history = history;
  document.querySelector("main").replaceChildren(chat);
  return chat;
}

window.makeItems = (texts) => {
  window.items = texts.map((text, number) => ({
    role: number % 2 === 0 ? "user" : "ai",
    text,
  }));
};

window.paintAll = () =>
  window.painted(
    () => mount(window.items),
    () => {
      const root = document.querySelector("deep-chat").shadowRoot;
      const drawn = root?.querySelectorAll(".message-bubble").length ?? 0;
      return drawn >= window.items.length;
    },
  );

window.begin = async () => {
  signals = null;
  const chat = mount(null);
  while (!chat.submitUserMessage) await frame();
  await frame();
  await frame();
  chat.submitUserMessage({ text: "go" });
  while (!signals) await frame();
};

window.push = (delta) => signals.onResponse({ text: delta });

window.shownLength = () => {
  const bubbles = document
    .querySelector("deep-chat")
    .shadowRoot.querySelectorAll(".message-bubble");
  return bubbles[bubbles.length - 1]?.textContent.length ?? 0;
};
