/** Which images may be loaded, beside those of the page's own origin and data (row 110). */
export interface ImagePolicy {
  readonly allowedDomains: readonly string[];
}

/** Image data that is a picture and nothing else: an SVG may hold references and is left out. */
const IMAGE_DATA = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,/i;

/** Whether an image may be requested: the page's origin, plain picture data, or a domain of the thread. */
export function isAllowedImage(source: string, images: ImagePolicy): boolean {
  if (IMAGE_DATA.test(source)) return true;
  if (!URL.canParse(source, document.baseURI)) return false;
  const url = new URL(source, document.baseURI);
  if (url.protocol !== "https:" && url.protocol !== "http:") return false;
  if (url.origin === location.origin) return true;
  return (
    url.protocol === "https:" &&
    images.allowedDomains.some(
      (domain) => url.hostname === domain || url.hostname.endsWith(`.${domain}`),
    )
  );
}
