import type { ExemptionReason, MovementKind } from "@/lib/db/generated/enums";
import type { IsoDate } from "@/lib/dates";
import type { Blocker } from "@/lib/errors";
import { unlike } from "@/lib/movements/difference";
import { isRecorded, move, type Order } from "@/lib/movements/movement";
import { type Around, goneOn, type Held, type Standing } from "@/lib/movements/standing";
import { holdsOn } from "@/lib/movements/timeline";
import { orderOf, type Typed } from "@/lib/movements/typed";
import { isDeparture } from "@/lib/organisation/departures";

import type { Finding } from "./case";
import { readDate, sameName } from "./cells";
import { readNumber } from "./entry";
import type { ListShape } from "./headings";
import type { LineOf } from "./lines";
import { personPatterns } from "./opening-columns";
import { grouped } from "./present";

const fields = [
  ...(["number", "name", "kind", "from", "to", "agency", "unit"] as const),
  ...(["position", "rater", "successor", "basis"] as const),
] as const;
type Field = (typeof fields)[number];
export type MovementLine = LineOf<Field>;

/** What happened to people in a month: transfers, Plt and Plh, leave, retirements. */
export const movementList: ListShape<Field> = {
  fields,
  patterns: [
    ["rater", /^nip (atasan|penilai)\b/],
    ["successor", /^nip pengganti\b/],
    ["kind", /^jenis( mutasi| perubahan)?$/],
    ["from", /^(mulai|tmt|sejak)( tanggal| berlaku)?$/],
    ["to", /^sampai( tanggal)?$/],
    ["basis", /^(?=.*\b(nomor|no)\b)(?=.*\b(sk|surat|keputusan)\b)/],
    ["unit", /^(nama )?(unit( kerja| organisasi)?|sub unit|unor)( baru)?$/],
    ["position", /^(nama )?jabatan( baru)?$/],
    ...personPatterns,
  ],
  required: { number: "NIP", kind: "Jenis", from: "Mulai", basis: "Nomor SK" },
  about: ["number", "name"],
};

type Said = { kind: MovementKind; reason?: ExemptionReason };

/** The words of offices for what happens to somebody; the first that fits decides. */
const words: readonly (readonly [RegExp, Said])[] = [
  [/^(akhir|berakhir|selesai)( sebagai)? pl[th]|pl[th] (berakhir|selesai)/, { kind: "acting_end" }],
  [/^(plt|pelaksana tugas)\b/, { kind: "acting" }],
  [/^(plh|pelaksana harian)\b/, { kind: "daily_acting" }],
  [/^(cltn|cuti di luar tanggungan)/, { kind: "leave", reason: "unpaid_leave" }],
  [/^(mpp|masa persiapan pensiun|bebas tugas)/, { kind: "leave", reason: "retirement_preparation" }],
  [/^diberhentikan sementara|^pemberhentian sementara/, { kind: "leave", reason: "suspended" }],
  [/^(kembali|aktif kembali)/, { kind: "return" }],
  [/^pensiun|^bup$/, { kind: "retirement" }],
  [/^(kontrak|perjanjian kerja)( pppk)? (berakhir|selesai)|^akhir kontrak/, { kind: "contract_end" }],
  [/^(berhenti|mengundurkan diri|diberhentikan)/, { kind: "resignation" }],
  [/^(meninggal|wafat)/, { kind: "death" }],
  [/^(mutasi|pindah|rotasi|promosi|pelantikan)/, { kind: "transfer" }],
];

/** What a cell says that happened; null where that is not certain. */
export const readMovement = (text: string): Said | null =>
  words.find(([pattern]) => pattern.test(sameName(text)))?.[1] ?? null;

export type ReadRow = {
  row: number;
  line: MovementLine["values"];
  number: string;
  typed: Typed | null;
  blockers: Blocker[];
};

/** Reads one row; what cannot be read is a reason, and the rest is read all the same. */
export function readMovementLine({ row, values }: MovementLine): ReadRow {
  const { number, blockers } = readNumber(values.number);
  const said = readMovement(values.kind);
  const [from, to] = [readDate(values.from), readDate(values.to)];
  const unit = values.agency && values.unit ? `${values.unit} · ${values.agency}` : values.unit;
  const typed =
    said && from !== null
      ? {
          ...{ kind: said.kind, from, to, unit, position: values.position, reason: said.reason ?? null },
          ...{ rater: numberOrName(values.rater), successor: numberOrName(values.successor) },
        }
      : null;
  return {
    row,
    line: values,
    number,
    typed,
    blockers: [...blockers, ...cellBlockers(values, { said, from, to })],
  };
}

/** Offices write numbers with spaces; a dash is nobody. */
const numberOrName = (text: string) => (/\d/.test(text) ? text.replace(/\D/g, "") : text === "-" ? "" : text);

function cellBlockers(
  { kind, from, to, basis }: MovementLine["values"],
  read: { said: Said | null; from: IsoDate | null; to: IsoDate | null },
): Blocker[] {
  const blockers: Blocker[] = [];
  if (kind === "") blockers.push({ code: "import.movement-missing" });
  else if (!read.said) blockers.push({ code: "import.movement-unreadable", text: kind });
  if (from === "") blockers.push({ code: "import.movement-day-missing" });
  else if (!read.from) blockers.push({ code: "import.movement-day-unreadable", text: from });
  if (to !== "" && !read.to) blockers.push({ code: "import.movement-day-unreadable", text: to });
  if (basis === "") blockers.push({ code: "import.movement-basis-missing" });
  if ([from, to, basis].some((text) => text.length > longest)) blockers.push({ code: "import.too-long" });
  return blockers;
}

