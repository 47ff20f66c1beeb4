import type { Attachment, ChatKitOptions, CustomApiConfig } from "@openai/chatkit";
import { type DraftAttachment, type Drafts, type Refusal } from "../composer/draft";
import type { ChatKitClient } from "../protocol/client";
import { ChatKitRequestError, ChatKitStateError, isAbort } from "../protocol/errors";
import { refusalOf, type AttachmentOption } from "./limits";
import { transfer, transferBy, type Transfer } from "./transfer";

/** What uploads need of the chat they belong to. */
export interface UploadHost {
  readonly options: ChatKitOptions;
  readonly locale: string;
  readonly client: ChatKitClient;
  readonly drafts: Drafts;
  /** The thread on screen, null for the one that does not exist yet. */
  threadId(): string | null;
  /** Something about an attachment changed. */
  changed(): void;
  failed(error: unknown): void;
}

/** Brings files to the server and notes in the drafts how far they are (rows 77 to 80, 130). */
export class Uploads {
  readonly #files = new Map<string, File>();
  readonly #running = new Map<string, AbortController>();
  #added = 0;

  constructor(private readonly host: UploadHost) {}

  /**
   * Attaches files to the draft on screen; those that are not taken are named there.
   *
   * @throws ChatKitStateError when attachments are not enabled; ChatKitRequestError without a strategy.
   */
  add(files: readonly File[]): void {
    const option = this.#option();
    const { drafts } = this.host;
    const threadId = this.host.threadId();
    const draft = drafts.of(threadId);
    if (!this.#api().uploadStrategy) {
      const refusals = files.map(({ name }) => ({ name, reason: { type: "place" } as const }));
      drafts.keep(threadId, { ...draft, refusals });
      this.host.changed();
    }
    this.#strategy();
    const attachments = [...draft.attachments];
    const refusals: Refusal[] = [];
    for (const file of files) {
      const refusal = refusalOf(file, attachments.length, option);
      if (refusal) refusals.push(refusal);
      else attachments.push(this.#begun(file));
    }
    drafts.keep(threadId, { ...draft, attachments, refusals });
    this.host.changed();
    for (const { key } of attachments.slice(draft.attachments.length)) void this.#upload(key);
  }

  retry(key: string): void {
    this.host.drafts.changeAttachment(key, { state: "uploading", progress: 0 });
    this.host.changed();
    void this.#upload(key);
  }

  /** Takes an attachment out of its draft, and off the server (row 80). */
  remove(key: string): void {
    const attachment = this.host.drafts.attachment(key);
    this.#running.get(key)?.abort();
    this.#files.delete(key);
    this.host.drafts.dropAttachment(key);
    this.host.changed();
    if (!attachment) return;
    if (attachment.preview?.startsWith("blob:")) URL.revokeObjectURL(attachment.preview);
    if (attachment.record) void this.#deleteOnServer(attachment.record.id);
  }

  #begun(file: File): DraftAttachment {
    const key = `file_${(this.#added += 1)}`;
    this.#files.set(key, file);
    return {
      key,
      name: file.name,
      mimeType: file.type,
      state: "uploading",
      progress: 0,
      record: null,
      preview: file.type.startsWith("image/") ? URL.createObjectURL(file) : null,
    };
  }

  async #upload(key: string): Promise<void> {
    const file = this.#files.get(key);
    if (!file) return;
    const abort = new AbortController();
    this.#running.set(key, abort);
    const progressed = (progress: number): void => this.#note(key, { progress });
    try {
      const strategy = this.#strategy();
      const record =
        strategy.type === "direct"
          ? await this.#direct(strategy.uploadUrl, file, abort.signal, progressed)
          : await this.#twoPhase(file, abort.signal, progressed);
      this.#files.delete(key);
      this.#note(key, { state: "ready", progress: 1, record });
    } catch (error) {
      if (isAbort(error)) return;
      this.#note(key, { state: "failed" });
      this.host.failed(error);
    } finally {
      this.#running.delete(key);
    }
  }

  async #direct(
    url: string,
    file: File,
    signal: AbortSignal,
    progressed: (share: number) => void,
  ): Promise<Attachment> {
    const headers = { "Accept-Language": this.host.locale };
    const one: Transfer = { url, method: "POST", headers, body: formOf(file), signal, progressed };
    const { fetch: send } = this.#api();
    return recordIn(await (send ? transferBy(send, one) : transfer(one)));
  }

  async #twoPhase(
    file: File,
    signal: AbortSignal,
    progressed: (share: number) => void,
  ): Promise<Attachment> {
    const { upload_descriptor: descriptor, ...record } = await this.host.client.request(
      "attachments.create",
      { name: file.name, size: file.size, mime_type: file.type },
      signal,
    );
    if (!descriptor) return record;
    const { url, method, headers = {} } = descriptor;
    const body = method === "PUT" ? file : formOf(file);
    try {
      await transfer({ url, method, headers, body, signal, progressed });
    } catch (error) {
      // The server holds the place of a file that never came; another try makes another one.
      void this.#deleteOnServer(record.id);
      throw error;
    }
    return record;
  }

  async #deleteOnServer(id: string): Promise<void> {
    try {
      await this.host.client.request("attachments.delete", { attachment_id: id });
    } catch (error) {
      this.host.failed(error);
    }
  }

  #note(key: string, changes: Partial<DraftAttachment>): void {
    this.host.drafts.changeAttachment(key, changes);
    this.host.changed();
  }

  #option(): AttachmentOption {
    const option = this.host.options.composer?.attachments;
    if (option?.enabled) return option;
    throw new ChatKitStateError("composer.attachments is not enabled: files cannot be uploaded.");
  }

  #api(): CustomApiConfig {
    const { api } = this.host.options;
    if ("url" in api) return api;
    throw new ChatKitRequestError("misconfigured", "Attachments need api.url and a strategy.");
  }

  /** Row 31: there is no way to guess how the server takes files. */
  #strategy(): NonNullable<CustomApiConfig["uploadStrategy"]> {
    const { uploadStrategy } = this.#api();
    if (uploadStrategy) return uploadStrategy;
    throw new ChatKitRequestError(
      "misconfigured",
      "Attachments need api.uploadStrategy: give { type: 'two_phase' } or { type: 'direct', uploadUrl }.",
    );
  }
}

function formOf(file: File): FormData {
  const form = new FormData();
  form.append("file", file, file.name);
  return form;
}

/** The attachment a server answers a direct upload with (row 79). */
function recordIn(answer: string): Attachment {
  try {
    const record = JSON.parse(answer) as Partial<Attachment> | null;
    if (typeof record?.id === "string") return record as Attachment;
  } catch (error) {
    throw new ChatKitRequestError("malformed", "The answer to the upload is not JSON.", {
      cause: error,
    });
  }
  throw new ChatKitRequestError("malformed", "The answer to the upload is no attachment.");
}
