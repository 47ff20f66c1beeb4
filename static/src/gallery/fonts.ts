/**
 * Fonts that are the same on every machine, so that pictures of the gallery can be compared. They are
 * development dependencies: the element itself brings no text font.
 */
import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/jetbrains-mono/wght.css";
import "@fontsource-variable/noto-sans-arabic/wght.css";

/** For the options of the element. */
export const FONT_FAMILY = '"Inter Variable", "Noto Sans Arabic Variable", sans-serif';
export const FONT_FAMILY_MONO = '"JetBrains Mono Variable", monospace';

/** Loads all of them before anything is drawn, as a text that changes its font changes its size. */
export async function loadGalleryFonts(): Promise<void> {
  await Promise.all([...document.fonts].map((face) => face.load()));
}