const longest = 120;

/** What a list of movements would change, and why it cannot. Nothing may be applied while there are findings. */
export type MovementPlan = {
  findings: Finding[];
  rows: number;
  unchanged: number;
  merged: number;
  before: Standing;
  after: Standing;
  around: Around;
  entries: { order: Order; basis: string }[];
  /** How many people have another rater by it. */
  otherRater: number;
  touched: { agencyId: string; count: number }[];
};

/**
 * Lets the movements of a list happen one after the other, by their days, each on what the one before left; rows that are on record
 * already change nothing. Pure: the preview and what is applied are the same. `rolesEnding` says why somebody's roles cannot end.
 */
export function planMovements(
  read: readonly ReadRow[],
  before: Standing,
  around: Around,
  rolesEnding: RolesEnding = new Map(),
): MovementPlan {
  const inOrder = [...read].sort(
    (a, b) => ((a.typed?.from ?? "") < (b.typed?.from ?? "") ? -1 : 1) || a.row - b.row,
  );
  const plan = { findings: [] as Finding[], entries: [] as MovementPlan["entries"], unchanged: 0 };
  let after = before;
  for (const one of inOrder) {
    const step = stepOf(one, after, { around, recorded: before, rolesEnding });
    plan.findings.push(...step.blockers.map((blocker) => findingOf(one, around, blocker)));
    if (step.unchanged) plan.unchanged += 1;
    if (step.order) plan.entries.push({ order: step.order, basis: one.line.basis });
    after = step.after;
  }
  const moved = new Set(unlike(before.rated, after.rated).map(({ personId }) => personId));
  const touched = grouped(plan.entries, ({ order }) => agencyOf(order, before, around));
  return {
    ...{ ...plan, before, after, around, rows: read.length, merged: 0, otherRater: moved.size },
    findings: plan.findings.sort((a, b) => a.row - b.row),
    touched: [...touched].map(([agencyId, own]) => ({ agencyId, count: own.length })),
  };
}

type RolesEnding = ReadonlyMap<string, readonly Blocker[]>;
type Stepped = { after: Standing; blockers: Blocker[]; order: Order | null; unchanged: boolean };

function stepOf(
  { typed, number, blockers }: ReadRow,
  standing: Standing,
  { around, recorded, rolesEnding }: { around: Around; recorded: Standing; rolesEnding: RolesEnding },
): Stepped {
  const no = (reasons: Blocker[]) => ({ after: standing, blockers: reasons, order: null, unchanged: false });
  const person = [...around.people.values()].find((one) => number !== "" && one.number === number);
  if (number !== "" && !person) blockers = [...blockers, { code: "import.unknown-person" }];
  if (!typed || !person || blockers.length > 0) return no(blockers);
  const left = leftOn(person.id, recorded, around);
  if (!left && !isKept(person.id, recorded, around)) return no([{ code: "import.outside-reach" }]);
  const { order, blockers: misnamed } = orderOf(typed, person.id, around);
  if (misnamed.length > 0) return no(misnamed);
  if (isRecorded(recorded, order)) return { after: standing, blockers: [], order: null, unchanged: true };
  if (left) return no([{ code: "movement.gone", date: left }]);
  const outcome = move(standing, around, order);
  const kept = isDeparture(order.kind) ? (rolesEnding.get(person.id) ?? []) : [];
  return outcome.blockers.length + kept.length > 0
    ? no([...outcome.blockers, ...kept])
    : { after: outcome.standing, blockers: [], order, unchanged: false };
}

/** As on the form: who holds a position of the keeper's today, whatever they held before and whatever the list makes of it. */
const isKept = (personId: string, { held }: Standing, around: Around) =>
  held.some(
    (row) =>
      row.personId === personId &&
      row.kind === "definitive" &&
      holdsOn(row, around.today) &&
      within(row, around),
  );

/** Since when somebody has left whose seats were all the keeper's; null for everybody else. */
function leftOn(personId: string, standing: Standing, around: Around): IsoDate | null {
  const gone = goneOn(standing, personId);
  const own = standing.held.filter((row) => row.personId === personId);
  const theirs = own.length > 0 && own.every((row) => within(row, around));
  return gone && gone <= around.today && theirs ? gone : null;
}

function within({ positionId }: Held, { seats, units, reach }: Around) {
  const path = units.get(seats.get(positionId)?.unitId ?? "")?.path;
  return path !== undefined && reach.some((start) => path.startsWith(start));
}

const agencyOf = ({ personId }: Order, { held }: Standing, { seats }: Around) =>
  held.flatMap((row) => (row.personId === personId ? (seats.get(row.positionId)?.agencyId ?? []) : []))[0] ??
  "";

function findingOf({ row, line, number }: ReadRow, { people }: Around, blocker: Blocker): Finding {
  const known = [...people.values()].find((one) => number !== "" && one.number === number);
  return { row, number: line.number, name: line.name || (known?.name ?? ""), agency: line.agency, blocker };
}
