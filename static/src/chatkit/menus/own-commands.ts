import type { ToolOption } from "@openai/chatkit";
import type { Words } from "../locale/words";
import type { Suggestion } from "./suggestion";

/** What the composer itself can do when `/` is typed. */
export interface Abilities {
  readonly tools: readonly ToolOption[];
  /** Null where files cannot be attached. */
  readonly attach: (() => void) | null;
  /** Null where nothing can be dictated. */
  readonly dictate: (() => void) | null;
  readonly chooseTool: (toolId: string) => void;
}

/** The composer's own commands whose label holds the query (row 58). */
export function ownCommands(abilities: Abilities, query: string, words: Words): Suggestion[] {
  const { tools, attach, dictate, chooseTool } = abilities;
  const own = (label: string, icon: string, run: () => void): Suggestion => ({
    label,
    description: null,
    icon,
    group: words.say("menu.composerGroup"),
    effect: { type: "own", run },
  });
  const commands = [
    ...(attach ? [own(words.say("attachment.add"), "document", attach)] : []),
    ...(dictate ? [own(words.say("dictation.start"), "lucide:mic", dictate)] : []),
    ...tools.map((tool) => own(tool.label, tool.icon, () => chooseTool(tool.id))),
  ];
  const wanted = query.toLocaleLowerCase(words.locale);
  return commands.filter(({ label }) => label.toLocaleLowerCase(words.locale).includes(wanted));
}
