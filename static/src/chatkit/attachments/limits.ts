import type { ComposerOption } from "@openai/chatkit";
import type { Refusal } from "../composer/draft";

export type AttachmentOption = NonNullable<ComposerOption["attachments"]>;

/** Rows 47 and 48: what holds where the option names no limit. */
const DEFAULT_SIZE_BYTES = 100 * 1024 * 1024;
const DEFAULT_COUNT = 10;

/**
 * Why a file cannot be attached, null when it can.
 *
 * @param attached How many files the message holds already.
 */
export function refusalOf(file: File, attached: number, option: AttachmentOption): Refusal | null {
  const limit = option.maxCount ?? DEFAULT_COUNT;
  const { name } = file;
  if (attached >= limit) return { name, reason: { type: "count", limit } };
  if (option.accept && !isAccepted(file, option.accept)) {
    return { name, reason: { type: "kind", accepted: Object.values(option.accept).flat() } };
  }
  const limitBytes = sizeLimit(file.type, option.maxSize);
  return file.size > limitBytes ? { name, reason: { type: "size", limitBytes } } : null;
}

/** The value of a file input's `accept` for the option. */
export function acceptAttribute(accept: AttachmentOption["accept"]): string {
  return Object.entries(accept ?? {})
    .flatMap(([type, extensions]) => [type, ...extensions])
    .join(",");
}

/** The limit of the pattern that fits best: the type itself, its family, `*`, the default (row 47). */
function sizeLimit(type: string, maxSize: AttachmentOption["maxSize"]): number {
  if (typeof maxSize === "number") return maxSize;
  const family = `${type.split("/", 1)[0]}/*`;
  const limits = maxSize ?? {};
  return limits[type] ?? limits[family] ?? limits["*"] ?? limits[""] ?? DEFAULT_SIZE_BYTES;
}

function isAccepted(file: File, accept: Record<string, readonly string[]>): boolean {
  const name = file.name.toLowerCase();
  return Object.entries(accept).some(
    ([pattern, extensions]) =>
      isOfType(file.type, pattern) || extensions.some((one) => name.endsWith(one.toLowerCase())),
  );
}

function isOfType(type: string, pattern: string): boolean {
  if (pattern === "*" || pattern === "*/*") return true;
  return pattern.endsWith("/*") ? type.startsWith(pattern.slice(0, -1)) : type === pattern;
}
