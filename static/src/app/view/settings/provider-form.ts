import { html, nothing, type TemplateResult } from "lit";
import { ApiError } from "../../api/client";
import {
  removeProvider,
  useProvider,
  type NoProvider,
  type Provider,
  type ProviderAccess,
  type ServiceStatus,
} from "../../api/service";
import { say, type Word } from "../../words";
import { controls } from "../controls/controls.styles";
import { Watching } from "../watching";
import { WorkspaceElement } from "../workspace-element";
import { settingsDialogStyles } from "./settings-dialog.styles";

/** Where requests go when no other address is given. */
const usualHost = "api.openai.com";

/** A field of the form. */
interface Entry {
  readonly name: keyof ProviderAccess;
  readonly label: string;
  readonly hint: string;
  readonly type: "password" | "url" | "text";
  readonly value: string;
  readonly placeholder: string;
}

/** The model provider: whether there is one, what it is sent, where its key is kept. */
export class ProviderForm extends WorkspaceElement {
  static override styles = [controls, settingsDialogStyles];
  static override properties = {
    typedHost: { state: true },
    problem: { state: true },
    saving: { state: true },
  };

  /** The host messages would go to with the address typed so far; null before anything is typed. */
  protected typedHost: string | null = null;
  protected problem: string | null = null;
  protected saving = false;

  constructor() {
    super();
    new Watching(this, () => [this.workspace.service]);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { status } = this.workspace.service;
    if (status === null) return nothing;
    const { provider } = status;
    const host = this.typedHost ?? (provider.configured ? provider.host : usualHost);
    return html`<section aria-labelledby="heading">
      <h3 id="heading">${say("settings.provider")}</h3>
      <p>
        ${
          provider.configured
            ? say("settings.provider.set", { model: provider.model, host: provider.host })
            : say("settings.provider.none")
        }
      </p>
      <form @submit=${this.#submit} @input=${this.#readHost} novalidate>
        ${entriesFor(provider).map((entry) => this.#field(entry))}
        <p class="note">${say("settings.provider.sent", { host })} ${say(keyPlace(provider))}</p>
        <div role="alert">
          ${this.problem === null ? nothing : html`<p class="error">${this.problem}</p>`}
        </div>
        ${this.#actions(provider)}
      </form>
    </section>`;
  }

  #field({ name, label, hint, type, value, placeholder }: Entry): TemplateResult {
    return html`<div class="entry">
      <label for=${name}>${label}</label>
      <input
        class="field"
        id=${name}
        type=${type}
        .value=${value}
        placeholder=${placeholder}
        aria-describedby="${name}-hint"
        autocomplete="off"
        spellcheck="false"
      />
      <p class="hint" id="${name}-hint">${hint}</p>
    </div>`;
  }

  #actions(provider: NoProvider | Provider): TemplateResult {
    const isRemovable = provider.configured && provider.key_place !== "environment";
    return html`<div class="actions">
      ${
        isRemovable
          ? html`<button
              type="button"
              class="button"
              ?disabled=${this.saving}
              @click=${this.#remove}
            >
              ${say("settings.provider.remove")}
            </button>`
          : nothing
      }
      <button class="button primary" ?disabled=${this.saving}>
        ${say(provider.configured ? "settings.provider.change" : "settings.provider.save")}
      </button>
    </div>`;
  }

  #input(name: keyof ProviderAccess): HTMLInputElement {
    return this.renderRoot.querySelector<HTMLInputElement>(`#${name}`)!;
  }

  #typed(name: keyof ProviderAccess): string {
    return this.#input(name).value.trim();
  }

  #readHost = (): void => {
    this.typedHost = hostOf(this.#typed("base_url"));
  };

  #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const apiKey = this.#typed("api_key");
    const isConfigured = this.workspace.service.status?.provider.configured ?? false;
    if (apiKey === "" && !isConfigured) {
      this.problem = say("settings.needsKey");
      return;
    }
    const access = { base_url: this.#typed("base_url"), model: this.#typed("model") };
    await this.#change(() => useProvider(apiKey === "" ? access : { ...access, api_key: apiKey }));
  };

  #remove = (): void => {
    void this.#change(removeProvider);
  };

  async #change(send: () => Promise<ServiceStatus>): Promise<void> {
    this.saving = true;
    this.problem = null;
    try {
      this.workspace.service.set(await send());
    } catch (reason) {
      if (!(reason instanceof ApiError)) throw reason;
      this.problem = reason.message;
      return;
    } finally {
      this.saving = false;
    }
    await this.updateComplete;
    this.#showWhatIsKept();
  }

  /** What was typed gives way to what the server keeps; the key is never shown again. */
  #showWhatIsKept(): void {
    const provider = this.workspace.service.status?.provider;
    if (provider === undefined) return;
    for (const { name, value } of entriesFor(provider)) this.#input(name).value = value;
    this.typedHost = null;
  }
}

function entriesFor(provider: NoProvider | Provider): Entry[] {
  const kept = provider.configured ? provider : null;
  return [
    {
      name: "api_key",
      label: say("settings.key"),
      hint: say("settings.keyHint"),
      type: "password",
      value: "",
      placeholder: kept === null ? "" : say("settings.keyKept"),
    },
    {
      name: "base_url",
      label: say("settings.baseUrl"),
      hint: say("settings.baseUrlHint"),
      type: "url",
      value: kept?.base_url ?? "",
      placeholder: say("settings.baseUrlExample"),
    },
    {
      name: "model",
      label: say("settings.model"),
      hint: say("settings.modelHint"),
      type: "text",
      value: kept?.model ?? "",
      placeholder: "",
    },
  ];
}

function keyPlace(provider: NoProvider | Provider): Word {
  return provider.configured
    ? `settings.keyPlace.${provider.key_place}`
    : "settings.keyPlace.later";
}

/** The host of an address as far as it is typed; OpenAI's where there is none. */
function hostOf(address: string): string {
  if (address === "") return usualHost;
  return URL.canParse(address) ? new URL(address).host : address;
}

declare global {
  interface HTMLElementTagNameMap {
    "provider-form": ProviderForm;
  }
}
