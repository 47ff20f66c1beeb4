import { search } from "../../api/search";
import { readWhen, type Priority, type Task } from "../../api/tasks";
import { daysLater, dueInWords, isoDate, parseMoment } from "../../model/due";
import { recurrenceInWords } from "../../model/recurrence";
import type { Workspace } from "../../model/workspace";
import { locale, say } from "../../words";
import { narrowed, type Choice, type Menu } from "../controls/choice-menu";
import { bars, priorityName } from "./priority-mark";
import type { TasksWish } from "./tasks-wish";

const priorities: readonly Priority[] = [1, 2, 3, 4];
const daysInWeek = 7;
const saturday = 6;

/** The menu with which tasks are changed together. */
export function menuFor(
  wish: Exclude<TasksWish, "details">,
  workspace: Workspace,
  tasks: readonly Task[],
): Menu {
  switch (wish) {
    case "schedule":
      return scheduleMenu(workspace, tasks);
    case "move":
      return moveMenu(workspace, tasks);
    case "tag":
      return tagMenu(workspace, tasks);
    case "priority":
      return priorityMenu(workspace, tasks);
  }
}

/** Which task another is to be a part of. */
export function parentMenu(task: Task, choose: (parent: Task | null) => void): Menu {
  return {
    label: say("menu.parent"),
    placeholder: say("menu.parentPlaceholder"),
    choices: async (typed) => {
      const none: Choice = { name: say("menu.noParent"), choose: () => choose(null) };
      if (typed === "") return [none];
      const { tasks } = await search(typed, new AbortController().signal);
      return tasks
        .filter(({ id, status }) => status === "open" && id !== task.id)
        .map((found) => ({ name: found.title, mark: "tasks", choose: () => choose(found) }));
    },
  };
}

function scheduleMenu(workspace: Workspace, tasks: readonly Task[]): Menu {
  return {
    label: say("menu.schedule"),
    placeholder: say("menu.schedulePlaceholder"),
    choices: async (typed) => {
      const days = narrowed(usualDays(workspace, tasks), typed);
      return typed === "" || days.length > 0 ? days : [await dateInWords(workspace, tasks, typed)];
    },
  };
}

/** The days most tasks are put off to. */
function usualDays(workspace: Workspace, tasks: readonly Task[]): Choice[] {
  const now = workspace.clock.now();
  const toWeekend = (saturday - now.getDay() + daysInWeek) % daysInWeek || daysInWeek;
  const toMonday = (1 - now.getDay() + daysInWeek) % daysInWeek || daysInWeek;
  const days: readonly [string, number | null][] = [
    [say("editor.today"), 0],
    [say("editor.tomorrow"), 1],
    [say("menu.weekend"), toWeekend],
    [say("menu.nextWeek"), toMonday],
    [say("editor.noDate"), null],
  ];
  return days.map(([name, inDays]) => {
    const at = inDays === null ? null : daysLater(now, inDays);
    return {
      name,
      mark: "calendar",
      aside: at === null ? "" : weekdayAndDay.format(at),
      choose: () =>
        void workspace.taskSteps.put(tasks, { kind: "day", day: at === null ? null : isoDate(at) }),
    };
  });
}

async function dateInWords(
  workspace: Workspace,
  tasks: readonly Task[],
  typed: string,
): Promise<Choice> {
  const when = await readWhen(typed);
  const due = dueInWords(parseMoment(when.due), workspace.clock.now());
  const rule = when.recurrence === null ? null : recurrenceInWords(when.recurrence);
  const { recurrence, recurs_from } = when;
  const changes =
    recurrence === null ? { due: when.due } : { due: when.due, recurrence, recurs_from };
  const choice: Choice = {
    name: due,
    mark: rule === null ? "calendar" : "repeat",
    choose: () => void workspace.taskSteps.change(tasks, () => changes),
  };
  return rule === null ? choice : { ...choice, aside: rule };
}

function moveMenu(workspace: Workspace, tasks: readonly Task[]): Menu {
  const put = (name: string | null) => (): void =>
    void workspace.taskSteps.put(tasks, { kind: "project", name });
  return {
    label: say("menu.move"),
    placeholder: say("menu.movePlaceholder"),
    choices: (typed) => {
      const { projects } = workspace.taskCounts.current;
      const [first] = tasks;
      const known: Choice[] = Object.keys(projects).map((name) => ({
        name,
        mark: "folder",
        isCurrent: first?.project === name,
        choose: put(name),
      }));
      const inbox: Choice = { name: say("view.inbox"), mark: "inbox", choose: put(null) };
      const isNew = typed !== "" && !(typed in projects);
      const made: Choice = { name: say("menu.newProject", { name: typed }), choose: put(typed) };
      const added: Choice[] = isNew ? [{ ...made, mark: "plus" }] : [];
      return [...narrowed([inbox, ...known], typed), ...added];
    },
  };
}

function tagMenu(workspace: Workspace, tasks: readonly Task[]): Menu {
  return {
    label: say("menu.tag"),
    placeholder: say("menu.tagPlaceholder"),
    choices: (typed) => {
      const word = typed.replace(/^#/, "").replaceAll(/\s+/g, "-");
      const known = Object.keys(workspace.taskCounts.current.tags);
      const own = tasks.flatMap(({ tags }) => tags);
      const names = [...new Set([...known, ...own])].sort((a, b) => a.localeCompare(b));
      const choices = names.map((name) => tagChoice(workspace, tasks, name));
      const isNew = word !== "" && !names.includes(word);
      const made: Choice = { ...tagChoice(workspace, tasks, word), mark: "plus" };
      return [...narrowed(choices, word), ...(isNew ? [made] : [])];
    },
  };
}

/** Takes the tag away where all of the tasks have it. */
function tagChoice(workspace: Workspace, tasks: readonly Task[], tag: string): Choice {
  const isOnAll = tasks.every(({ tags }) => tags.includes(tag));
  const remove = (): void =>
    void workspace.taskSteps.change(tasks, ({ tags }) => ({
      tags: tags.filter((other) => other !== tag),
    }));
  const add = (): void => void workspace.taskSteps.put(tasks, { kind: "tag", name: tag });
  return { name: `#${tag}`, mark: "tag", isCurrent: isOnAll, choose: isOnAll ? remove : add };
}

function priorityMenu(workspace: Workspace, tasks: readonly Task[]): Menu {
  const choices = priorities.map((priority) => ({
    name: priorityName(priority),
    mark: bars(priority),
    aside: String(priority),
    isCurrent: tasks.every((task) => task.priority === priority),
    choose: () => void workspace.taskSteps.change(tasks, () => ({ priority })),
  }));
  return {
    label: say("menu.priority"),
    placeholder: say("menu.priorityPlaceholder"),
    choices: (typed) =>
      choices.filter(
        ({ name, aside }) =>
          aside === typed || name.toLocaleLowerCase().includes(typed.toLocaleLowerCase()),
      ),
  };
}

const weekdayAndDay = new Intl.DateTimeFormat(locale, { weekday: "short", day: "numeric" });
