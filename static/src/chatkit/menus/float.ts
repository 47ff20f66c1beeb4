import {
  autoUpdate,
  computePosition,
  flip,
  offset,
  shift,
  size,
  type Placement,
  type ReferenceElement,
} from "@floating-ui/dom";

const GAP_PX = 6;
const EDGE_PX = 8;

/**
 * Shows a popover beside something and keeps it there, whatever scrolls.
 *
 * @param popover Has the attribute `popover="manual"`, so that nothing around it cuts it off.
 * @returns Hides it again.
 */
export function floatBeside(
  anchor: ReferenceElement,
  popover: HTMLElement,
  placement: Placement,
): () => void {
  popover.showPopover();
  const stop = autoUpdate(anchor, popover, () => void place(anchor, popover, placement));
  return () => {
    stop();
    if (popover.isConnected) popover.hidePopover();
  };
}

async function place(
  anchor: ReferenceElement,
  popover: HTMLElement,
  placement: Placement,
): Promise<void> {
  const { x, y } = await computePosition(anchor, popover, {
    placement,
    strategy: "fixed",
    middleware: [
      offset(GAP_PX),
      flip({ padding: EDGE_PX }),
      shift({ padding: EDGE_PX }),
      size({
        padding: EDGE_PX,
        apply: ({ availableHeight }) => {
          popover.style.setProperty("--room", `${Math.max(120, availableHeight)}px`);
        },
      }),
    ],
  });
  Object.assign(popover.style, { left: `${x}px`, top: `${y}px` });
}
