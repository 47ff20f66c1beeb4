import { autoUpdate, computePosition, flip, offset, shift, size } from "@floating-ui/dom";

export type Side = "top" | "bottom" | "left" | "right";
export type Align = "start" | "center" | "end";

const GAP_PX = 4;
const EDGE_PX = 8;

/**
 * Keeps an open popover beside its control.
 *
 * @returns Ends that.
 */
export function anchor(
  control: HTMLElement,
  popup: HTMLElement,
  side: Side,
  align: Align,
): () => void {
  const place = async (): Promise<void> => {
    const { x, y } = await computePosition(control, popup, {
      strategy: "fixed",
      placement: align === "center" ? side : `${side}-${align}`,
      middleware: [
        offset(GAP_PX),
        flip({ padding: EDGE_PX }),
        shift({ padding: EDGE_PX }),
        size({
          padding: EDGE_PX,
          apply({ availableHeight, availableWidth, rects }) {
            popup.style.setProperty("--w-room", `${Math.max(0, Math.floor(availableHeight))}px`);
            popup.style.setProperty("--w-breadth", `${Math.max(0, Math.floor(availableWidth))}px`);
            popup.style.setProperty("--w-control", `${Math.round(rects.reference.width)}px`);
          },
        }),
      ],
    });
    popup.style.left = `${x}px`;
    popup.style.top = `${y}px`;
  };
  return autoUpdate(control, popup, () => void place());
}
