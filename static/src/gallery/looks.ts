import type { ChatKitOptions, SupportedLocale, ThemeOption } from "@openai/chatkit";
import { FONT_FAMILY, FONT_FAMILY_MONO } from "./fonts";

/** What can be chosen about how all sections look; the first of each is the default. */
export const CHOICES = {
  scheme: ["light", "dark"],
  radius: ["pill", "round", "soft", "sharp"],
  density: ["normal", "compact", "spacious"],
  locale: ["en", "de", "es", "fr", "ja", "ar", "ur"],
} as const satisfies {
  scheme: readonly ThemeOption["colorScheme"][];
  radius: readonly ThemeOption["radius"][];
  density: readonly ThemeOption["density"][];
  locale: readonly SupportedLocale[];
};

export type Looks = { readonly [Choice in keyof typeof CHOICES]: (typeof CHOICES)[Choice][number] };

/** Reads the looks from the address of the page, such as `?scheme=dark&radius=soft`. */
export function readLooks(query: URLSearchParams): Looks {
  const chosen = <Value extends string>(
    name: string,
    values: readonly [Value, ...Value[]],
  ): Value => values.find((value) => value === query.get(name)) ?? values[0];
  return {
    scheme: chosen("scheme", CHOICES.scheme),
    radius: chosen("radius", CHOICES.radius),
    density: chosen("density", CHOICES.density),
    locale: chosen("locale", CHOICES.locale),
  };
}

/** The options of the element that make it look so. */
export function lookOptions(looks: Looks): Pick<ChatKitOptions, "theme" | "locale"> {
  const { scheme, radius, density, locale } = looks;
  return {
    locale,
    theme: {
      colorScheme: scheme,
      radius,
      density,
      typography: { fontFamily: FONT_FAMILY, fontFamilyMono: FONT_FAMILY_MONO },
    },
  };
}
