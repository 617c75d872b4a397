import { cleanText } from "./cells";

/** A cell as the file has it; numbers and dates were turned into text by the reader. */
export type Table = readonly (readonly string[])[];

export const fields = [
  "number",
  "name",
  "grade",
  "agency",
  "unit",
  "parentUnit",
  "position",
  "positionKind",
  "level",
  "isHead",
  "since",
  "supervisor",
] as const;
export type Field = (typeof fields)[number];

/** What a list of people cannot do without, by the name of the column. */
const required = { number: "NIP", name: "Nama", agency: "Perangkat daerah", position: "Jabatan" } as const;

/** Headings as Indonesian offices write them; the first pattern that fits decides. */
const patterns: readonly (readonly [Field | null, RegExp])[] = [
  ["supervisor", /^(?=.*\b(nip|nomor induk)\b)(?=.*\b(atasan|penilai)\b)/],
  [null, /\b(atasan|penilai)\b/],
  ["number", /^(nip|nomor induk)\b/],
  ["positionKind", /^(?=.*\b(jenis|kategori)\b)(?=.*\bjabatan\b)/],
  ["level", /\bjenjang\b/],
  ["since", /^(jabatan )?(tmt|terhitung mulai|tanggal mulai)( jabatan)?$/],
  ["position", /^(nama jabatan|jabatan nama|jabatan)( saat ini| terakhir)?$/],
  ["name", /^nama( lengkap| pegawai| dan gelar| asn)*$/],
  ["grade", /^(gol|golongan|pangkat)\b/],
  ["isHead", /^kepala\b|^pimpinan unit$/],
  ["parentUnit", /^unit( kerja)? induk$|^induk unit/],
  ["unit", /^(unit( kerja| organisasi)?|sub unit|unor|nama unit kerja|tempat tugas)$/],
  ["agency", /^(nama )?(perangkat daerah|opd|skpd|instansi|organisasi perangkat daerah)\b/],
];

const wordsOf = (cell: string) =>
  cleanText(cell)
    .toLowerCase()
    .replace(/[^a-z]+/g, " ")
    .trim();

const fieldOf = (heading: string): Field | null =>
  patterns.find(([, pattern]) => pattern.test(heading))?.[0] ?? null;

export type Headings = {
  /** Index of the first row of data. */
  firstRow: number;
  columns: Partial<Record<Field, number>>;
  /** Names of the columns that are needed and not there. */
  missing: string[];
};

const searched = 30;

/**
 * Finds the heading among titles and merged lines: the row, or pair of rows under merged cells, that names most fields.
 * Null when no row looks like one.
 */
export function findHeadings(table: Table): Headings | null {
  let best: { firstRow: number; columns: Headings["columns"] } | null = null;
  for (let i = 0; i < Math.min(table.length, searched); i++) {
    for (const height of [1, 2]) {
      const columns = columnsOf(headingCells(table, i, height));
      if (count(columns) > count(best?.columns ?? {})) best = { firstRow: i + height, columns };
    }
  }
  if (!best || count(best.columns) < 3) return null;
  const { columns } = best;
  return { ...best, missing: missingFrom(columns) };
}

const missingFrom = (columns: Headings["columns"]) =>
  Object.entries(required).flatMap(([field, name]) => (columns[field as Field] === undefined ? [name] : []));

const count = (columns: Headings["columns"]) => Object.keys(columns).length;

/** A merged cell has its text in its first column only; the row below says what stands under it. */
function headingCells(table: Table, row: number, height: number): string[] {
  const top = table[row] ?? [];
  const below = height === 2 ? (table[row + 1] ?? []) : [];
  let merged = "";
  return Array.from({ length: Math.max(top.length, below.length) }, (_, i) => {
    const own = wordsOf(top[i] ?? "");
    const under = wordsOf(below[i] ?? "");
    if (own) merged = own;
    return under ? `${merged} ${under}`.trim() : own;
  });
}

function columnsOf(cells: readonly string[]) {
  const columns: Headings["columns"] = {};
  cells.forEach((cell, i) => {
    const field = cell ? fieldOf(cell) : null;
    if (field) columns[field] ??= i;
  });
  return columns;
}
