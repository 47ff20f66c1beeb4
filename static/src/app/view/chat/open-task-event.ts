/** Asks to show a task: it was clicked in the chat. Cancelled by whoever shows it. */
export class OpenTaskEvent extends CustomEvent<{ readonly id: string }> {
  constructor(id: string) {
    super("open-task", { bubbles: true, composed: true, cancelable: true, detail: { id } });
  }
}
