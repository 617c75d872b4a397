/** Letters of a name that one line holds beside a bar, and above it on a phone, marked and bold as well. */
export const lettersBeside = 22;
export const lettersAbove = 38;

/** Free above the first row on a phone, in pixels: two lines of its name reach higher than the row does. */
export const aboveFirst = 8;

/** So many rows of a chart are drawn on a phone where many charts stand below each other. */
export const firstOnPhone = 6;

/** How high a chart of such rows is: beside their names, and on a phone below them, where only the first so many may be drawn. */
export const heightOf = (rows: readonly { name: string }[], onPhone = rows.length) => ({
  wide: rows.length * 29 + 8,
  phone: phoneHeight(rows.slice(0, onPhone)),
});

const phoneHeight = (rows: readonly { name: string }[]) =>
  rows.length * (rows.some(({ name }) => name.length > lettersAbove) ? 58 : 45) + 8 + aboveFirst;
