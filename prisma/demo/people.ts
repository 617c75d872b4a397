import type { EmploymentKind } from "@/lib/db/generated/enums";
import { planFormOf } from "@/lib/planning/plan-form";

import type { Chances } from "./chance";
import { demoActors } from "./demo-actors";
import { inventName } from "./names";
import { bornIn, isEntered, ranksOf } from "./posts";
import { isIndependent, type Region, type Seat } from "./region";

/** One invented person in one seat, with the person who rates them. */
export type Staff = {
  id: string;
  seat: Seat;
  number: string | null;
  name: string;
  employmentKind: EmploymentKind;
  grade: string | null;
  rater: Staff | null;
};

/** On whose form a person of the demo plans. */
export const formOf = ({ seat: { kind, isHead, unit } }: Staff) =>
  planFormOf({ kind, isHead, unit: { independent: isIndependent(unit) } });

/** Whether somebody is PPPK paruh waktu: some of those on a contract who implement, by the last digit of their number. */
export const isPartTime = ({ employmentKind, seat, number }: Staff) =>
  employmentKind === "pppk" && seat.kind === "implementer" && Number(number?.at(-1)) < 4;

/** Fills every seat and ties everybody to a rater by the tree of units. */
export function drawPeople(chances: Chances, region: Region): Staff[] {
  const serials = new Set<string>();
  const staff = region.seats.map((seat) => drawPerson(chances, seat, serials));
  const heads = new Map(
    staff.filter(({ seat }) => seat.isHead).map((person) => [person.seat.unit.id, person]),
  );
  const parents = new Map(region.units.map(({ id, parentId }) => [id, parentId]));
  const secretary = staff.find(({ seat }) => seat.actor === "sekda") ?? null;
  for (const person of staff) person.rater = raterOf(person, heads, parents, secretary);
  return staff;
}

/** Heads are rated by the head above; district heads by the regional secretary, agency heads by the regent (L.II.C). */
function raterOf(
  person: Staff,
  heads: Map<string, Staff>,
  parents: Map<string, string | null>,
  secretary: Staff | null,
) {
  const { seat } = person;
  if (!seat.isHead) return heads.get(seat.unit.id) ?? null;
  if (seat.title.startsWith("Camat")) return secretary;
  const parent = parents.get(seat.unit.id);
  return parent ? (heads.get(parent) ?? null) : null;
}

function drawPerson(chances: Chances, seat: Seat, serials: Set<string>): Staff {
  const known = demoActors.find(({ key }) => key === seat.actor);
  const employmentKind = kindOf(chances, seat);
  const official = employmentKind === "official";
  const sex = chances.chance(seat.trade === "midwife" ? 1 : 0.53) ? "2" : "1";
  const number = official
    ? null
    : (known?.username ?? drawNumber(chances, seat, employmentKind, sex, serials));
  const id = chances.id();
  const degree = chances.pick(seat.degrees);
  return {
    ...{ id, seat, number, employmentKind, rater: null },
    name: known?.personName ?? inventName(chances, sex, degree),
    grade: official ? null : chances.pick(ranksOf(seat, employmentKind, degree)),
  };
}

function kindOf({ chance }: Chances, seat: Seat): EmploymentKind {
  if (seat.kind === "official") return "official";
  if (seat.actor === "contractNurse") return "pppk";
  if (seat.actor || seat.isHead || !isEntered(seat)) return "pns";
  return chance(0.6) ? "pns" : "pppk";
}

function drawNumber(
  { whole, pick }: Chances,
  seat: Seat,
  kind: EmploymentKind,
  sex: "1" | "2",
  taken: Set<string>,
): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const birth = `${whole(...bornIn(seat))}${two(whole(1, 12))}${two(whole(1, 28))}`;
  const earliest = Number(birth.slice(0, 4)) + 22;
  const appointed =
    kind === "pppk"
      ? `${Math.max(earliest, whole(2021, 2025))}21`
      : `${Math.min(2024, earliest + whole(0, 6))}${pick(["01", "03", "04", "12"])}`;
  const front = `${birth}${appointed}${sex}`;
  for (let serial = 1; ; serial++) {
    const number = `${front}${String(serial).padStart(3, "0")}`;
    if (!taken.has(number)) return taken.add(number) && number;
  }
}
