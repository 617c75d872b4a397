const [gap, edge] = [12, 12];

const isShown = (target: HTMLElement | null): target is HTMLElement =>
  target !== null && target.getClientRects().length > 0;

/** Puts a note beside what it is about where there is room; on a phone, and where nothing is shown, it stays at the foot. */
export function placeBeside(note: HTMLElement, target: HTMLElement | null) {
  for (const side of ["left", "top", "right", "bottom"] as const) note.style.removeProperty(side);
  if (!isShown(target) || window.innerWidth < 640) return;
  target.scrollIntoView({ block: "nearest" });
  const [about, own] = [target.getBoundingClientRect(), note.getBoundingClientRect()];
  const beside = about.right + gap + own.width < window.innerWidth;
  const left = beside ? about.right + gap : Math.max(edge, about.right - own.width);
  const top = beside ? about.top : about.bottom + gap;
  Object.assign(note.style, {
    left: `${Math.min(left, window.innerWidth - own.width - edge)}px`,
    top: `${Math.max(edge, Math.min(top, window.innerHeight - own.height - edge))}px`,
    right: "auto",
    bottom: "auto",
  });
}

/** Rings what a note is about; answers how to take the ring away. */
export function mark(target: HTMLElement | null) {
  target?.setAttribute("data-shown-around", "");
  return () => target?.removeAttribute("data-shown-around");
}
