import { iconNode } from "../icons/icon";

/**
 * The frame of a code block: its language, a button that copies it, and the code.
 *
 * The button carries `data-copy-code`; whoever hosts the text listens for clicks on it.
 */
export function codeFrame(
  language: string,
  copyLabel: string,
): { block: HTMLElement; code: HTMLElement } {
  const block = document.createElement("figure");
  block.className = "code";
  const bar = document.createElement("figcaption");
  const name = document.createElement("span");
  name.textContent = language;
  const copy = document.createElement("button");
  copy.type = "button";
  copy.className = "icon-button small";
  copy.dataset.copyCode = "";
  copy.setAttribute("aria-label", copyLabel);
  copy.title = copyLabel;
  copy.append(iconNode("copy"));
  bar.append(name, copy);
  const frame = document.createElement("pre");
  // Long lines scroll; what scrolls has to be reachable by keyboard.
  frame.tabIndex = 0;
  const code = document.createElement("code");
  code.dataset.language = language;
  frame.append(code);
  block.append(bar, frame);
  return { block, code };
}
