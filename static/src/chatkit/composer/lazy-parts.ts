/** The parts of the composer that are loaded when an option or the user first asks for them. */
import { LazyCode } from "../lazy-code";

/** Tools, `@` and `/` (rows 49, 54, 58). */
export const menus = new LazyCode(() => import("../menus/define"));

/** Files on their way (row 46). */
export const attachments = new LazyCode(() => import("../attachments/define"));

/** Questions in place of the composer (row 119). */
export const structuredInput = new LazyCode(() => import("../structured-input/define"));

/** Quoting what is selected of an answer (row 126). */
export const quoting = new LazyCode(() => import("../quote/define"));

/** Voice input (row 52). */
export const dictation = new LazyCode(() => import("../dictation/define"));
