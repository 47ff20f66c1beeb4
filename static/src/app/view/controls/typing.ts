/** Whether the key was pressed in a field, where letters and arrows belong to the text. */
export function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !["radio", "checkbox"].includes(target.type)) ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
