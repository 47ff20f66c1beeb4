import type { ChatKitOptions, Command, StartScreenPrompt } from "@openai/chatkit";
import { entityPreview, searchEntities } from "../../api/entities";
import type { ServiceStatus } from "../../api/service";
import { themeFor } from "../../theme";
import { say } from "../../words";
import { searchCommands } from "./chat-commands";

/** What the chat depends on in the rest of the page. */
export interface ChatSurroundings {
  readonly colorScheme: "light" | "dark";
  /** The thread to begin with. */
  readonly initialThread: string | null;
  readonly status: ServiceStatus | null;
  /** Set where no other part of the page offers a new chat. */
  readonly newChat: (() => void) | null;
  /** Shows a task in the tasks pane. */
  readonly openTask: (id: string) => void;
  readonly runCommand: (command: Command) => Promise<void>;
}

/** The options of the chat. Its own history is off: the conversations pane takes its place. */
export function chatOptions(around: ChatSurroundings): ChatKitOptions {
  return {
    api: { url: "/chatkit", domainKey: "local", fetch: fetchShowingWidgets },
    theme: themeFor(around.colorScheme),
    frameTitle: say("pane.chat"),
    initialThread: around.initialThread,
    header: {
      enabled: true,
      ...(around.newChat && { rightAction: { icon: "compose", onClick: around.newChat } }),
    },
    history: { enabled: false },
    startScreen: { greeting: say("chat.greeting"), prompts },
    threadItemActions: { retry: true },
    composer: {
      placeholder: say("chat.placeholder"),
      ...(around.status && { models: [...around.status.models] }),
    },
    entities: {
      showComposerMenu: true,
      onTagSearch: searchEntities,
      onClick: (entity) => around.openTask(entity.id),
      onRequestPreview: async (entity) => ({ preview: await entityPreview(entity.id) }),
    },
    commands: {
      enabled: true,
      onSearch: async (query) => searchCommands(query),
      onSelect: around.runCommand,
    },
    widgets: {
      onAction: async ({ type, payload }) => {
        if (type === "task.open") around.openTask(String(payload?.["id"]));
      },
    },
    thread: { autoScroll: true },
    ...(around.status && { disclaimer: { text: disclaimer(around.status) } }),
  };
}

/** Tells the server that this page draws widgets, so that answers need not say the same in words. */
const fetchShowingWidgets: typeof fetch = (input, init) => {
  const headers = new Headers(init?.headers);
  headers.set("X-Shows", "widgets");
  return fetch(input, { ...init, headers });
};

/** Things the offline agent can do, so that each of them works on the first start. */
const prompts: StartScreenPrompt[] = [
  { label: say("chat.prompt.today.label"), prompt: say("chat.prompt.today"), icon: "calendar" },
  { label: say("chat.prompt.add.label"), prompt: say("chat.prompt.add"), icon: "plus" },
  { label: say("chat.prompt.week.label"), prompt: say("chat.prompt.week"), icon: "clock" },
  {
    label: say("chat.prompt.help.label"),
    prompt: say("chat.prompt.help"),
    icon: "circle-question",
  },
];

function disclaimer({ provider }: ServiceStatus): string {
  return provider.configured ? say("chat.provider", { host: provider.host }) : say("chat.private");
}
