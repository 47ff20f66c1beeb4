import type { Findings, FoundMessage } from "../../api/search";
import type { Task } from "../../api/tasks";
import { dayInWords, dueInWords, parseMoment } from "../../model/due";
import { say } from "../../words";
import type { Commands } from "../commands";
import type { IconName } from "../icons";
import { keysInWords, type Shortcut } from "../shortcuts";

/** One line of the palette and what choosing it does. */
export interface Result {
  readonly icon: IconName;
  readonly name: string;
  readonly snippet: string | null;
  /** What stands at the end of the line: a date, or the keys that do the same. */
  readonly aside: string;
  readonly choose: () => void;
}

/** Lines of one kind. */
export interface ResultGroup {
  readonly heading: string;
  readonly results: readonly Result[];
}

/** What the palette offers before anything is typed. */
export function offeredActions(commands: Commands): ResultGroup[] {
  const action = (icon: IconName, name: string, keys: Shortcut, choose: () => void): Result => {
    return { icon, name, snippet: null, aside: keysInWords(keys), choose };
  };
  const results = [
    action("compose", say("shortcuts.newChat"), "newChat", commands.newChat),
    action("plus", say("shortcuts.taskLine"), "taskLine", commands.focusTaskLine),
    action("settings", say("shortcuts.settings"), "settings", commands.openSettings),
    action("keyboard", say("shortcuts.title"), "help", commands.showShortcuts),
  ];
  return [{ heading: say("find.actions"), results }];
}

/** What was found, as lines that open it. */
export function resultsOf(findings: Findings, commands: Commands, now: Date): ResultGroup[] {
  const groups = [
    {
      heading: say("find.tasks"),
      results: findings.tasks.map((task) => taskResult(task, commands, now)),
    },
    {
      heading: say("find.threads"),
      results: findings.threads.map((found) => messageResult(found, commands, now)),
    },
  ];
  return groups.filter((group) => group.results.length > 0);
}

function taskResult(task: Task, commands: Commands, now: Date): Result {
  const due = task.due === null ? "" : dueInWords(parseMoment(task.due), now);
  return {
    icon: "tasks",
    name: task.title,
    snippet: task.notes || null,
    aside: task.status === "done" ? say("find.done") : due,
    choose: () => commands.revealTask(task.id),
  };
}

function messageResult(found: FoundMessage, commands: Commands, now: Date): Result {
  return {
    icon: "chat",
    name: found.title ?? say("conversations.untitled"),
    snippet: found.snippet,
    aside: dayInWords(new Date(found.created_at), now),
    choose: () => commands.openConversation(found.thread_id),
  };
}
