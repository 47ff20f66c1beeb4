import { conversationExists } from "../api/conversations";
import { Clock } from "./clock";
import { Connection } from "./connection";
import { ConversationList } from "./conversation-list";
import { Layout } from "./layout";
import { Notices } from "./notices";
import { PaneWidths } from "./pane-widths";
import { Preferences } from "./preferences";
import { Service } from "./service";
import { TaskList } from "./task-list";

/** Everything the page knows, in one place that is handed to each of its parts. */
export class Workspace {
  readonly clock = new Clock();
  readonly notices = new Notices();
  readonly preferences = new Preferences();
  readonly layout = new Layout();
  readonly paneWidths = new PaneWidths(this.layout, this.preferences);
  readonly service = new Service();
  readonly tasks = new TaskList(this.clock, this.notices);
  readonly conversations = new ConversationList();
  readonly connection = new Connection(() => this.service.read(), {
    tasks: () => this.tasks.hearOfChange(),
    threads: () => this.conversations.hearOfChange(),
    status: () => void this.service.read(),
  });

  /**
   * Begins to read everything and to keep it fresh. Done once it is known what the page remembers,
   * which is what the first drawing needs; the rest fills in.
   */
  async start(): Promise<void> {
    void this.tasks.refresh();
    void this.conversations.refresh();
    void this.connection.open();
    await this.preferences.load();
    await this.#forgetThreadIfGone();
  }

  /** The thread that was open may have been deleted by another page or program. */
  async #forgetThreadIfGone(): Promise<void> {
    const id = this.preferences.state.thread_id;
    if (id !== null && !(await conversationExists(id))) {
      this.preferences.remember({ thread_id: null });
    }
  }
}
