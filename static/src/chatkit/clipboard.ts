/**
 * Puts text on the clipboard.
 *
 * @throws Error when neither the Clipboard API nor the older command is allowed here.
 */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Refused outside of secure pages and in some embedded browsers, where the old command still works.
    copyBySelection(text);
  }
}

function copyBySelection(text: string): void {
  const field = document.createElement("textarea");
  field.value = text;
  field.style.cssText = "position: fixed; inset-block-start: -100vh";
  document.body.append(field);
  const focused = document.activeElement;
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  if (!copied) throw new Error("The browser does not allow copying.");
}
