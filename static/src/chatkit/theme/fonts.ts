import type { FontObject } from "@openai/chatkit";

const loaded = new Set<string>();

/**
 * Makes the fonts of the theme known to the document: an @font-face rule inside of a shadow root has no
 * effect (row 164). Each is added once, however often the options are set.
 *
 * @param failed Told about a font that cannot be loaded; the text stays readable in the next family.
 */
export function loadFonts(
  sources: readonly FontObject[],
  failed: (family: string, error: unknown) => void,
): void {
  for (const { family, src, weight, style, display, unicodeRange } of sources) {
    const key = [family, src, weight, style, unicodeRange].join("\n");
    if (loaded.has(key)) continue;
    loaded.add(key);
    const face = new FontFace(family, `url(${JSON.stringify(src)})`, {
      ...(weight === undefined ? {} : { weight: String(weight) }),
      ...(style === undefined ? {} : { style }),
      ...(display === undefined ? {} : { display }),
      ...(unicodeRange === undefined ? {} : { unicodeRange }),
    });
    document.fonts.add(face);
    face.load().catch((error: unknown) => failed(family, error));
  }
}
