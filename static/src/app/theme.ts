import type { ThemeOption } from "@openai/chatkit";
import { themeVariables } from "../chatkit/theme/theme";

/** The theme of the whole page: the chat gets it as an option, the rest its computed colours. */
export function themeFor(colorScheme: "light" | "dark"): ThemeOption {
  return {
    colorScheme,
    typography: { baseSize: 15 },
    radius: "soft",
    density: "normal",
    color: { grayscale: { hue: 260, tint: 2 } },
  };
}

/** Draws the page in a colour scheme; tokens.css gives the chat's colours the names the shell uses. */
export function applyTheme(colorScheme: "light" | "dark"): void {
  const root = document.documentElement;
  if (root.dataset.scheme === colorScheme) return;
  root.dataset.scheme = colorScheme;
  for (const [name, value] of Object.entries(themeVariables(themeFor(colorScheme)))) {
    root.style.setProperty(name, value);
  }
}
