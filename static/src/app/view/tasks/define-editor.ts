import { ReminderField } from "./reminder-field";
import { RepeatField } from "./repeat-field";
import { TaskEditor } from "./task-editor";
import { WhenField } from "./when-field";

customElements.define("reminder-field", ReminderField);
customElements.define("repeat-field", RepeatField);
customElements.define("task-editor", TaskEditor);
customElements.define("when-field", WhenField);
