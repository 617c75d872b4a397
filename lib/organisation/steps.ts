/** The paths of a unit and of all above it, from the highest one down to its own. */
export function stepsTo(path: string): string[] {
  const codes = path.split(".").slice(0, -1);
  return codes.map((_, depth) => `${codes.slice(0, depth + 1).join(".")}.`);
}

/** The same without its own. */
export const stepsAbove = (path: string) => stepsTo(path).slice(0, -1);
