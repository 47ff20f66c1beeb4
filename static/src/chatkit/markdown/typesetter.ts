/// <reference types="vite/client" />
import katex from "katex";
import katexCss from "katex/dist/katex.min.css?raw";
import { unsafeCSS } from "lit";
import { adoptStyles } from "../styles/adopt";

/** Largest size a formula may ask for, in em: none may cover the page. */
const LARGEST_EM = 20;

/** Macros that one formula may expand, so that none runs on. */
const MOST_EXPANSIONS = 500;

/** Addresses of KaTeX's fonts by their path; served from where the element itself comes from. */
const FONT_FILES = import.meta.glob<string>("/node_modules/katex/dist/fonts/*.woff2", {
  query: "?url&no-inline",
  import: "default",
  eager: true,
});

/** KaTeX's own rules; its fonts are declared below, as the document's. */
const rules = unsafeCSS(katexCss.replaceAll(/@font-face\s*\{[^}]*\}/g, ""));

/** A style sheet inside of a shadow root cannot declare fonts: the document has to know them. */
for (const [path, address] of Object.entries(FONT_FILES)) {
  const [, family = "", style = ""] = /(KaTeX_\w+)-(\w+)\.woff2$/.exec(path) ?? [];
  const face = new FontFace(family, `url("${address}")`, {
    weight: style.startsWith("Bold") ? "bold" : "normal",
    style: style.endsWith("Italic") ? "italic" : "normal",
    display: "block",
  });
  document.fonts.add(face);
}

/** Sets the formula of a place; one that cannot be read is shown as it was written. */
export function typeset(place: HTMLElement): void {
  const { tex = "" } = place.dataset;
  adoptStyles(place.getRootNode(), rules);
  try {
    katex.render(tex, place, {
      displayMode: place.classList.contains("display"),
      maxSize: LARGEST_EM,
      maxExpand: MOST_EXPANSIONS,
      strict: "ignore",
      trust: false,
    });
  } catch (error) {
    if (!(error instanceof katex.ParseError)) throw error;
    place.classList.add("unset");
    place.textContent = tex;
  }
}
