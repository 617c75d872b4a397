/** Letters of a name that one line holds beside a bar, and above it on a phone. */
export const lettersBeside = 22;
export const lettersAbove = 44;

/** How high a chart of such rows is: beside their names, and on a phone below them. */
export const heightOf = (rows: readonly { name: string }[]) => ({
  wide: rows.length * 29 + 8,
  phone: rows.length * (rows.some(({ name }) => name.length > lettersAbove) ? 58 : 45) + 8,
});
