import type { EmploymentKind } from "@/lib/db/generated/enums";
import { planFormOf } from "@/lib/planning/plan-form";

import type { Chances } from "./chance";
import { demoActors } from "./demo-actors";
import { inventName } from "./names";
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
  const official = seat.kind === "official";
  const employmentKind = official
    ? "official"
    : known || seat.isHead || chances.chance(0.72)
      ? "pns"
      : "pppk";
  const sex = chances.chance(seat.trade === "midwife" ? 1 : 0.53) ? "2" : "1";
  const number = official ? null : (known?.username ?? drawNumber(chances, employmentKind, sex, serials));
  return {
    id: chances.id(),
    seat,
    number,
    name: known?.personName ?? inventName(chances, sex, titleOf(chances, seat)),
    employmentKind,
    grade: official ? null : gradeOf(chances, seat, employmentKind),
    rater: null,
  };
}

function drawNumber(
  { whole, pick }: Chances,
  kind: EmploymentKind,
  sex: "1" | "2",
  taken: Set<string>,
): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const birth = `${whole(1967, 1999)}${two(whole(1, 12))}${two(whole(1, 28))}`;
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

const titles: Partial<Record<Seat["trade"], string[]>> = {
  teacher: ["S.Pd.", "S.Pd.", "S.Pd.SD.", "M.Pd."],
  midwife: ["A.Md.Keb.", "S.Tr.Keb."],
  nurse: ["S.Kep.", "A.Md.Kep.", "Ns. S.Kep."],
  audit: ["S.E.", "S.H.", "S.E., Ak."],
  leader: ["S.E., M.M.", "S.Sos., M.Si.", "S.H., M.H.", "S.Pd., M.Pd."],
};
const titleOf = ({ pick }: Chances, { trade }: Seat) =>
  pick(titles[trade] ?? ["S.E.", "S.Sos.", "A.Md.", "", "S.T."]);

function gradeOf({ pick }: Chances, { kind, level, isHead }: Seat, employment: EmploymentKind) {
  if (employment === "pppk") return level ? "IX" : pick(["V", "VII", "IX"]);
  if (kind === "senior_leader") return pick(["IV/c", "IV/d"]);
  if (kind === "administrator" || isHead) return pick(["IV/a", "IV/b", "III/d"]);
  if (level === "ahli_madya") return pick(["IV/a", "IV/b"]);
  if (level === "ahli_muda") return pick(["III/c", "III/d"]);
  return pick(["II/c", "II/d", "III/a", "III/b"]);
}
