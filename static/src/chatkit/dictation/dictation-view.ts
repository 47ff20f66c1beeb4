import { html, nothing, type TemplateResult } from "lit";
import type { WordKey } from "../locale/en";
import type { Words } from "../locale/words";
import { adoptStyles } from "../styles/adopt";
import { iconButton } from "../view/controls";
import type { Intents } from "../view/intents";
import { Part } from "../view/part";
import { Recorder } from "./recorder";
import { dictationStyles } from "./styles";

/** How often timer and meter are drawn, in milliseconds. */
const TICK_MS = 100;

type Phase = "asking" | "recording" | "writing" | "refused" | "missing" | "failed";

/** Voice input, in place of the composer's buttons: record, then turn into text (row 129). */
export class DictationView extends Part {
  static override properties = {
    words: { attribute: false },
    intents: { attribute: false },
    finish: { attribute: false },
    phase: { state: true },
    seconds: { state: true },
    level: { state: true },
  };

  declare words: Words;
  declare intents: Intents;
  /** Told what was said, or null when it was given up. */
  declare finish: (text: string | null) => void;
  declare protected phase: Phase;
  declare protected seconds: number;
  declare protected level: number;

  #recorder: Recorder | null = null;
  /** What could not be turned into text yet. */
  #recording: Blob | null = null;
  #ticker = 0;

  constructor() {
    super();
    this.phase = "asking";
    this.seconds = 0;
    this.level = 0;
    this.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      this.finish(null);
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adoptStyles(this.getRootNode(), dictationStyles);
    void this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#ticker);
    this.#recorder?.discard();
    this.#recorder = null;
  }

  protected override render(): TemplateResult {
    const { words, phase } = this;
    return html`<span class="dictation-state" role="status">${this.#status()}</span>
      ${phase === "recording" ? this.#gauges() : nothing}
      <span class="spring"></span>
      ${iconButton({
        icon: "close",
        name: words.say("dictation.cancel"),
        className: "round",
        onClick: () => this.finish(null),
      })}
      ${
        phase === "recording"
          ? iconButton({
              icon: "check",
              name: words.say("dictation.confirm"),
              className: "primary round",
              onClick: () => void this.#confirm(),
            })
          : nothing
      }
      ${phase === "failed" || phase === "refused" || phase === "missing" ? this.#again() : nothing}`;
  }

  /** What went on; the running time is no news for those who listen, it is drawn apart. */
  #status(): unknown {
    const keys: Record<Phase, WordKey | null> = {
      asking: null,
      recording: null,
      writing: "dictation.writing",
      refused: "dictation.refused",
      missing: "dictation.missing",
      failed: "dictation.failed",
    };
    const key = keys[this.phase];
    return key === null ? nothing : this.words.say(key);
  }

  #gauges(): TemplateResult {
    const time = this.#time();
    return html`<span class="pulse"></span>
      <span
        class="dictation-time"
        role="timer"
        aria-label=${this.words.say("dictation.recording", {
          time,
        })}
        >${time}</span
      >
      <meter
        min="0"
        max="1"
        .value=${this.level}
        aria-label=${this.words.say("dictation.level")}
      ></meter>`;
  }

  #again(): TemplateResult {
    return html`<button type="button" class="button" @click=${() => void this.#tryAgain()}>
      ${this.words.say("failure.retry")}
    </button>`;
  }

  #time(): string {
    const digits = new Intl.NumberFormat(this.words.locale, { minimumIntegerDigits: 2 });
    const minutes = new Intl.NumberFormat(this.words.locale).format(Math.floor(this.seconds / 60));
    return `${minutes}:${digits.format(this.seconds % 60)}`;
  }

  async #begin(): Promise<void> {
    this.phase = "asking";
    try {
      const recorder = await Recorder.begin();
      // Given up while the browser was still asking.
      if (!this.isConnected) return recorder.discard();
      this.#recorder = recorder;
      this.phase = "recording";
      this.#ticker = window.setInterval(() => this.#tick(recorder), TICK_MS);
      await this.updateComplete;
      this.querySelector<HTMLElement>(".primary")?.focus();
    } catch (error) {
      const found = error instanceof DOMException && error.name !== "NotFoundError";
      this.phase = found ? "refused" : "missing";
      this.intents.failed(error);
    }
  }

  #tick(recorder: Recorder): void {
    this.seconds = recorder.seconds;
    this.level = recorder.level;
  }

  async #confirm(): Promise<void> {
    clearInterval(this.#ticker);
    const recorder = this.#recorder;
    if (!recorder) return;
    this.#recorder = null;
    this.phase = "writing";
    this.#recording = await recorder.finish();
    await this.#write();
  }

  /** What was said is kept until there is a text of it. */
  async #write(): Promise<void> {
    if (!this.#recording) return;
    this.phase = "writing";
    try {
      const text = await this.intents.transcribe(this.#recording);
      if (this.isConnected) this.finish(text.trim());
    } catch (error) {
      this.phase = "failed";
      this.intents.failed(error);
    }
  }

  #tryAgain(): Promise<void> {
    return this.#recording ? this.#write() : this.#begin();
  }
}
