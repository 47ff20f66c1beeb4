import type { Annotation } from "../protocol/items";

export type Source = Annotation["source"];

/** Every source once, in the order in which they are first cited (row 113). */
export function distinctSources(annotations: readonly Annotation[]): Source[] {
  const sources = new Map<string, Source>();
  for (const { source } of annotations) {
    const key = keyOf(source);
    if (!sources.has(key)) sources.set(key, source);
  }
  return [...sources.values()];
}

function keyOf(source: Source): string {
  switch (source.type) {
    case "url":
      return `url ${source.url}`;
    case "file":
      return `file ${source.filename} ${source.title}`;
    case "entity":
      return `entity ${source.id}`;
  }
}

/** What a mark in the text says of a source: as short as it can be told from others. */
export function shortName(source: Source): string {
  switch (source.type) {
    case "url":
      return source.attribution || hostOf(source.url) || source.title;
    case "file":
      return source.title || source.filename;
    case "entity":
      return source.inline_label || source.title;
  }
}

/** What stands beside the title of a source: who it is from. */
export function origin(source: Source): string {
  switch (source.type) {
    case "url":
      return source.attribution || hostOf(source.url);
    case "file":
      return source.title && source.title !== source.filename ? source.filename : "";
    case "entity":
      return source.label ?? "";
  }
}

/** The address of a source, when a browser may open it safely: it comes from a model or a search. */
export function safeAddress(source: Source): string | null {
  return source.type === "url" && /^https?:\/\//i.test(source.url) && URL.canParse(source.url)
    ? source.url
    : null;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : "";
}
