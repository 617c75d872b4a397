import type { BlockerCode } from "@/lib/errors";

import type { Listed, ListRow } from "./rows";
import { newNumber } from "./rows";

/** What keepers of records get wrong, by the reason that names it: each changes a row, or adds one. */
export const defects = {
  "import.number-lost-digits": ({ row }) => void (row.number = Number(row.number)),
  "number.length": ({ row }) => void (row.number = String(row.number).slice(0, 17)),
  "number.digits": ({ row }) => void (row.number = `${String(row.number).slice(0, 17)}O`),
  "number.birth-date": ({ row }) => void (row.number = String(row.number).replace(/^(\d{4})\d\d/, "$113")),
  "import.number-missing": ({ row }) => void (row.number = ""),
  "import.name-missing": ({ row }) => void (row.name = ""),
  "import.position-missing": ({ row }) => void (row.position = ""),
  "import.agency-missing": ({ row }) => void (row.agency = ""),
  "import.unknown-agency": ({ row }) => void (row.agency = `${row.agency} Provinsi`),
  "import.unknown-unit": ({ row }) => void (row.unit = `${row.unit} Lama`),
  "import.unknown-supervisor": ({ row }) => void (row.supervisor = "197001011995011999"),
  "import.supervisor-number": ({ row }) => void (row.supervisor = row.supervisor.slice(0, 12)),
  "import.self-supervision": ({ row }) => void (row.supervisor = String(row.number)),
  "import.date-unreadable": ({ row }) => void (row.since = "31 Februari 2024"),
  "import.date-in-future": ({ row }) => void (row.since = "1 Desember 2026"),
  "import.grade-unreadable": ({ row }) => void (row.grade = "III/z"),
  "import.kind-unreadable": ({ row }) => void (row.kind = "Honorer"),
  "import.kind-missing": ({ row }) =>
    Object.assign(row, { position: "Petugas Serbaguna", kind: "" }) && undefined,
  "import.date-before-current": ({ row }) =>
    Object.assign(row, { position: "Pengelola Arsip", kind: "Pelaksana", since: "1 Juli 2023" }) && undefined,
  "import.supervisor-missing": ({ row }, i) => ({
    ...row,
    number: newNumber(2_000 + i),
    name: `Pegawai Titipan ${i + 1}`,
    supervisor: "",
  }),
  "import.conflicting-row": ({ row }) => ({ ...row, name: `${row.name} (lama)` }),
  "import.head-seat-taken": ({ staff, row }, i) => secondHead(staff, row, i),
} satisfies Partial<Record<BlockerCode, (one: Listed, index: number) => ListRow | void>>;

export type Defect = keyof typeof defects;

/** A newcomer who is listed as head of a unit that has one. */
function secondHead({ rater }: Listed["staff"], row: ListRow, index: number): ListRow {
  return {
    ...row,
    number: newNumber(3_000 + index),
    name: `Kepala Kedua ${index + 1}`,
    position: rater?.seat.title ?? "",
    kind: "",
    level: "",
  };
}
