/** Formats in the order the server is known to take them (row 81). */
const FORMATS = ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg;codecs=opus"];

/** Speech is far below full scale: this much of it fills the meter. */
const LOUD_RMS = 0.25;

/** A recording from the microphone that is under way. */
export class Recorder {
  readonly #parts: Blob[] = [];
  readonly #recorder: MediaRecorder;
  readonly #audio = new AudioContext();
  readonly #analyser: AnalyserNode;
  readonly #samples: Float32Array<ArrayBuffer>;
  readonly #began = performance.now();

  private constructor(private readonly stream: MediaStream) {
    const mimeType = FORMATS.find((format) => MediaRecorder.isTypeSupported(format));
    this.#recorder = new MediaRecorder(stream, mimeType === undefined ? {} : { mimeType });
    this.#recorder.addEventListener("dataavailable", ({ data }) => this.#parts.push(data));
    this.#analyser = this.#audio.createAnalyser();
    this.#samples = new Float32Array(this.#analyser.fftSize);
    this.#audio.createMediaStreamSource(stream).connect(this.#analyser);
    this.#recorder.start();
  }

  /**
   * Asks for the microphone and begins to record.
   *
   * @throws DOMException named NotAllowedError when it is refused, NotFoundError when there is none.
   */
  static async begin(): Promise<Recorder> {
    const { mediaDevices } = navigator as { mediaDevices?: MediaDevices };
    // Pages that are not secure have no access at all.
    if (!mediaDevices) throw new DOMException("No access to media devices.", "NotAllowedError");
    return new Recorder(await mediaDevices.getUserMedia({ audio: true }));
  }

  /** How long it has been going on. */
  get seconds(): number {
    return Math.floor((performance.now() - this.#began) / 1000);
  }

  /** How loud it is now, from 0 to 1. */
  get level(): number {
    this.#analyser.getFloatTimeDomainData(this.#samples);
    const power = this.#samples.reduce((sum, sample) => sum + sample * sample, 0);
    return Math.min(1, Math.sqrt(power / this.#samples.length) / LOUD_RMS);
  }

  /** Ends the recording and gives the microphone back. */
  async finish(): Promise<Blob> {
    const stopped = new Promise((resolve) => this.#recorder.addEventListener("stop", resolve));
    this.#recorder.stop();
    await stopped;
    this.#release();
    return new Blob(this.#parts, { type: this.#recorder.mimeType });
  }

  /** Ends the recording and forgets it. */
  discard(): void {
    if (this.#recorder.state !== "inactive") this.#recorder.stop();
    this.#release();
  }

  #release(): void {
    for (const track of this.stream.getTracks()) track.stop();
    if (this.#audio.state !== "closed") void this.#audio.close();
  }
}
