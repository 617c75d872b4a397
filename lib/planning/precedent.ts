import type { Direction } from "@/lib/db/generated/enums";

type Reached = { target: string; reached: string; direction: Direction };

/** How a reported number stands to its target: at it or better, not there yet, or beyond the limit where lower is better. */
export function standingOf({ target, reached, direction }: Reached): "met" | "short" | "beyond" {
  const [wanted, value] = [Number(target), Number(reached)];
  if (direction === "lower") return value > wanted ? "beyond" : "met";
  return value < wanted ? "short" : "met";
}
