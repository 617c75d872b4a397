import writeExcelFile, { type Cell, type SheetData } from "write-excel-file/node";

import type { ListRow } from "./rows";

const width = 13;
const blanks = (count: number): null[] => Array.from({ length: count }, () => null);
const merged = (value: string, columnSpan: number): Cell[] => [
  { value, columnSpan, fontWeight: "bold" },
  ...blanks(columnSpan - 1),
];
const tall = (value: string): Cell => ({ value, rowSpan: 2, fontWeight: "bold" });

const titles: SheetData = [
  merged("DAFTAR PEGAWAI APARATUR SIPIL NEGARA", width),
  merged("PEMERINTAH KABUPATEN BUNGO", width),
  merged("Keadaan 3 Juni 2026", width),
  [],
];
const headings: SheetData = [
  [
    ...["NO", "NIP / NI PPPK", "NAMA", "GOL. RUANG", "PERANGKAT DAERAH", "UNIT KERJA", "UNIT INDUK"].map(
      tall,
    ),
    ...merged("JABATAN", 4),
    ...["KEPALA UNIT", "NIP ATASAN LANGSUNG"].map(tall),
  ],
  [...blanks(7), "Nama", "Jenis", "Jenjang", "TMT", null, null],
  Array.from({ length: width }, (_, i) => String(i + 1)),
];

/** The list as an office keeps it: merged titles, headings in two rows, a title above each agency, a total below. */
export function messyFile(rows: readonly ListRow[]): Promise<Buffer> {
  const data: SheetData = [...titles, ...headings];
  let agency = "";
  rows.forEach((row, i) => {
    const own = row.agency.toUpperCase();
    if (own && own !== agency && i % 7 === 0) data.push(merged(own, width), []);
    agency = own;
    data.push(cellsOf(row, i));
  });
  data.push([], [null, null, null, null, "JUMLAH", String(rows.length)], ["Muara Bungo, 3 Juni 2026"]);
  return writeExcelFile(data).toBuffer();
}

/** The same list as a plain table. */
export const cleanFile = (rows: readonly ListRow[]): Promise<Buffer> =>
  writeExcelFile([
    "No,NIP,Nama,Gol. ruang,Perangkat daerah,Unit kerja,Unit induk,Nama jabatan,Jenis jabatan,Jenjang,TMT jabatan,Kepala,NIP atasan".split(
      ",",
    ),
    ...rows.map(cellsOf),
  ]).toBuffer();

const cellsOf = (row: ListRow, index: number): Cell[] => [
  index + 1,
  row.number,
  ...[row.name, row.grade, row.agency, row.unit, row.parentUnit, row.position, row.kind, row.level],
  row.since instanceof Date ? { value: row.since, type: Date, format: "dd/mm/yyyy" } : row.since,
  row.isHead,
  row.supervisor,
];
