import { request } from "./client";

/** A model the chat can be answered by. */
export interface Model {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly disabled: boolean;
  readonly default: boolean;
}

/** No provider: the offline agent answers. */
export interface NoProvider {
  readonly configured: false;
  readonly label: string;
}

/** The provider in use; its key stays on the server. */
export interface Provider {
  readonly configured: true;
  readonly label: string;
  /** Where messages are sent. */
  readonly host: string;
  /** Null for OpenAI's own address. */
  readonly base_url: string | null;
  readonly model: string;
  readonly key_place: "environment" | "keyring" | "file";
}

/** Which chat element the page loads: ours, or OpenAI's from its host. */
export type ChatUi = "local" | "hosted";

/** What the server is and which models it has. */
export interface ServiceStatus {
  readonly version: string;
  readonly clock: string;
  readonly chat_ui: ChatUi;
  readonly models: readonly Model[];
  readonly provider: NoProvider | Provider;
}

/** How to reach a model provider. Without a key the one already kept stays; an empty text is the usual value. */
export interface ProviderAccess {
  readonly api_key?: string;
  readonly base_url: string;
  readonly model: string;
}

/** Reads version, clock and models. */
export function readStatus(): Promise<ServiceStatus> {
  return request("GET", "/api/status");
}

/** Chooses the chat element; the page gets it when it is loaded anew. */
export function chooseChatUi(chatUi: ChatUi): Promise<ServiceStatus> {
  return request("PUT", "/api/chat-ui", { chat_ui: chatUi });
}

/** Uses an OpenAI-compatible provider from now on. */
export function useProvider(access: ProviderAccess): Promise<ServiceStatus> {
  return request("PUT", "/api/provider", access);
}

/** Forgets the provider and its key. */
export function removeProvider(): Promise<ServiceStatus> {
  return request("DELETE", "/api/provider");
}
