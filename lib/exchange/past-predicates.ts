import type { IsoDate } from "@/lib/dates";
import type { Predicate } from "@/lib/db/generated/enums";
import type { Blocker } from "@/lib/errors";

import type { ListShape } from "./headings";
import type { LineOf } from "./lines";
import { readOpening, readPredicate } from "./opening-cells";
import {
  documentFields,
  documentPatterns,
  documentRequired,
  personFields,
  personPatterns,
} from "./opening-columns";
import { type Bringing, type KeptPerson, planOfPeople } from "./opening-people";
import type { OpeningPlan, StandingDatum } from "./opening-plan";
import { grouped } from "./present";

const fields = [...personFields, "year", "value", ...documentFields] as const;
type Field = (typeof fields)[number];
export type PredicateLine = LineOf<Field>;

/** Annual predicates of years that were not evaluated here. */
export const predicateList: ListShape<Field> = {
  fields,
  patterns: [
    [null, /\b(lahir|tmt|atasan|penilai|organisasi)\b/],
    ...documentPatterns,
    ["year", /^tahun( penilaian| skp| kinerja| predikat)*$/],
    ["value", /\bpredikat\b/],
    ...personPatterns,
  ],
  required: { number: "NIP", year: "Tahun", value: "Predikat", ...documentRequired },
  about: ["number", "name"],
};

/** What stands around a list of past predicates. */
export type PredicatesPresent = {
  people: KeptPerson[];
  standing: StandingDatum<Predicate>[];
  /** Annual evaluations of our own that were signed. */
  own: { personId: string; year: number }[];
  /** Annual evaluations that are not over yet, by agency. */
  open: OpenYear[];
};

export type OpenYear = { agencyId: string; year: number; closesOn: IsoDate };

/** Compares a list of past predicates with what stands: see `planOfPeople`. */
export function planPredicates(
  lines: readonly PredicateLine[],
  present: PredicatesPresent,
  bringing: Bringing,
): OpeningPlan<Predicate> {
  const own = new Set(present.own.map(({ personId, year }) => `${personId}/${year}`));
  const open = grouped(present.open, ({ agencyId }) => agencyId);
  return planOfPeople(lines, present, bringing, (values, person) => {
    const { year, facts, blockers } = readOpening(values, {
      ...{ read: readPredicate, today: bringing.today },
      codes: { missing: "import.predicate-missing", unreadable: "import.predicate-unreadable" },
    });
    return {
      ...{ about: year === null ? null : String(year), year, facts },
      columns: { year, predicate: facts?.value ?? null },
      blockers: [...blockers, ...ownBlockers(person, year, { own, open })],
    };
  });
}

function ownBlockers(
  person: KeptPerson | null,
  year: number | null,
  { own, open }: { own: ReadonlySet<string>; open: ReadonlyMap<string, OpenYear[]> },
): Blocker[] {
  if (!person || year === null) return [];
  if (own.has(`${person.id}/${year}`)) return [{ code: "import.own-evaluation", year: String(year) }];
  const running = open.get(person.agencyId)?.find((one) => one.year === year);
  return running
    ? [{ code: "import.year-still-evaluated", year: String(year), closesOn: running.closesOn }]
    : [];
}
