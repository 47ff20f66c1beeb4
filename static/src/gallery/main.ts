/** The gallery: every state of the element beside each other, or one alone; for development and tests. */
import "../chatkit/define";
import { drawControls } from "./controls";
import { loadGalleryFonts } from "./fonts";
import { readLooks } from "./looks";
import { mountSection, type Section } from "./section";
import { sections } from "./sections";

const query = new URLSearchParams(location.search);
const looks = readLooks(query);
const alone = query.get("section");
const shown = alone === null ? sections : sections.filter(({ id }) => id === alone);
const root = document.documentElement;

root.dataset.scheme = looks.scheme;
root.toggleAttribute("data-alone", alone !== null);
// For tests: what there is, and when all of it stands.
root.dataset.sections = sections.map(({ id }) => id).join(" ");
drawControls(document.querySelector<HTMLFormElement>("#looks")!, looks);
await loadGalleryFonts();
await Promise.all(shown.map(draw));
await document.fonts.ready;
root.dataset.ready = "";

async function draw(section: Section): Promise<void> {
  const frame = document.createElement("section");
  const title = document.createElement("h2");
  title.textContent = section.title;
  frame.append(title);
  document.querySelector("main")!.append(frame);
  await mountSection(section, frame, looks);
}
