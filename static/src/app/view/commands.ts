/** What any part of the shell, a shortcut or the find palette can ask the whole for. */
export interface Commands {
  newChat(): void;
  openConversation(id: string): void;
  find(): void;
  focusTaskLine(): void;
  /** Shows a task in the tasks pane and puts the keyboard on it. */
  revealTask(id: string): void;
  openSettings(): void;
  showShortcuts(): void;
}
