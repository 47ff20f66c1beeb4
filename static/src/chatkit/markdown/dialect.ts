import { Marked, type MarkedOptions } from "marked";
import { formulaExtensions } from "./formula";

/** The Markdown that is read: GitHub's, with formulas (row 107). A single line break is a blank. */
export const DIALECT: MarkedOptions = new Marked({
  gfm: true,
  breaks: false,
  extensions: [...formulaExtensions],
}).defaults;
