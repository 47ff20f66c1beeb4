/** The item of a menu that a key leads to from the focused one; null for other keys. */
export function nextInMenu(items: readonly HTMLElement[], key: string): HTMLElement | null {
  const current = items.findIndex((item) => item.matches(":focus"));
  const targets: Record<string, number> = {
    ArrowDown: (current + 1) % items.length,
    ArrowUp: (current - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  };
  return items[targets[key] ?? -1] ?? null;
}
