import { ChatUiForm } from "./chat-ui-form";
import { ProviderForm } from "./provider-form";
import { SettingsDialog } from "./settings-dialog";
import { ShortcutsDialog } from "./shortcuts-dialog";
import { TransferForm } from "./transfer-form";

customElements.define("chat-ui-form", ChatUiForm);
customElements.define("provider-form", ProviderForm);
customElements.define("settings-dialog", SettingsDialog);
customElements.define("shortcuts-dialog", ShortcutsDialog);
customElements.define("transfer-form", TransferForm);
