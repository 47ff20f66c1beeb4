import { ReactiveElement } from "lit";
import type { IconNode } from "lucide";
import { drawIcon } from "./icon";

/** Loaded with the first icon that is asked for by name: most chats never need it. */
let catalog: Promise<typeof import("./catalog")> | null = null;

/** Loaded with the first icon that ChatKit itself does not name. */
let lucide: Promise<typeof import("./lucide")> | null = null;

/**
 * An icon by one of ChatKit's names or, as `lucide:name`, by one of Lucide's. Any other name becomes a
 * neutral mark; nothing is requested from another host for it (row 168).
 */
export class NamedIcon extends ReactiveElement {
  static override properties = { name: {} };

  /** A ChatKitIcon, WidgetIcon or HeaderIcon. */
  declare name: string;

  constructor() {
    super();
    this.name = "";
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override updated(): void {
    const { name } = this;
    findIcon(name).then(
      (icon) => {
        if (name === this.name) this.replaceChildren(drawIcon(icon));
      },
      // An icon is an ornament: without it the chat is still whole.
      (error: unknown) => reportError(error),
    );
  }
}

async function findIcon(name: string): Promise<IconNode> {
  const { iconNamed, neutralMark } = await (catalog ??= import("./catalog"));
  const own = iconNamed(name);
  if (own || !name.startsWith("lucide:")) return own ?? neutralMark;
  const { lucideIcon } = await (lucide ??= import("./lucide"));
  return lucideIcon(name.slice("lucide:".length)) ?? neutralMark;
}
