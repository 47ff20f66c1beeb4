import { LazyCode } from "../lazy-code";

/** What Markdown is read, made safe and drawn with: loaded before the first answer, not with the element. */
export const markdownCode = new LazyCode(() => import("./define"));
