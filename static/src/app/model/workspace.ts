import { conversationExists } from "../api/conversations";
import { Clock } from "./clock";
import { Connection } from "./connection";
import { ConversationList } from "./conversation-list";
import { DueReminders } from "./due-reminders";
import { Layout } from "./layout";
import { Notices } from "./notices";
import { PaneWidths } from "./pane-widths";
import { Preferences } from "./preferences";
import { Service } from "./service";
import { TaskCounts } from "./task-counts";
import { TaskList } from "./task-list";
import { TaskSelection } from "./task-selection";
import { TaskSteps } from "./task-steps";
import { viewFrom, type TaskView } from "./task-view";

/** Everything the page knows, in one place that is handed to each of its parts. */
export class Workspace {
  readonly clock = new Clock();
  readonly notices = new Notices();
  readonly preferences = new Preferences();
  readonly layout = new Layout();
  readonly paneWidths = new PaneWidths(this.layout, this.preferences);
  readonly service = new Service();
  readonly tasks = new TaskList(this.clock);
  readonly taskCounts = new TaskCounts();
  readonly taskSelection = new TaskSelection();
  readonly taskSteps = new TaskSteps(this.tasks, this.taskCounts, this.notices, this.clock);
  readonly conversations = new ConversationList();
  readonly dueReminders = new DueReminders(this.notices);
  readonly connection = new Connection(() => this.service.read(), {
    tasks: () => this.taskSteps.hearOfChange(),
    threads: () => this.conversations.hearOfChange(),
    status: () => void this.service.read(),
    reminders: () => void this.dueReminders.refresh(),
  });

  /**
   * Begins to read everything and to keep it fresh. Done once it is known what the page remembers,
   * which is what the first drawing needs; the rest fills in.
   */
  async start(): Promise<void> {
    void this.taskCounts.refresh();
    void this.conversations.refresh();
    void this.connection.open();
    await this.preferences.load();
    void this.tasks.show(viewFrom(this.preferences.state.task_view));
    await this.#forgetThreadIfGone();
  }

  /** Shows other tasks in the pane, now and when the page is opened again. */
  async showTasks(view: TaskView): Promise<void> {
    this.taskSelection.clear();
    this.preferences.remember({ task_view: view });
    await this.tasks.show(view);
  }

  /** The thread that was open may have been deleted by another page or program. */
  async #forgetThreadIfGone(): Promise<void> {
    const id = this.preferences.state.thread_id;
    if (id !== null && !(await conversationExists(id))) {
      this.preferences.remember({ thread_id: null });
    }
  }
}
