/** What looks like an address or the name of a host in the text of a link. */
const HOST_IN_TEXT = /(?:[a-z][a-z\d+.-]*:\/\/)?(?:[^\s/?#@]*@)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})/iu;

/** Characters that are not seen or turn the direction of text, so that it reads as another one. */
const UNSEEN = /[\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/;

/**
 * Puts the real host behind each link whose text looks like the address of another one, so that nobody
 * is led elsewhere than the text says (row 110).
 */
export function markDisguisedLinks(fragment: DocumentFragment): void {
  for (const link of fragment.querySelectorAll("a")) {
    if (!/^https?:$/.test(link.protocol) || !isDisguised(link)) continue;
    const host = document.createElement("span");
    host.className = "real-host";
    host.dir = "ltr";
    host.textContent = ` (${link.hostname})`;
    link.append(host);
  }
}

function isDisguised(link: HTMLAnchorElement): boolean {
  const text = link.textContent;
  if (UNSEEN.test(text) || link.username !== "") return true;
  const shown = HOST_IN_TEXT.exec(text)?.[1];
  if (shown === undefined) return false;
  // The browser's own reading, in which letters of other scripts are written out in ASCII.
  const real = withoutWww(link.hostname);
  return withoutWww(shown.toLowerCase()) !== real || real.includes("xn--");
}

function withoutWww(host: string): string {
  return host.replace(/^www\./, "");
}
