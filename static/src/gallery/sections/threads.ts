import {
  answered,
  answeredInput,
  arabicTalk,
  citedAnswer,
  codeAndTable,
  generatedImage,
  imageInTheMaking,
  longMarkdown,
  PICTURE,
  said,
  shortTalk,
} from "../samples/messages";
import {
  expandedWorkflow,
  foldedWorkflow,
  loneTask,
  reasoning,
  runningWorkflow,
} from "../samples/workflows";
import { appeared, type Section } from "../section";
import { sendAndGoOn } from "./composer";

/** Every kind of item, and everything that stands between them. */
export const threadSections: readonly Section[] = [
  {
    id: "messages",
    title: "Messages",
    height: 720,
    answers: { items: shortTalk, title: "Plan the move" },
    options: { threadItemActions: { feedback: true, retry: true } },
  },
  {
    id: "markdown",
    title: "Long Markdown",
    height: 900,
    answers: { items: [answered("m_1", longMarkdown)] },
  },
  {
    id: "code",
    title: "Code, a table, a formula",
    height: 760,
    answers: { items: [answered("m_1", codeAndTable)] },
    prepare: async (chat) => {
      await appeared(chat, "code[data-highlighted]");
      await appeared(chat, ".katex, math");
    },
  },
  {
    id: "sources",
    title: "Sources in an answer",
    height: 360,
    answers: { items: [said("m_1", "What does the lease say?"), citedAnswer] },
    prepare: (chat) => appeared(chat, ".citation-button"),
  },
  {
    id: "workflows",
    title: "Workflows and tasks",
    height: 820,
    answers: {
      items: [said("m_1", "Plan the move"), expandedWorkflow, foldedWorkflow, reasoning, loneTask],
    },
  },
  {
    id: "working",
    title: "A workflow at work",
    height: 420,
    answers: {
      items: [],
      open: true,
      stream: [{ type: "thread.item.added", item: runningWorkflow }],
    },
    prepare: (chat) => sendAndGoOn(chat, "Plan the move"),
  },
  {
    id: "images",
    title: "Generated images",
    height: 820,
    answers: {
      items: [generatedImage],
      open: true,
      stream: [
        { type: "thread.item.added", item: imageInTheMaking },
        {
          type: "thread.item.updated",
          item_id: imageInTheMaking.id,
          update: {
            type: "generated_image.updated",
            image: { id: "i_2", url: PICTURE },
            progress: 0.4,
          },
        },
      ],
    },
    prepare: (chat) => sendAndGoOn(chat, "Draw it once more"),
  },
  {
    id: "answered-input",
    title: "Questions that were answered",
    height: 420,
    answers: { items: [said("m_1", "Book a van"), answeredInput, answered("m_2", "Booked.")] },
  },
  {
    id: "notices",
    title: "Notices and an error",
    height: 620,
    answers: {
      items: [],
      stream: [
        { type: "notice", level: "info", message: "Answers come from the **offline agent**." },
        {
          type: "notice",
          level: "warning",
          title: "Storage",
          message: "Nearly full: 4 MB are left.",
        },
        { type: "notice", level: "danger", message: "The reminder could not be set." },
        { type: "error", code: "stream.error", allow_retry: true },
      ],
    },
    prepare: (chat) => chat.sendUserMessage({ text: "Remind me at noon" }),
  },
  {
    id: "loading",
    title: "A thread is loading",
    height: 360,
    answers: { silent: ["threads.get_by_id", "items.list"] },
    options: { initialThread: "thr_sample" },
    // The grey bars appear only after a moment.
    prepare: () => new Promise((resolve) => setTimeout(resolve, 700)),
  },
  {
    id: "load-failed",
    title: "A thread that cannot be loaded",
    height: 360,
    answers: { items: [], failing: ["threads.get_by_id"] },
  },
  {
    id: "arabic",
    title: "From right to left",
    height: 620,
    answers: { items: arabicTalk, title: "مهام اليوم" },
    options: {
      locale: "ar",
      threadItemActions: { feedback: true, retry: true },
      composer: { models: [{ id: "fast", label: "سريع", default: true }] },
    },
  },
];
