import type { Direction } from "@/lib/db/generated/enums";

type Measured = { target: string | null; value: string | null; direction: Direction };

/**
 * How much of a target is reached: 1 is the target, more is allowed. For "lower is better" it is target ÷ value.
 * Shown as evidence beside a judgement; no rating is computed from it. Null where either number is missing.
 */
export function achievement({ target, value, direction }: Measured): number | null {
  if (target === null || value === null) return null;
  const [wanted, reached] = [Number(target), Number(value)];
  if (direction === "lower") return reached === 0 ? 1 : wanted / reached;
  return wanted === 0 ? 1 : reached / wanted;
}
