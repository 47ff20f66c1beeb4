import type { ChatKitOptions, ComposerOption } from "@openai/chatkit";
import { html, nothing, type TemplateResult } from "lit";
import { isSendable } from "../composer/draft";
import { structuredInput } from "../composer/lazy-parts";
import { markdownCode } from "../markdown/code";
import { isPlainText } from "../markdown/plain-text";
import type { ThreadStatus } from "../protocol/items";
import type { ChatSession } from "../session";
import { pendingQuestions } from "../thread/questions";
import { skeleton } from "./controls";
import type { Intents } from "./intents";
import type { Drawing } from "./message";
import { startScreen } from "./start-screen";

/** Everything the chat is drawn from. */
export interface ChatPicture {
  readonly options: ChatKitOptions;
  readonly session: ChatSession;
  readonly intents: Intents;
  readonly drawing: Drawing;
  /** Key of the turn that was copied just now. */
  readonly copiedTurn: string | null;
  /** What is told to those who listen; changes once for each finished answer (row 169). */
  readonly announcement: string;
}

const noComposerOption: ComposerOption = {};

const active: ThreadStatus = { type: "active" };

/** The whole chat: header, stage, composer, and the history over them. */
export function chatView(picture: ChatPicture): TemplateResult {
  const { options, session, drawing } = picture;
  const { words } = drawing;
  return html`<div
    class="chat"
    role="region"
    aria-label=${options.frameTitle ?? words.say("thread.frame")}
    lang=${words.language}
    dir=${words.direction}
  >
    ${options.header?.enabled === false ? nothing : header(picture)}
    <div class="stage" ?inert=${session.historyOpen}>${stage(picture)} ${foot(picture)}</div>
    ${session.historyOpen ? history(picture) : nothing}
    <div class="visually-hidden" role="status" aria-live="polite">${picture.announcement}</div>
  </div>`;
}

function header({ options, session, drawing, intents }: ChatPicture): TemplateResult {
  const { conversation, historyOpen } = session;
  return html`<chatkit-header
    .option=${options.header ?? {}}
    .threadTitle=${conversation.state.thread?.title ?? null}
    .newThread=${isNew(session)}
    .historyEnabled=${options.history?.enabled ?? true}
    .historyOpen=${historyOpen}
    .words=${drawing.words}
    .intents=${intents}
  ></chatkit-header>`;
}

function stage(picture: ChatPicture): TemplateResult {
  const { options, session, drawing, intents } = picture;
  const { conversation } = session;
  const code = isNew(session) || conversation.responding ? "here" : markdownCode.state;
  // A thread that was read is drawn in one piece; what was said just now stays in sight meanwhile.
  const comes = code === "on its way" && !session.hasArrivals;
  if (conversation.loading === "loading" || comes) {
    const bars = skeleton(drawing.words.say("thread.loading"), [45, 80, 70, 30]);
    return html`<div class="loading"><div class="column">${bars}</div></div>`;
  }
  if (conversation.loading === "failed" || code === "failed") return loadFailed(picture);
  if (isNew(session)) {
    const { greeting, prompts = [] } = options.startScreen ?? {};
    return startScreen(greeting, prompts, drawing.words, intents.choosePrompt);
  }
  return html`<chatkit-thread
    .picture=${{
      conversation,
      state: conversation.state,
      responding: conversation.responding,
      loadingOlder: conversation.loadingOlder,
      ratings: conversation.ratings,
    }}
    .drawing=${drawing}
    .intents=${intents}
    .feedback=${options.threadItemActions?.feedback ?? false}
    .retry=${options.threadItemActions?.retry ?? false}
    .autoScroll=${options.thread?.autoScroll ?? false}
    .copiedTurn=${picture.copiedTurn}
  ></chatkit-thread>`;
}

function loadFailed({ drawing: { words }, intents }: ChatPicture): TemplateResult {
  return html`<div class="loading">
    <div class="column">
      <div class="failure" role="alert">
        <span>${words.say("thread.loadFailed")}</span>
        <button type="button" class="button" @click=${() => intents.reloadThread()}>
          ${words.say("failure.retry")}
        </button>
      </div>
    </div>
  </div>`;
}

/** What the assistant asks; it takes the place of the composer once the answer is complete (row 119). */
function questions({ session, drawing, intents }: ChatPicture): TemplateResult | typeof nothing {
  const { responding, state } = session.conversation;
  const item = pendingQuestions(state);
  if (!item || (state.thread?.status ?? active).type !== "active") return nothing;
  structuredInput.need(intents.failed);
  if (responding) return nothing;
  return html`<chatkit-questions
    .item=${item}
    .words=${drawing.words}
    .intents=${intents}
  ></chatkit-questions>`;
}

function foot(picture: ChatPicture): TemplateResult {
  const { options, session, drawing, intents } = picture;
  const { conversation, draft, selection } = session;
  const { words } = drawing;
  const { composer = noComposerOption, entities, commands } = options;
  const asking = questions(picture);
  return html`<div class="foot">
    ${asking}
    <chatkit-composer
      ?hidden=${asking !== nothing}
      .placeholder=${composer.placeholder ?? words.say("composer.placeholder")}
      .status=${conversation.state.thread?.status ?? active}
      .responding=${conversation.responding}
      .allowCancel=${conversation.state.allowCancel}
      .sendable=${isSendable(draft) && conversation.loading === "idle"}
      .quote=${draft.quote}
      .option=${composer}
      .toolId=${selection.toolId}
      .tagSearch=${entities?.onTagSearch !== undefined}
      .mentionButton=${entities?.onTagSearch !== undefined && entities.showComposerMenu === true}
      .commands=${commands?.enabled ?? false}
      .attachments=${draft.attachments}
      .refusals=${draft.refusals}
      .waiting=${draft.sendWhenUploaded}
      .modelId=${selection.modelId}
      .words=${words}
      .intents=${intents}
    ></chatkit-composer>
    ${disclaimer(options.disclaimer, drawing)}
  </div>`;
}

function disclaimer(option: ChatKitOptions["disclaimer"], drawing: Drawing): unknown {
  if (!option) return nothing;
  const looks = `markdown disclaimer ${option.highContrast ? "high-contrast" : ""}`;
  if (isPlainText(option.text)) return html`<div class=${looks}><p>${option.text}</p></div>`;
  const { words, images, widgets } = drawing;
  markdownCode.need(widgets.failed);
  return html`<chatkit-markdown
    class=${looks}
    .text=${option.text}
    .images=${images}
    .words=${words}
  ></chatkit-markdown>`;
}

function history({ options, session, drawing, intents }: ChatPicture): TemplateResult {
  const { threads, conversation } = session;
  const { showDelete = true, showRename = true } = options.history ?? {};
  return html`<chatkit-history
    .picture=${{ threads: threads.threads, loading: threads.loading, hasMore: threads.hasMore }}
    .currentId=${conversation.threadId}
    .showDelete=${showDelete}
    .showRename=${showRename}
    .words=${drawing.words}
    .intents=${intents}
  ></chatkit-history>`;
}

/** Whether the view of a new thread is on screen: nothing was said yet. */
function isNew({ conversation }: ChatSession): boolean {
  return conversation.threadId === null && conversation.state.items.length === 0;
}
