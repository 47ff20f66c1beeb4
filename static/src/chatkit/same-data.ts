/**
 * Whether two options objects hold the same data. Functions count as equal: they are looked up when they
 * are called, and wrappers often make new ones at each render (rows 3 and 4).
 */
export function sameData(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one === "function" && typeof other === "function") return true;
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) =>
    sameData((one as Record<string, unknown>)[name], (other as Record<string, unknown>)[name]),
  );
}
