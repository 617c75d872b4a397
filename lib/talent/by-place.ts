/** People by where they work, in the order in which they come. */
export function byPlace<Row>(rows: readonly Row[], placeOf: (row: Row) => string): [string, Row[]][] {
  const places = new Map<string, Row[]>();
  for (const row of rows) {
    const known = places.get(placeOf(row));
    if (known) known.push(row);
    else places.set(placeOf(row), [row]);
  }
  return [...places];
}
