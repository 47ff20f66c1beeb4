import type { Entity, Widgets } from "@openai/chatkit";
import type { EntitySource } from "../protocol/items";
import type { ChatSession } from "../session";

/** What the page does about entities; its handlers are looked up when they are needed (row 4). */
export interface EntityHost {
  /** An interactive entity was clicked (row 56). */
  open(entity: Entity): void;
  /** Resolves to what is shown of an interactive entity, null for nothing (row 57). */
  preview(entity: Entity): Promise<Widgets.BasicRoot | null>;
}

/** Lets entities of a chat reach the page that holds it. */
export function entityHost(session: ChatSession): EntityHost {
  return {
    open: (entity) => session.options.entities?.onClick?.(entity),
    preview: async (entity) =>
      (await session.options.entities?.onRequestPreview?.(entity))?.preview ?? null,
  };
}

/** An entity source as the page's handlers know entities. */
export function entityOf(source: EntitySource): Entity {
  const { id, title, icon, interactive, group, data } = source;
  return {
    id,
    title,
    ...(icon === undefined ? {} : { icon }),
    ...(interactive === undefined ? {} : { interactive }),
    ...(group === undefined ? {} : { group }),
    data: asTexts(data),
  };
}

/** The contract has texts only; the wire may hold anything. */
function asTexts(data: Record<string, unknown> = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      typeof value === "string" ? value : JSON.stringify(value),
    ]),
  );
}
