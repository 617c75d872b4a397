/** One measured number beside the one it is judged by; `ok` says whether their ratio keeps the goal. */
export type Figure = {
  name: string;
  value: number;
  unit: string;
  reference: number;
  ratio: number;
  goal: number;
  ok: boolean;
};

type Measured = { name: string; value: number; unit: string; reference: number; goal?: number };

/** Judges a value by its reference: their ratio may be `goal` at most. Where the reference is the limit itself, 1. */
export function judged({ name, value, unit, reference, goal = 1 }: Measured): Figure {
  const ratio = value / reference;
  return {
    name,
    value: rounded(value),
    unit,
    reference: rounded(reference),
    ratio: rounded(ratio),
    goal,
    ok: ratio <= goal,
  };
}

const rounded = (value: number) => Number(value.toPrecision(3));

/** The value below which this share of the values lies; the share is from 0 to 1. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

export const median = (values: readonly number[]) => percentile(values, 0.5);
