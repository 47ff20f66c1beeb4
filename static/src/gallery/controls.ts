import { CHOICES, type Looks } from "./looks";

/** Fills the form that chooses the looks; a choice loads the page anew. */
export function drawControls(form: HTMLFormElement, looks: Looks): void {
  for (const name of Object.keys(CHOICES) as (keyof Looks)[]) {
    const select = document.createElement("select");
    select.name = name;
    select.append(...CHOICES[name].map((value) => new Option(value)));
    select.value = looks[name];
    const label = document.createElement("label");
    label.append(name, select);
    form.append(label);
  }
  form.addEventListener("change", () => {
    const query = new URLSearchParams(location.search);
    for (const [name, value] of new FormData(form)) query.set(name, String(value));
    location.search = query.toString();
  });
}
