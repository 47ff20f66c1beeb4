import DOMPurify from "dompurify";
import { buildBareHtml } from "./bare-html";
import { isAllowedImage, type ImagePolicy } from "./image-policy";

export type { ImagePolicy };

const TAGS = [
  ..."a abbr b blockquote br caption code del dd details div dl dt em h1 h2 h3 h4 h5 h6 hr i img".split(
    " ",
  ),
  ..."input ins kbd li mark ol p pre q s samp small span strong sub summary sup".split(" "),
  ..."table tbody td tfoot th thead tr u ul var".split(" "),
];

const ATTRIBUTES = [
  ..."align alt checked class colspan dir disabled height href lang open rel".split(" "),
  ..."reversed rowspan src start target title type width".split(" "),
];

/** Schemes a link may have; anything else, above all `javascript:`, is taken off. */
const SAFE_LINK =
  /^(?:https?:|mailto:|tel:|chatkit-link:|[#/?.]|[^a-z:]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i;

/** The only classes that text may carry: what our own renderer writes. */
const OWN_CLASS = /^(?:language-[\w+#.-]{1,40}|maths-(?:inline|block))$/;

const CONFIG = {
  RETURN_DOM_FRAGMENT: true as const,
  ALLOWED_TAGS: TAGS,
  ALLOWED_ATTR: ATTRIBUTES,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: SAFE_LINK,
};

const purifier = DOMPurify(window);
// Once: reading the rules takes DOMPurify longer than cleaning a paragraph by them.
purifier.setConfig(CONFIG);
let policy: ImagePolicy = { allowedDomains: [] };

purifier.addHook("uponSanitizeAttribute", (_node, data) => {
  if (data.attrName === "class") data.keepAttr = OWN_CLASS.test(data.attrValue);
});

purifier.addHook("afterSanitizeAttributes", (node) => {
  if (node instanceof HTMLAnchorElement) openOutside(node);
  else if (node instanceof HTMLImageElement) restrictImage(node);
  else if (node instanceof HTMLInputElement) restrictInput(node);
});

/**
 * Turns HTML into nodes that cannot run anything, send anything or style anything outside of the text.
 */
export function sanitize(html: string, images: ImagePolicy): DocumentFragment {
  // A document is made for each text that is parsed, which takes longer than all else.
  const bare = buildBareHtml(html);
  if (bare) return bare;
  policy = images;
  return purifier.sanitize(html, CONFIG);
}

function openOutside(link: HTMLAnchorElement): void {
  if (!link.hasAttribute("href")) return;
  link.target = "_blank";
  link.rel = "noopener noreferrer";
  // A title is shown where a browser tells the address, and could pass for one.
  link.removeAttribute("title");
}

function restrictImage(image: HTMLImageElement): void {
  const source = image.getAttribute("src") ?? "";
  if (isAllowedImage(source, policy)) {
    image.loading = "lazy";
    image.referrerPolicy = "no-referrer";
  } else {
    const stand = document.createElement("span");
    stand.textContent = image.alt;
    image.replaceWith(stand);
  }
}

/** The one input Markdown has is the check mark of a task list; any other could ask for a password. */
function restrictInput(input: HTMLInputElement): void {
  if (input.type !== "checkbox") {
    input.remove();
    return;
  }
  input.disabled = true;
}
