/**
 * The member of a list the keyboard goes to, by the ARIA pattern for vertical composites: up and
 * down by one without wrapping, Home and End to the ends.
 *
 * @param members the list in its order on screen.
 * @param current the member the keyboard is on; the first is next when it is on none.
 * @returns null when the key does not move.
 */
export function memberByKey<Member>(
  key: string,
  members: readonly Member[],
  current: Member | undefined,
): Member | null {
  const at = current === undefined ? -1 : members.indexOf(current);
  const last = members.length - 1;
  const places: Record<string, number> = {
    ArrowDown: Math.min(at + 1, last),
    ArrowUp: Math.max(at - 1, 0),
    Home: 0,
    End: last,
  };
  const place = places[key];
  return place === undefined ? null : (members[place] ?? null);
}
