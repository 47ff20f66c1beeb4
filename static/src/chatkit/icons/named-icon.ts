import { ReactiveElement } from "lit";
import { drawIcon } from "./icon";

/** Loaded with the first icon that is asked for by name: most chats never need it. */
let catalog: Promise<typeof import("./catalog")> | null = null;

/**
 * An icon by one of ChatKit's names. A name that is not known becomes a neutral mark; nothing is
 * requested for it (row 168).
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
    catalog ??= import("./catalog");
    const { name } = this;
    void catalog.then(({ iconNamed }) => {
      if (name === this.name) this.replaceChildren(drawIcon(iconNamed(name)));
    });
  }
}
