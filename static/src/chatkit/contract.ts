/**
 * The public contract by name, checked against the types of `@openai/chatkit`: an option, event or method
 * that a new version of the types adds or takes away fails the type check here.
 */
import type { ChatKitEvents, ChatKitOptions, OpenAIChatKit } from "@openai/chatkit";

const OPTIONS = {
  api: 1,
  locale: 1,
  theme: 1,
  frameTitle: 1,
  initialThread: 1,
  onClientTool: 1,
  header: 1,
  history: 1,
  startScreen: 1,
  threadItemActions: 1,
  composer: 1,
  disclaimer: 1,
  entities: 1,
  commands: 1,
  widgets: 1,
  thread: 1,
} satisfies Record<keyof ChatKitOptions, 1>;

const EVENTS = {
  "chatkit.ready": 1,
  "chatkit.error": 1,
  "chatkit.effect": 1,
  "chatkit.deeplink": 1,
  "chatkit.response.start": 1,
  "chatkit.response.end": 1,
  "chatkit.history.open": 1,
  "chatkit.history.close": 1,
  "chatkit.thread.change": 1,
  "chatkit.thread.load.start": 1,
  "chatkit.thread.load.end": 1,
  "chatkit.tool.change": 1,
  "chatkit.log": 1,
} satisfies Record<keyof ChatKitEvents, 1>;

const METHODS = {
  setOptions: 1,
  focusComposer: 1,
  setThreadId: 1,
  sendCustomAction: 1,
  sendUserMessage: 1,
  setComposerValue: 1,
  showHistory: 1,
  hideHistory: 1,
  fetchUpdates: 1,
} satisfies Record<Exclude<keyof OpenAIChatKit, keyof HTMLElement>, 1>;

/** The names of all events, for pages that want to listen to every one of them. */
export const eventNames = Object.keys(EVENTS) as readonly (keyof ChatKitEvents)[];

/** The names of the element's own methods. */
export const methodNames = Object.keys(METHODS) as readonly (keyof typeof METHODS)[];

/** Names in an options object that the contract does not have (row 63). */
export function unknownOptions(options: ChatKitOptions): string[] {
  return Object.keys(options).filter((name) => !Object.hasOwn(OPTIONS, name));
}
