import type { FunctionalLevel, PositionKind } from "@/lib/db/generated/enums";
import type { IsoDate } from "@/lib/dates";
import type { Blocker } from "@/lib/errors";
import { parseCivilServantNumber } from "@/lib/organisation/civil-servant-number";

import { readDate, readGrade, readLevel, readPartTime, readPositionKind, readYes } from "./cells";
import type { Line } from "./lines";

/** What one row says about one person. */
export type Entry = {
  row: number;
  /** The number as the file has it, for people who look for the row. */
  typed: string;
  /** Digits only; empty when the number cannot be read. */
  number: string;
  employmentKind: "pns" | "pppk";
  /** PPPK paruh waktu; null where the file does not say. */
  partTime: boolean | null;
  name: string;
  grade: string | null;
  agency: string;
  unit: string;
  parentUnit: string;
  position: string;
  kind: PositionKind | null;
  level: FunctionalLevel | null;
  isHead: boolean;
  /** TMT jabatan. */
  since: IsoDate | null;
  /** NIP of the supervisor, or the name of an official who has none; empty when the file does not say. */
  supervisor: string;
};

export type ReadEntry = { entry: Entry; blockers: Blocker[] };

/** Reads one row; what cannot be read is a reason, and the rest is read all the same. */
export function readEntry({ row, values }: Line, today: IsoDate): ReadEntry {
  const { number, employmentKind, blockers } = readNumber(values.number);
  const supervisor = readSupervisor(values.supervisor);
  const kind = readPositionKind(values.positionKind);
  const since = readDate(values.since);
  const { name, agency, unit, parentUnit, position } = values;
  const entry: Entry = {
    ...{
      row,
      typed: values.number,
      number,
      employmentKind,
      name,
      agency,
      unit,
      parentUnit,
      position,
      kind,
      since,
    },
    grade: readGrade(values.grade),
    level: readLevel(values.level) ?? readLevel(position),
    isHead: readYes(values.isHead),
    supervisor: supervisor.who,
    partTime: readPartTime(values.employment),
  };
  return {
    entry,
    blockers: [
      ...blockers,
      ...emptyCells(values),
      ...unreadable(values, entry, today),
      ...supervisor.blockers,
    ],
  };
}

/** Excel keeps fifteen digits of a number; the last three of a NIP become zeros or "E+17". */
const lostDigits = (text: string) => /^\d([.,]\d+)?e\+?\d+$/i.test(text) || /^\d{15}000$/.test(text);

export type ReadNumber = Pick<Entry, "number" | "employmentKind"> & { blockers: Blocker[] };

/** The digits of a NIP or NI PPPK out of a cell; empty, with the reason, where they cannot be read. */
export function readNumber(text: string): ReadNumber {
  const nobody = { number: "", employmentKind: "pns" as const };
  if (text === "") return { ...nobody, blockers: [{ code: "import.number-missing" }] };
  if (lostDigits(text)) return { ...nobody, blockers: [{ code: "import.number-lost-digits", text }] };
  const { number, blockers } = parseCivilServantNumber(text);
  return number
    ? { number: number.digits, employmentKind: number.kind, blockers: [] }
    : { ...nobody, blockers };
}

function readSupervisor(text: string): { who: string; blockers: Blocker[] } {
  if (!/\d/.test(text)) return { who: text === "-" ? "" : text, blockers: [] };
  const { number } = lostDigits(text) ? { number: null } : parseCivilServantNumber(text);
  if (number) return { who: number.digits, blockers: [] };
  return { who: "", blockers: [{ code: "import.supervisor-number", text }] };
}

const emptyCells = ({ name, agency, position }: Line["values"]): Blocker[] => [
  ...(name === "" ? [{ code: "import.name-missing" as const }] : []),
  ...(agency === "" ? [{ code: "import.agency-missing" as const }] : []),
  ...(position === "" ? [{ code: "import.position-missing" as const }] : []),
];

function unreadable(values: Line["values"], entry: Entry, today: IsoDate): Blocker[] {
  const blockers: Blocker[] = [];
  if (values.grade !== "" && !entry.grade)
    blockers.push({ code: "import.grade-unreadable", text: values.grade });
  if (values.positionKind !== "" && !entry.kind)
    blockers.push({ code: "import.kind-unreadable", text: values.positionKind });
  if (values.since !== "" && !entry.since)
    blockers.push({ code: "import.date-unreadable", text: values.since });
  if (entry.partTime && entry.number !== "" && entry.employmentKind === "pns")
    blockers.push({ code: "import.part-time-of-pns" });
  if (entry.since && entry.since > today) blockers.push({ code: "import.date-in-future", date: entry.since });
  if (Object.values(values).some((text) => text.length > longest)) blockers.push({ code: "import.too-long" });
  return blockers;
}

const longest = 250;
