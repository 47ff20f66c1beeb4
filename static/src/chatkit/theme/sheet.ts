import type { ChatKitOptions } from "@openai/chatkit";
import { themeVariables } from "./theme";

/** Writes the variables of a theme on the host that a style sheet belongs to. */
export function writeTheme(sheet: CSSStyleSheet, theme: ChatKitOptions["theme"]): void {
  sheet.replaceSync(":host {}");
  const [rule] = sheet.cssRules;
  if (!(rule instanceof CSSStyleRule)) return;
  const variables = themeVariables(theme);
  rule.style.colorScheme = variables["--ck-scheme"] ?? "light";
  // Set one by one: a font name cannot end the rule and begin another.
  for (const [name, value] of Object.entries(variables)) rule.style.setProperty(name, value);
}
