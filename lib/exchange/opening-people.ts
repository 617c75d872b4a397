import type { IsoDate } from "@/lib/dates";
import type { Blocker } from "@/lib/errors";

import { sameName } from "./cells";
import { type ReadNumber, readNumber } from "./entry";
import type { LineOf } from "./lines";
import {
  type Columns,
  type OpeningFacts,
  type OpeningPlan,
  planOpening,
  type StandingDatum,
} from "./opening-plan";

/** A day, and who brings the list. */
export type Bringing = { today: IsoDate; keeperId: string };

/** People whom the keeper keeps, in their position of the day; others do not exist for a list. */
export type KeptPerson = { id: string; number: string; name: string; agencyId: string; agency: string };

/** What one row says of its person, as its kind of data reads it. */
type Said<Value extends string> = {
  about: string | null;
  /** The year in which it was so; nobody had anything before they were appointed. */
  year: number | null;
  facts: OpeningFacts<Value> | null;
  columns: Columns;
  blockers: readonly Blocker[];
};

type Around<Person extends KeptPerson, Value extends string> = {
  people: readonly Person[];
  standing: readonly StandingDatum<Value>[];
};

/**
 * Compares a list of opening data about people with what stands: whose row it is, and what speaks against it, are the same whatever
 * the kind; `read` says what the kind makes of the rest. See `planOpening`.
 */
export function planOfPeople<Field extends string, Person extends KeptPerson, Value extends string>(
  lines: readonly LineOf<Field | "number" | "name" | "agency">[],
  { people, standing }: Around<Person, Value>,
  { keeperId }: Bringing,
  read: (values: Record<Field, string>, person: Person | null) => Said<Value>,
): OpeningPlan<Value> {
  const known = new Map(people.map((person) => [person.number, person]));
  const entries = lines.map(({ row, values }) => {
    const typed: Record<"number" | "name" | "agency", string> = values;
    const number = readNumber(typed.number);
    const person = known.get(number.number) ?? null;
    const { about, year, facts, columns, blockers } = read(values, person);
    const subject = { person, year, typedName: typed.name, appointed: appointedIn(number) };
    return {
      ...{ row, number: typed.number, name: typed.name || (person?.name ?? "") },
      ...{ agency: person?.agency ?? typed.agency, agencyId: person?.agencyId ?? null },
      ...{ subjectId: person?.id ?? null, about, facts, columns },
      blockers: [
        ...number.blockers,
        ...blockers,
        ...(number.number && !person ? [{ code: "import.unknown-person" as const }] : []),
        ...personBlockers(subject, keeperId),
      ],
    };
  });
  return planOpening(entries, standing);
}

type Subject = { person: KeptPerson | null; year: number | null; typedName: string; appointed: number };

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
