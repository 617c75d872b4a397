/**
 * From where to where lines are drawn: from zero where the lowest is not far from it, else closely around them, with room
 * for their words; around the only value where all are the same.
 */
export function rangeOf(values: readonly number[]): [number, number] {
  if (values.length === 0) return [0, 1];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low || Math.abs(high) * 0.2 || 1) * 0.3;
  return [low >= 0 && low <= high / 2 ? 0 : low - room, high + room];
}
