import {
  ArrowDown,
  ArrowUp,
  AtSign,
  Check,
  ChevronDown,
  ChevronLeft,
  ChevronRight,
  CircleAlert,
  Copy,
  Download,
  Ellipsis,
  ExternalLink,
  FileText,
  Globe,
  Image,
  Info,
  Lightbulb,
  Maximize2,
  Mic,
  Paperclip,
  Pencil,
  Plus,
  Reply,
  RotateCcwClock,
  RotateCw,
  Sparkle,
  Square,
  SquarePen,
  ThumbsDown,
  ThumbsUp,
  Trash,
  TriangleAlert,
  X,
  type IconNode,
} from "lucide";

/** A square that is filled: on the round button an empty one would look like a check box. */
const STOP: IconNode = Square.map(([tag, attributes]) => [
  tag,
  { ...attributes, x: 6, y: 6, width: 12, height: 12, fill: "currentColor" },
]);

/** The icons of the element's own controls. */
const OWN_ICONS = {
  alert: CircleAlert,
  at: AtSign,
  attach: Paperclip,
  check: Check,
  "chevron-down": ChevronDown,
  "chevron-left": ChevronLeft,
  "chevron-right": ChevronRight,
  close: X,
  compose: SquarePen,
  copy: Copy,
  delete: Trash,
  document: FileText,
  down: ArrowDown,
  download: Download,
  expand: Maximize2,
  "external-link": ExternalLink,
  globe: Globe,
  history: RotateCcwClock,
  image: Image,
  info: Info,
  lightbulb: Lightbulb,
  microphone: Mic,
  more: Ellipsis,
  pencil: Pencil,
  plus: Plus,
  reply: Reply,
  retry: RotateCw,
  send: ArrowUp,
  sparkle: Sparkle,
  stop: STOP,
  "thumb-down": ThumbsDown,
  "thumb-up": ThumbsUp,
  warning: TriangleAlert,
} as const satisfies Record<string, IconNode>;

export type OwnIcon = keyof typeof OWN_ICONS;

/** A decorative SVG of one of the element's own icons; its control carries the name. */
export function iconNode(name: OwnIcon): SVGSVGElement {
  return drawIcon(OWN_ICONS[name]);
}

/** Icons that were drawn once: a copy of a node takes a fraction of what its making takes. */
const drawn = new Map<IconNode, SVGSVGElement>();

/** Draws an icon on a 24-unit grid in the colour of the text around it. */
export function drawIcon(node: IconNode): SVGSVGElement {
  const model = drawn.get(node) ?? makeIcon(node);
  drawn.set(node, model);
  return model.cloneNode(true) as SVGSVGElement;
}

function makeIcon(node: IconNode): SVGSVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.classList.add("icon");
  for (const [tag, attributes] of node) {
    const shape = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes)) shape.setAttribute(name, String(value));
    svg.append(shape);
  }
  return svg;
}
