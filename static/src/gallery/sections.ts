import type { Section } from "./section";
import { composerSections } from "./sections/composer";
import { historySections } from "./sections/history";
import { threadSections } from "./sections/threads";
import { widgetSections } from "./sections/widgets";

/** Everything the gallery shows, in order. */
export const sections: readonly Section[] = [
  ...composerSections,
  ...threadSections,
  ...historySections,
  ...widgetSections,
];
