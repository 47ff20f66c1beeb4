/** Importing this module defines what draws attachments. Loaded with the first option or file for it. */
import { AttachButton } from "./attach-button";
import { AttachmentTray } from "./attachment-tray";

const PARTS = {
  "chatkit-attach": AttachButton,
  "chatkit-attachments": AttachmentTray,
} as const;

for (const [name, constructor] of Object.entries(PARTS)) {
  if (!customElements.get(name)) customElements.define(name, constructor);
}
