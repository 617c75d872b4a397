import type { PositionKind } from "@/lib/db/generated/enums";

import type { Chances } from "../chance";
import type { Staff } from "../people";

/** One person as a keeper of records would list them. */
export type ListRow = {
  number: string | number;
  name: string;
  grade: string;
  agency: string;
  unit: string;
  parentUnit: string;
  position: string;
  kind: string;
  level: string;
  since: string | number | Date;
  isHead: string;
  supervisor: string;
};

/** A person who can be spared for a defect or a transfer: no head, no named person, with a supervisor in the list. */
export type Listed = { staff: Staff; row: ListRow; plain: boolean };

const kinds: Record<PositionKind, string> = {
  official: "",
  senior_leader: "JPT Pratama",
  administrator: "Administrator",
  supervisor: "Pengawas",
  implementer: "Pelaksana",
  functional: "Fungsional",
};

/** The region's people as rows, agency by agency. People without a NIP stand in no such list. */
export const listOf = (staff: readonly Staff[]): Listed[] =>
  staff.flatMap((person) =>
    person.number ? [{ staff: person, row: rowOf(person), plain: isPlain(person) }] : [],
  );

const isPlain = ({ seat, rater }: Staff) => !seat.isHead && !seat.actor && rater?.number !== null;

function rowOf({ number, name, grade, seat, rater }: Staff): ListRow {
  return {
    number: number ?? "",
    name,
    grade: grade ?? "",
    agency: seat.unit.plan?.name ?? "",
    unit: seat.unit.name,
    parentUnit: "",
    position: seat.title,
    kind: kinds[seat.kind],
    level: seat.level ? capitalised(seat.level.replace("_", " ")) : "",
    since: "1 Januari 2024",
    isHead: seat.isHead ? "Ya" : "Tidak",
    supervisor: rater?.number ?? rater?.name ?? "",
  };
}

const capitalised = (text: string) => text.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());

/**
 * People who came this year: into seats like those of others, two into a unit that is new, and the third beside the
 * teacher whom a visitor can be.
 */
export function newcomers(chances: Chances, listed: readonly Listed[], count: number): ListRow[] {
  const plain = listed.filter((one) => one.plain);
  const joined = Array.from({ length: count }, (_, i): ListRow => {
    const { row } = chances.pick(plain);
    return { ...row, number: newNumber(i), name: `Pegawai Baru ${i + 1}`, grade: "IX", since: "1 Juni 2026" };
  });
  const data = plain.find(({ row }) => row.unit === "Bidang Pengadaan dan Informasi")?.row;
  const colleague = listed.find(({ staff }) => staff.seat.actor === "teacher")?.row;
  return joined.map((row, i) => {
    if (data && i < 2) return { ...data, ...inNewUnit(row) };
    return colleague && i === 2 ? { ...colleague, ...personOf(row) } : row;
  });
}

const personOf = ({ number, name, grade, since }: ListRow) => ({ number, name, grade, since });

const inNewUnit = (row: ListRow) => ({
  ...personOf(row),
  unit: "Subbidang Data ASN",
  parentUnit: "Bidang Pengadaan dan Informasi",
  position: "Pengolah Data ASN",
  kind: "Pelaksana",
  level: "",
});

/** PPPK of 2025; serials run over days of birth, so that each is another person. */
export function newNumber(index: number): string {
  const day = String(1 + (index % 28)).padStart(2, "0");
  const month = String(1 + (Math.floor(index / 28) % 12)).padStart(2, "0");
  return `2000${month}${day}2025212${String(901 + Math.floor(index / 336)).padStart(3, "0")}`;
}

/** Moves people into the seats of others from a day in May, with the supervisor who belongs to the seat. */
export function transfer(chances: Chances, listed: readonly Listed[], count: number): Set<Listed> {
  const plain = listed.filter((one) => one.plain);
  const moved = new Set<Listed>();
  while (moved.size < count) {
    const [one, other] = [chances.pick(plain), chances.pick(plain)];
    if (moved.has(one) || one.staff.seat.unit === other.staff.seat.unit) continue;
    const { agency, unit, position, kind, level } = rowOf(other.staff);
    const supervisor = other.staff.rater?.number ?? "";
    one.row = { ...one.row, agency, unit, position, kind, level, supervisor, since: "4 Mei 2026" };
    moved.add(one);
  }
  return moved;
}
