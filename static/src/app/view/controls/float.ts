import { computePosition, flip, offset, shift, type Placement } from "@floating-ui/dom";

const gapInPixels = 4;
const edgeInPixels = 8;

/** Shows a popover beside what it belongs to, on whichever side the window has room for it. */
export async function showBeside(
  popover: HTMLElement,
  anchor: HTMLElement,
  placement: Placement,
): Promise<void> {
  popover.showPopover();
  await placeBeside(popover, anchor, placement);
}

/** Puts an open popover beside what it belongs to, as after its size has changed. */
export async function placeBeside(
  popover: HTMLElement,
  anchor: HTMLElement,
  placement: Placement,
): Promise<void> {
  const { x, y } = await computePosition(anchor, popover, {
    placement,
    strategy: "fixed",
    middleware: [
      offset(gapInPixels),
      flip({
        padding: edgeInPixels,
        crossAxis: false,
        fallbackPlacements: ["bottom-end", "top-end"],
      }),
      shift({ padding: edgeInPixels, crossAxis: true }),
    ],
  });
  Object.assign(popover.style, { left: `${x}px`, top: `${y}px` });
}

/** Puts the keyboard back on what a closed popover belonged to, unless it has gone elsewhere already. */
export function giveFocusBack(popover: HTMLElement, anchor: HTMLElement | undefined): void {
  const { activeElement } = popover.getRootNode() as ShadowRoot;
  if (activeElement !== null || document.activeElement === document.body) anchor?.focus();
}
