/** Asked for with the first formula. */
let typesetter: Promise<typeof import("./typesetter")> | null = null;

/** Makes the place of a formula out of the text that the renderer marked; `setFormulas` fills it. */
export function formulaPlace(marked: HTMLElement): HTMLElement {
  const display = marked.classList.contains("maths-block");
  const tex = marked.textContent.trim();
  const place = document.createElement("span");
  place.className = display ? "maths display" : "maths";
  place.dataset.atom = `${display ? "display" : "inline"} ${tex}`;
  place.dataset.tex = tex;
  // Left to right in any language; what does not fit scrolls and has to be reached by keyboard.
  place.dir = "ltr";
  if (display) place.tabIndex = 0;
  return place;
}

/** Sets the formulas in an element that are not set yet; each is set once (row 107). */
export async function setFormulas(element: ParentNode): Promise<void> {
  const places = [...element.querySelectorAll<HTMLElement>(".maths:empty:not([data-setting])")];
  if (places.length === 0) return;
  for (const place of places) place.dataset.setting = "";
  typesetter ??= import("./typesetter");
  try {
    const { typeset } = await typesetter;
    for (const place of places) typeset(place);
  } catch (error) {
    // The next formula tries again; these can be read as they were written.
    typesetter = null;
    for (const place of places) place.textContent = place.dataset.tex ?? "";
    reportError(error);
  }
}
