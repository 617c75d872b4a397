import type { IsoDate } from "@/lib/dates";
import type { Predicate } from "@/lib/db/generated/enums";
import type { Blocker } from "@/lib/errors";

import { sameName } from "./cells";
import { type ReadNumber, readNumber } from "./entry";
import type { ListShape } from "./headings";
import type { LineOf } from "./lines";
import { readOpening, readPredicate } from "./opening-cells";
import { type OpeningEntry, type OpeningPlan, planOpening, type StandingDatum } from "./opening-plan";
import { grouped } from "./present";

const fields = [
  "number",
  "name",
  "agency",
  "year",
  "value",
  "documentNumber",
  "documentDate",
  "source",
] as const;
type Field = (typeof fields)[number];
export type PredicateLine = LineOf<Field>;

/** Annual predicates of years that were not evaluated here. */
export const predicateList: ListShape<Field> = {
  fields,
  patterns: [
    [null, /\b(lahir|tmt|atasan|penilai|organisasi)\b/],
    ["number", /^(nip|nomor induk)\b/],
    ["source", /^(sumber|asal)( data| dokumen)?$|^dokumen (sumber|asal)$/],
    ["documentDate", /\b(tanggal|tgl)\b/],
    ["documentNumber", /^(?=.*\b(nomor|no)\b)(?=.*\b(dokumen|sk|surat|penetapan)\b)/],
    ["year", /^tahun( penilaian| skp| kinerja| predikat)*$/],
    ["value", /\bpredikat\b/],
    ["name", /^nama( lengkap| pegawai| dan gelar| asn)*$/],
    ["agency", /^(nama )?(perangkat daerah|opd|skpd|instansi|organisasi perangkat daerah)\b/],
  ],
  required: {
    number: "NIP",
    year: "Tahun",
    value: "Predikat",
    documentNumber: "Nomor dokumen",
    documentDate: "Tanggal dokumen",
    source: "Sumber",
  },
  about: ["number", "name"],
};

/** What stands around a list of past predicates; the people are those whom the keeper keeps, in their position of the day. */
export type PredicatesPresent = {
  people: { id: string; number: string; name: string; agencyId: string; agency: string }[];
  standing: StandingDatum<Predicate>[];
  /** Annual evaluations of our own that were signed. */
  own: { personId: string; year: number }[];
  /** Annual evaluations that are not over yet, by agency. */
  open: OpenYear[];
};

export type OpenYear = { agencyId: string; year: number; closesOn: IsoDate };

/** A day, and who brings the list. */
export type Bringing = { today: IsoDate; keeperId: string };

/** Compares a list of past predicates with what stands: see `planOpening`. */
export function planPredicates(
  lines: readonly PredicateLine[],
  present: PredicatesPresent,
  bringing: Bringing,
): OpeningPlan<Predicate> {
  const people = new Map(present.people.map((person) => [person.number, person]));
  const own = new Set(present.own.map(({ personId, year }) => `${personId}/${year}`));
  const open = grouped(present.open, ({ agencyId }) => agencyId);
  const entries = lines.map((line): OpeningEntry<Predicate> => {
    const { row, values } = line;
    const read = readNumber(values.number);
    const person = people.get(read.number) ?? null;
    const { year, facts, blockers } = readOpening(values, {
      ...{ read: readPredicate, today: bringing.today },
      codes: { missing: "import.predicate-missing", unreadable: "import.predicate-unreadable" },
    });
    const subject = { person, year, typedName: values.name, appointed: appointedIn(read) };
    return {
      ...{ row, number: values.number, name: values.name || (person?.name ?? "") },
      ...{ agency: person?.agency ?? values.agency, agencyId: person?.agencyId ?? null },
      ...{ subjectId: person?.id ?? null, year, facts },
      blockers: [
        ...read.blockers,
        ...blockers,
        ...(read.number && !person ? [{ code: "import.unknown-person" as const }] : []),
        ...personBlockers(subject, bringing.keeperId),
        ...ownBlockers(subject, own, open),
      ],
    };
  });
  return planOpening(entries, present.standing);
}

type Subject = {
  person: PredicatesPresent["people"][number] | null;
  year: number | null;
  typedName: string;
  appointed: number;
};

/** A NIP tells the year of appointment in its ninth to twelfth digit (PerKBKN 22/2007), a NI PPPK that of the contract. */
const appointedIn = ({ number }: ReadNumber) => Number(number.slice(8, 12));

function personBlockers({ person, year, typedName, appointed }: Subject, keeperId: string): Blocker[] {
  if (!person) return [];
  const blockers: Blocker[] = [];
  if (person.id === keeperId) blockers.push({ code: "import.own-predicate" });
  if (typedName !== "" && !namesMeet(typedName, person.name))
    blockers.push({ code: "import.name-differs", name: person.name });
  if (year !== null && year < appointed)
    blockers.push({ code: "import.before-appointment", year: String(year), appointed: String(appointed) });
  return blockers;
}

/**
 * Offices write titles and initials each in their way; two names without a word in common are two people. Degrees and short
 * words are no name, except where a name has nothing else.
 */
function namesMeet(one: string, other: string) {
  const [all, others] = [wordsOf(one), wordsOf(other)];
  const telling = all.some(tells) && others.some(tells);
  return all.some((word) => others.includes(word) && (tells(word) || !telling));
}

const wordsOf = (name: string) => sameName(name.split(",")[0] ?? "").split(" ");

/** Titles that stand in front of a name and are as long as one. */
const titles = new Set(["prof", "dra", "drs", "drg", "drh", "apt", "ners"]);

const tells = (word: string) => word.length >= 3 && !titles.has(word);

function ownBlockers(
  { person, year }: Subject,
  own: ReadonlySet<string>,
  open: ReadonlyMap<string, OpenYear[]>,
): Blocker[] {
  if (!person || year === null) return [];
  if (own.has(`${person.id}/${year}`)) return [{ code: "import.own-evaluation", year: String(year) }];
  const running = open.get(person.agencyId)?.find((one) => one.year === year);
  return running
    ? [{ code: "import.year-still-evaluated", year: String(year), closesOn: running.closesOn }]
    : [];
}
