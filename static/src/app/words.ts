/** Every word the shell shows, in English. Further languages are further tables with the same keys. */
export const english = {
  "app.name": "Desktop Assistant",
  "app.title": "{thread} – Desktop Assistant",

  "pane.conversations": "Conversations",
  "pane.chat": "Chat",
  "pane.tasks": "Tasks",
  "pane.resizeConversations": "Width of the conversations pane",
  "pane.resizeTasks": "Width of the tasks pane",
  "pane.closeTasks": "Close tasks",
  "pane.navigation": "Navigation",

  "conversations.new": "New chat",
  "conversations.find": "Find",
  "conversations.untitled": "New chat",
  "conversations.options": "Options for {title}",
  "conversations.rename": "Rename",
  "conversations.renameLabel": "New name of the chat",
  "conversations.delete": "Delete…",
  "conversations.empty": "Your chats gather here.",
  "conversations.emptyStep": "Start a chat",
  "conversations.failed": "The chats could not be read.",
  "conversations.retry": "Read them again",
  "conversations.loading": "Reading the chats",

  "day.today": "Today",
  "day.tomorrow": "Tomorrow",
  "day.yesterday": "Yesterday",
  "span.lastWeek": "Previous 7 days",
  "span.lastMonth": "Previous 30 days",

  "deleteChat.title": "Delete this chat?",
  "deleteChat.body": "“{title}” and its messages are deleted for good. Tasks stay as they are.",
  "deleteChat.confirm": "Delete chat",
  "dialog.cancel": "Cancel",
  "dialog.close": "Close",

  "chat.greeting": "What needs doing?",
  "chat.placeholder": "Ask, or type a task",
  "chat.prompt.today.label": "What is on today?",
  "chat.prompt.today": "What is on today?",
  "chat.prompt.add.label": "Add a task with a date",
  "chat.prompt.add": "Add buy milk tomorrow 5pm #errands p1",
  "chat.prompt.week.label": "What is due this week?",
  "chat.prompt.week": "What is due this week?",
  "chat.prompt.help.label": "What can you do?",
  "chat.prompt.help": "What can you do?",
  "chat.fallback":
    "OpenAI’s chat could not be loaded, so the built-in one took its place. Nothing was lost.",
  "chat.private": "Offline agent: nothing leaves this machine.",
  "chat.provider": "Messages and the tasks they concern go to {host}.",

  "tasks.open": "{count} open",
  "tasks.line": "Add a task",
  "tasks.linePlaceholder": "Add a task: buy milk tomorrow 5pm #errands p1",
  "tasks.lineExample": "buy milk tomorrow 5pm #errands p1",
  "tasks.overdue": "Overdue",
  "tasks.today": "Today",
  "tasks.noDate": "No date",
  "tasks.done": "Done",
  "tasks.doneEmpty": "Nothing is done yet.",
  "tasks.empty": "No open tasks.",
  "tasks.emptyStep": "Type one above, or try an example:",
  "tasks.failed": "The tasks could not be read.",
  "tasks.retry": "Read them again",
  "tasks.loading": "Reading the tasks",
  "tasks.details": "Details of {title}",
  "tasks.rename": "Title of the task",
  "tasks.overdueMark": "overdue",
  "tasks.dueOn": "due {due}",
  "tasks.priority": "priority {priority}",
  "tasks.inProject": "in {project}",
  "tasks.doneOn": "done {day}",

  "priority.1": "High",
  "priority.2": "Medium",
  "priority.3": "Low",
  "priority.4": "None",

  "repeat.unknown": "Repeats",
  "repeat.DAILY": "Every day",
  "repeat.WEEKLY": "Every week",
  "repeat.MONTHLY": "Every month",
  "repeat.YEARLY": "Every year",
  "repeat.every.DAILY": "Every {count} days",
  "repeat.every.WEEKLY": "Every {count} weeks",
  "repeat.every.MONTHLY": "Every {count} months",
  "repeat.every.YEARLY": "Every {count} years",
  "repeat.workdays": "Every weekday",
  "repeat.everyDay": "Every {days}",
  "repeat.on": "{rule} on {days}",

  "editor.title": "Title",
  "editor.date": "Due date",
  "editor.time": "Time",
  "editor.today": "Today",
  "editor.tomorrow": "Tomorrow",
  "editor.nextWeek": "Next week",
  "editor.noDate": "No date",
  "editor.priority": "Priority",
  "editor.project": "Project",
  "editor.tags": "Tags",
  "editor.notes": "Notes",
  "editor.save": "Save",
  "editor.delete": "Delete",
  "editor.needsTitle": "A task needs a title: type one, or delete the task.",
  "editor.needsDate": "A time needs a date: choose a date, or clear the time.",

  "notice.completed": "Completed {title}",
  "notice.reopened": "Reopened {title}",
  "notice.deleted": "Deleted {title}",
  "notice.undo": "Undo",
  "notice.redo": "Redo",
  "notice.dismiss": "Dismiss",
  "notice.region": "Notices",

  "connection.lost": "The assistant stopped answering. Nothing is lost; reconnect to go on.",
  "connection.refused":
    "This page no longer belongs to a running assistant. Start Desktop Assistant again to go on.",
  "connection.reconnect": "Reconnect",
  "connection.unreachable": "The assistant does not answer; reconnect and try again.",
  "connection.unreadable": "The assistant gave an answer this page cannot read; reload the page.",

  "find.label": "Find chats and tasks",
  "find.placeholder": "Find chats and tasks",
  "find.actions": "Actions",
  "find.threads": "Chats",
  "find.tasks": "Tasks",
  "find.none": "Nothing holds “{query}”. Try fewer or other words.",
  "find.count": "{count} found",
  "find.move": "choose",
  "find.open": "open",
  "find.done": "Done",

  "settings.title": "Settings",
  "settings.theme": "Theme",
  "settings.theme.system": "System",
  "settings.theme.light": "Light",
  "settings.theme.dark": "Dark",
  "settings.chatUi": "Chat",
  "settings.chatUi.local": "Built in",
  "settings.chatUi.hosted": "OpenAI’s",
  "settings.chatUi.localNote": "The chat is part of this app and asks no other host for anything.",
  "settings.chatUi.hostedNote":
    "The chat is loaded from cdn.platform.openai.com at each start, which needs a network.",
  "settings.provider": "Model provider",
  "settings.provider.none": "No provider: nothing leaves this machine. The offline agent answers.",
  "settings.provider.set": "{model} answers, at {host}.",
  "settings.provider.sent":
    "Your messages, and the tasks the assistant looks up to answer them, go to {host} and nowhere else.",
  "settings.keyPlace.later":
    "The key is kept in the system’s keyring, or where there is none in a file only you can read; never in the database, exports or backups.",
  "settings.keyPlace.keyring": "The key is kept in the system’s keyring.",
  "settings.keyPlace.file":
    "This system has no keyring: the key is kept in secrets.json in the data directory, which only you can read.",
  "settings.keyPlace.environment":
    "The key comes from the variable OPENAI_API_KEY; to stop using it, start without that variable.",
  "settings.key": "API key",
  "settings.keyHint": "From your account at the provider. A local server may take any word.",
  "settings.keyKept": "Kept. Type to replace it",
  "settings.baseUrl": "Address",
  "settings.baseUrlHint": "Empty for OpenAI, or that of any OpenAI-compatible server.",
  "settings.baseUrlExample": "https://api.openai.com/v1",
  "settings.model": "Model",
  "settings.modelHint": "Empty for the usual one.",
  "settings.provider.save": "Use this provider",
  "settings.provider.change": "Save changes",
  "settings.provider.remove": "Remove provider",
  "settings.needsKey": "A provider needs its API key: type it first.",
  "settings.version": "Version {version}",
  "settings.open": "Settings",

  "shortcuts.title": "Keyboard shortcuts",
  "shortcuts.everywhere": "Everywhere",
  "shortcuts.inLists": "In lists",
  "shortcuts.newChat": "New chat",
  "shortcuts.find": "Find chats and tasks",
  "shortcuts.taskLine": "Add a task",
  "shortcuts.settings": "Settings",
  "shortcuts.undo": "Undo the last change to tasks",
  "shortcuts.redo": "Redo it",
  "shortcuts.nextPane": "Next pane",
  "shortcuts.previousPane": "Previous pane",
  "shortcuts.close": "Close what is on top",
  "shortcuts.help": "This list",
  "shortcuts.move": "Move",
  "shortcuts.check": "Check a task off",
  "shortcuts.open": "Open a chat",
  "shortcuts.rename": "Rename",
  "shortcuts.details": "Details of a task",
  "shortcuts.delete": "Delete",
} as const;

/** A key of the table of words. */
export type Word = keyof typeof english;

/**
 * The words behind a key, with `{name}` places filled from `values`.
 */
export function say(word: Word, values: Readonly<Record<string, string | number>> = {}): string {
  return english[word].replace(/\{(\w+)\}/g, (place, name: string) =>
    String(values[name] ?? place),
  );
}

/**
 * The language of the table with the user's own region (`en-DE`), so that days are named in the
 * language of the words while hours and the order of a date follow what the user is used to.
 */
export const locale = regionalEnglish(navigator.language);

function regionalEnglish(language: string): string {
  const region = new Intl.Locale(language).maximize().region;
  return new Intl.Locale("en", region === undefined ? {} : { region }).toString();
}
