import { unparse } from "papaparse";

/**
 * Rows as CSV as a spreadsheet program set to Indonesian opens it: parted by semicolons, with the mark of UTF-8, and without
 * anything that it would take for a formula (OWASP: CSV injection).
 */
export const csvOf = (rows: readonly (readonly (string | number | null)[])[]) =>
  `\uFEFF${unparse(
    rows.map((row) => [...row]),
    { delimiter: ";", escapeFormulae: true },
  )}`;
