/** Closes a dialog when the pointer goes down outside it: the backdrop is the dialog's own event target. */
export function closeOnBackdrop(event: PointerEvent): void {
  const dialog = event.currentTarget as HTMLDialogElement;
  if (event.target === dialog) dialog.close();
}
