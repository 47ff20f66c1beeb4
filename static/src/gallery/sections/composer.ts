import type { ChatKitOptions } from "@openai/chatkit";
import type { ChatKitElement } from "../../chatkit/element";
import { PICTURE, said, shortTalk, structuredInput } from "../samples/messages";
import type { Section } from "../section";

const models: NonNullable<ChatKitOptions["composer"]>["models"] = [
  { id: "fast", label: "Fast", description: "Answers at once", default: true },
  { id: "deep", label: "Deep", description: "Takes its time" },
  { id: "off", label: "Away", description: "Not set up", disabled: true },
];

/** The start screen and the states of the field a message is written in. */
export const composerSections: readonly Section[] = [
  {
    id: "start",
    title: "Start screen",
    options: {
      header: { leftAction: { icon: "menu", onClick: () => undefined } },
      startScreen: {
        prompts: [
          { icon: "calendar", label: "What is due today?", prompt: "What is due today?" },
          { icon: "lightbulb", label: "Plan my week", prompt: "Plan my week" },
          { icon: "write", label: "Write down a task", prompt: "Add a task" },
        ],
      },
      composer: { models },
      disclaimer: { text: "Answers may be wrong. [What is kept](https://example.org/privacy)" },
    },
  },
  {
    id: "draft",
    title: "A draft with a quote",
    height: 620,
    answers: { items: shortTalk.slice(0, 2) },
    options: {
      composer: {
        models,
        attachments: { enabled: true },
        tools: [
          { id: "search", label: "Search the web", icon: "globe", shortLabel: "Search" },
          { id: "plan", label: "Make a plan", icon: "compass", pinned: true },
        ],
        dictation: { enabled: true },
      },
      entities: { onTagSearch: async () => [], showComposerMenu: true },
    },
    prepare: (chat) =>
      chat.setComposerValue({
        reply: "Two things: pay the rent by 5 pm, and call Mara back.",
        content: [
          { type: "input_text", text: "Move " },
          { type: "input_tag", id: "t_1", text: "@Pay rent", group: "Tasks", interactive: true },
          { type: "input_text", text: " to Friday\nand tell her." },
        ],
        attachments: [
          {
            type: "image",
            id: "a_1",
            name: "Hills",
            mime_type: "image/svg+xml",
            preview_url: PICTURE,
          },
          { type: "file", id: "a_2", name: "lease-2026.pdf", mime_type: "application/pdf" },
        ],
      }),
  },
  {
    id: "models",
    title: "The menu of models",
    height: 360,
    options: { composer: { models } },
    prepare: async (chat) => control(chat, ".model-button").click(),
  },
  {
    id: "responding",
    title: "An answer is coming",
    height: 360,
    answers: {
      items: [],
      open: true,
      stream: [
        { type: "stream_options", stream_options: { allow_cancel: true } },
        { type: "progress_update", icon: "search", text: "Looking through your tasks" },
      ],
    },
    prepare: (chat) => sendAndGoOn(chat, "What is left for today?"),
  },
  {
    id: "locked",
    title: "A locked thread",
    height: 360,
    answers: {
      items: shortTalk.slice(0, 2),
      status: { type: "locked", reason: "Locked while the plan is being checked." },
    },
  },
  {
    id: "closed",
    title: "A closed thread",
    height: 360,
    answers: { items: shortTalk.slice(0, 2), status: { type: "closed" } },
  },
  {
    id: "structured-input",
    title: "Questions of the assistant",
    height: 480,
    answers: { items: [said("m_1", "Book a van"), structuredInput] },
  },
];

/** Sends and does not wait for the end of the answer, only for its beginning. */
export async function sendAndGoOn(chat: ChatKitElement, text: string): Promise<void> {
  const started = new Promise((resolve) =>
    chat.addEventListener("chatkit.response.start", resolve, { once: true }),
  );
  // An answer that never ends does not fail either.
  void chat.sendUserMessage({ text });
  await started;
}

function control(chat: ChatKitElement, selector: string): HTMLElement {
  const found = chat.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector} in this section.`);
  return found;
}
