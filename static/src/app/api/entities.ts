import type { Entity, Widgets } from "@openai/chatkit";
import { request } from "./client";

/** Tasks whose words begin with those of the query; with an empty one the next that are due. */
export async function searchEntities(query: string): Promise<Entity[]> {
  const path = `/api/entities?q=${encodeURIComponent(query)}`;
  return (await request<{ entities: Entity[] }>("GET", path)).entities;
}

/** What is shown of a task beside its name; null when it is not there any more. */
export async function entityPreview(id: string): Promise<Widgets.BasicRoot | null> {
  const path = `/api/entities/${encodeURIComponent(id)}`;
  return (await request<{ preview: Widgets.BasicRoot | null }>("GET", path)).preview;
}
