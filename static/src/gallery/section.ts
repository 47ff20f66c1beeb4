import type { ChatKitOptions } from "@openai/chatkit";
import type { ChatKitElement } from "../chatkit/element";
import { cannedFetch, sampleThread, type CannedAnswers } from "./canned-server";
import type { Looks } from "./looks";
import { lookOptions } from "./looks";

/** One state of the element, reached through nothing but its options, its methods and its controls. */
export interface Section {
  /** Part of the address: `?section=start`. */
  readonly id: string;
  readonly title: string;
  /** In CSS pixels. */
  readonly height?: number;
  readonly answers?: CannedAnswers;
  readonly options?: Partial<ChatKitOptions>;
  /** Brings the element into the state that is shown. */
  readonly prepare?: (chat: ChatKitElement) => Promise<unknown>;
}

/** How long code that loads late may take, in milliseconds. */
const LOADING_LIMIT_MS = 15_000;

/** Mounts the element of a section; resolves when it stands there as it is meant to. */
export async function mountSection(
  section: Section,
  place: HTMLElement,
  looks: Looks,
): Promise<void> {
  const { answers = {}, options = {}, prepare, height = 560 } = section;
  const chat = document.createElement("openai-chatkit") as ChatKitElement;
  chat.style.blockSize = `${height}px`;
  const ready = once(chat, "chatkit.ready");
  const loaded = answers.items ? once(chat, "chatkit.thread.load.end") : null;
  chat.setOptions({
    api: { url: "/chatkit", domainKey: "local", fetch: cannedFetch(answers) },
    ...(answers.items ? { initialThread: sampleThread } : {}),
    frameTitle: section.title,
    ...lookOptions(looks),
    ...options,
  });
  place.append(chat);
  await ready;
  await loaded;
  await prepare?.(chat);
  // What was changed is drawn with the next frame.
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  await chat.updateComplete;
}

/** Waits for something that is drawn with code of its own, which loads when it is first needed. */
export async function appeared(chat: ChatKitElement, selector: string): Promise<void> {
  const deadline = performance.now() + LOADING_LIMIT_MS;
  while (!chat.shadowRoot?.querySelector(selector)) {
    if (performance.now() > deadline) throw new Error(`${selector} was not drawn.`);
    await new Promise(requestAnimationFrame);
  }
}

function once(chat: ChatKitElement, name: string): Promise<unknown> {
  return new Promise((resolve) => chat.addEventListener(name, resolve, { once: true }));
}
