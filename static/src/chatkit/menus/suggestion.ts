import type { Command, Entity } from "@openai/chatkit";

/** One line of the menu that opens behind `@` or `/`. */
export interface Suggestion {
  readonly label: string;
  readonly description: string | null;
  /** One of ChatKit's icon names. */
  readonly icon: string | null;
  readonly group: string | null;
  readonly effect: Effect;
}

/** What choosing a suggestion does. */
export type Effect =
  | { readonly type: "entity"; readonly entity: Entity }
  | { readonly type: "command"; readonly command: Command }
  | { readonly type: "own"; readonly run: () => void };

export function ofEntity(entity: Entity): Suggestion {
  return {
    label: entity.title,
    description: null,
    icon: entity.icon ?? null,
    group: entity.group ?? null,
    effect: { type: "entity", entity },
  };
}

export function ofCommand(command: Command): Suggestion {
  return {
    label: command.label,
    description: command.description ?? null,
    icon: command.icon ?? null,
    group: command.group ?? null,
    effect: { type: "command", command },
  };
}

/** A stretch of suggestions under one heading. */
export interface Group {
  readonly name: string | null;
  readonly suggestions: readonly Suggestion[];
}

/** Suggestions by their groups, in the order in which each group comes first. */
export function grouped(suggestions: readonly Suggestion[]): Group[] {
  const groups = new Map<string | null, Suggestion[]>();
  for (const one of suggestions) {
    const group = groups.get(one.group);
    if (group) group.push(one);
    else groups.set(one.group, [one]);
  }
  return [...groups].map(([name, members]) => ({ name, suggestions: members }));
}
