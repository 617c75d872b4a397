/** Whether a sum can be found by adding up and subtracting others; each says how often it counts every single group. */
export function subtractsTo(told: readonly (readonly number[])[], wanted: readonly number[]): boolean {
  const basis: { pivot: number; row: readonly number[] }[] = [];
  const rest = (row: readonly number[]) =>
    basis.reduce((left, { pivot, row: taken }) => {
      const times = left[pivot] ?? 0;
      return times === 0 ? left : left.map((value, i) => value - times * (taken[i] ?? 0));
    }, row);
  const pivotOf = (row: readonly number[]) => row.findIndex((value) => Math.abs(value) > 1e-7);
  for (const row of told) {
    const left = rest(row);
    const pivot = pivotOf(left);
    if (pivot >= 0) basis.push({ pivot, row: left.map((value) => value / (left[pivot] ?? 1)) });
  }
  return pivotOf(rest(wanted)) < 0;
}
