import { typefaces } from "./typefaces";

const scale = 2;
const padding = 24;
const sourceHeight = 26;

/**
 * A part of the page as a PNG of twice its size, with where its figures are from below it: drawings as they are drawn,
 * words where they stand, the small squares that explain colours. Works from what the browser has computed, so that it
 * looks as the page does, in either theme.
 */
export async function pictureOf(part: HTMLElement, source: string): Promise<Blob> {
  const edge = part.getBoundingClientRect();
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil((edge.width + 2 * padding) * scale);
  canvas.height = Math.ceil((edge.height + 2 * padding + sourceHeight) * scale);
  const brush = canvas.getContext("2d");
  if (!brush) throw new Error("This browser draws no pictures.");
  brush.scale(scale, scale);
  const look = getComputedStyle(part);
  brush.fillStyle = look.getPropertyValue("--surface");
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.translate(padding - edge.left, padding - edge.top);
  paintWords(brush, part);
  for (const drawing of part.querySelectorAll("svg")) await paintDrawing(brush, drawing);
  brush.fillStyle = look.getPropertyValue("--ink-3");
  brush.font = `400 12px ${look.fontFamily}`;
  brush.textBaseline = "alphabetic";
  brush.fillText(source, edge.left, edge.bottom + sourceHeight - 4, edge.width);
  return asPng(canvas);
}

const asPng = (canvas: HTMLCanvasElement) =>
  new Promise<Blob>((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The picture is empty."))), "image/png"),
  );

/** Words stand where the page has put them, each by itself, for lines break there and not on a canvas. */
function paintWords(brush: CanvasRenderingContext2D, part: HTMLElement) {
  const walk = document.createTreeWalker(part, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && isLeftOut(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (node instanceof HTMLElement) paintGround(brush, node);
    else if (node instanceof Text) paintText(brush, node);
  }
}

/** Drawings are painted whole; what only readers hear and what is not shown is not painted. */
function isLeftOut(element: Element) {
  if (element instanceof SVGElement) return true;
  const { width, height } = element.getBoundingClientRect();
  return width <= 1 || height <= 1 || getComputedStyle(element).visibility === "hidden";
}

function paintGround(brush: CanvasRenderingContext2D, element: HTMLElement) {
  const { backgroundColor } = getComputedStyle(element);
  if (backgroundColor === "transparent" || backgroundColor === "rgba(0, 0, 0, 0)") return;
  const { left, top, width, height } = element.getBoundingClientRect();
  brush.fillStyle = backgroundColor;
  brush.fillRect(left, top, width, height);
}

function paintText(brush: CanvasRenderingContext2D, text: Text) {
  if (!text.parentElement) return;
  const { color, fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(text.parentElement);
  brush.fillStyle = color;
  brush.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  brush.textBaseline = "alphabetic";
  const range = document.createRange();
  for (const { 0: word, index } of text.data.matchAll(/\S+/g)) {
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    const { left, top, height } = range.getBoundingClientRect();
    const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = brush.measureText(word);
    brush.fillText(word, left, top + (height + up - down) / 2);
  }
}

/** A drawing of its own, with every look it has from the page written into it. */
async function paintDrawing(brush: CanvasRenderingContext2D, drawing: SVGSVGElement) {
  const { left, top, width, height } = drawing.getBoundingClientRect();
  if (width === 0 || height === 0) return;
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const copied = copy.querySelectorAll<SVGElement>("*");
  drawing.querySelectorAll<SVGElement>("*").forEach((element, i) => writeLook(element, copied[i]));
  writeLook(drawing, copy);
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  const style = document.createElementNS("http://www.w3.org/2000/svg", "style");
  style.textContent = await typefaces(getComputedStyle(drawing).fontFamily);
  copy.prepend(style);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  brush.drawImage(image, left, top, width, height);
}

const looks = [
  ...["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-opacity", "opacity"],
  ...["font-family", "font-size", "font-weight", "font-variant-numeric", "paint-order", "text-anchor"],
];

function writeLook(element: SVGElement, copy: SVGElement | undefined) {
  const computed = getComputedStyle(element);
  copy?.setAttribute("style", looks.map((name) => `${name}:${computed.getPropertyValue(name)}`).join(";"));
}
