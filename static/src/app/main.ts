import { defineChatElement } from "./chat-element";
import "./define";
import { Workspace } from "./model/workspace";
import { say } from "./words";

const workspace = new Workspace();
void defineChatElement().then((element) => {
  if (element !== "fallback") return;
  workspace.notices.show({ kind: "error", text: say("chat.fallback") });
});
// The first drawing waits for what was remembered, so that theme, widths and thread do not jump.
await workspace.start();
const shell = document.createElement("assistant-shell");
shell.workspace = workspace;
document.body.append(shell);
