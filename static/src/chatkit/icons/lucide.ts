import { icons } from "lucide";
import type { IconNode } from "lucide";

/**
 * Any icon of Lucide by its name there, such as `calendar-days`; null for a name it does not have.
 *
 * This module is large and loaded only for names that ChatKit itself does not have.
 */
export function lucideIcon(name: string): IconNode | null {
  const key = name.replaceAll(/(?:^|-)([a-z\d])/g, (_, letter: string) => letter.toUpperCase());
  return Object.hasOwn(icons, key) ? (icons[key as keyof typeof icons] ?? null) : null;
}
