import "../chatkit/define";
import "./define";
import { Workspace } from "./model/workspace";

const workspace = new Workspace();
// The first drawing waits for what was remembered, so that theme, widths and thread do not jump.
await workspace.start();
const shell = document.createElement("assistant-shell");
shell.workspace = workspace;
document.body.append(shell);
