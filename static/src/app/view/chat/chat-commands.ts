import type { ChatKitIcon, Command } from "@openai/chatkit";
import { say } from "../../words";

/** A command, and whether something has to be written behind it before it can go out. */
interface ChatCommand {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly icon: ChatKitIcon;
  readonly takesText: boolean;
}

/** What the agent understands behind a slash, whichever model is chosen. */
const commands: readonly ChatCommand[] = [
  command("today", "calendar", say("command.today")),
  command("week", "calendar", say("command.week")),
  command("overdue", "clock", say("command.overdue")),
  command("plan", "notebook", say("command.plan")),
  { ...command("add", "plus", say("command.add")), takesText: true },
  { ...command("done", "check", say("command.done")), takesText: true },
  { ...command("search", "search", say("command.search")), takesText: true },
  command("undo", "lucide:undo-2", say("command.undo")),
  command("redo", "lucide:redo-2", say("command.redo")),
  command("help", "circle-question", say("command.help")),
];

function command(id: string, icon: ChatKitIcon, description: string): ChatCommand {
  return { id, label: `/${id}`, description, icon, takesText: false };
}

/** The commands whose name begins with what is typed, before those whose description holds it. */
export function searchCommands(query: string): Command[] {
  const wanted = query.toLowerCase();
  const named = commands.filter(({ id }) => id.startsWith(wanted));
  const described = commands.filter(
    (one) => !named.includes(one) && one.description.toLowerCase().includes(wanted),
  );
  return [...named, ...described].map(({ id, label, description, icon }) => ({
    id,
    label,
    description,
    icon,
    group: say("command.group"),
  }));
}

/** Whether a command waits for what is written behind it. */
export function takesText(id: string): boolean {
  return commands.some((one) => one.id === id && one.takesText);
}
