import type { Chances } from "../chance";
import type { ListRow } from "./rows";

const lined = (text: string) =>
  `${text.slice(0, 8)} ${text.slice(8, 14)} ${text.slice(14, 15)} ${text.slice(15)}`;

/** Days as different hands write them: text in three fashions, a real date, a bare serial number. */
const firstOf2024 = ["1 Januari 2024", "01/01/2024", "1-Jan-2024", new Date(Date.UTC(2024, 0, 1)), 45292];

/** The same row as different hands type it; a careful reader finds the same person in it. */
export function untidy({ chance, pick }: Chances, row: ListRow): ListRow {
  const number =
    typeof row.number === "string" && row.number.length === 18
      ? pick([row.number, lined(row.number), `'${row.number}`, `${row.number}\u00a0`])
      : row.number;
  return {
    ...row,
    number,
    name: row.name && chance(0.3) ? ` ${row.name.replace(" ", "  ")} ` : row.name,
    grade: chance(0.2) ? row.grade.replace("/", " / ") : row.grade,
    agency: chance(0.3) ? row.agency.toUpperCase() : row.agency,
    unit: chance(0.3)
      ? pick([row.unit.toUpperCase(), `${row.unit} `, row.unit.replace(" ", "\u00a0")])
      : row.unit,
    kind: chance(0.2) ? row.kind.toUpperCase() : row.kind,
    since: row.since === "1 Januari 2024" ? pick(firstOf2024) : row.since,
    isHead: row.isHead === "Tidak" ? pick(["Tidak", "-", ""]) : row.isHead,
  };
}
