/** Badge, Icon and Image (rows 144 and 145). */
import { html, type TemplateResult } from "lit";
import { isAllowedImage } from "../../markdown/image-policy";
import type { WidgetContext } from "../context";
import { isOn, oneOf, textOf, type WidgetNode } from "../node";
import { backgroundStyle, blockStyle } from "../values/box-style";
import { textColour } from "../values/colours";
import { styled } from "../values/styled";

const BADGE_TONES = ["secondary", "success", "danger", "warning", "info", "discovery"] as const;
const ICON_SIZES = ["xs", "sm", "md", "lg", "xl", "2xl", "3xl"] as const;
const FITS = ["cover", "contain", "fill", "scale-down", "none"] as const;
const POSITIONS = [
  "top left",
  "top",
  "top right",
  "left",
  "center",
  "right",
  "bottom left",
  "bottom",
  "bottom right",
] as const;

export function badge(node: WidgetNode): TemplateResult {
  const tone = oneOf(node.color, BADGE_TONES, "secondary");
  const variant = oneOf(node.variant, ["solid", "soft", "outline"], "soft");
  const size = oneOf(node.size, ["sm", "md", "lg"], "sm");
  const pill = isOn(node, "pill") ? "pill" : "";
  return html`<span
    class="w-badge ${variant} tone-${tone} size-${size} ${pill}"
    dir="auto"
    .textContent=${textOf(node, "label") ?? ""}
  ></span>`;
}

export function icon(node: WidgetNode, { scheme }: WidgetContext): TemplateResult {
  const size = oneOf(node.size, ICON_SIZES, "md");
  return html`<chatkit-icon
    class="w-icon size-${size}"
    name=${textOf(node, "name") ?? ""}
    ${styled({ color: textColour(node.color, scheme) })}
  ></chatkit-icon>`;
}

/** An image, if its address is one that images may come from; else its description (row 145). */
export function image(node: WidgetNode, { host, scheme }: WidgetContext): TemplateResult {
  const source = textOf(node, "src") ?? "";
  const description = textOf(node, "alt") ?? "";
  const style = {
    ...blockStyle(node),
    ...backgroundStyle(node.background, scheme),
    "object-fit": oneOf(node.fit, FITS, undefined),
    "object-position": oneOf(node.position, POSITIONS, undefined),
  };
  const looks = ["frame", "flush"].filter((name) => isOn(node, name)).join(" ");
  if (!isAllowedImage(source, host.images)) {
    host.log("widget.image_refused", { reason: "domain" });
    return html`<span class="w-image w-no-image ${looks}" ${styled(style)}>${description}</span>`;
  }
  return html`<img
    class="w-image ${looks}"
    src=${source}
    alt=${description}
    loading="lazy"
    referrerpolicy="no-referrer"
    ${styled(style)}
  />`;
}
