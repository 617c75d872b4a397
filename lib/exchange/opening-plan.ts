import type { IsoDate } from "@/lib/dates";
import type { Blocker } from "@/lib/errors";

import type { Finding } from "./case";
import { sameName } from "./cells";
import { grouped } from "./present";

/** What an opening datum says, and the document that says so; `value` is the word or figure of its kind. */
export type OpeningFacts<Value extends string> = {
  value: Value;
  source: string;
  documentNumber: string;
  documentDate: IsoDate;
};

export type Columns = Readonly<Record<string, string | number | boolean | null>>;

/** One row of a list of opening data as it was understood; null for what it does not say clearly. */
export type OpeningEntry<Value extends string> = {
  row: number;
  /** Number, name and agency as whoever mends the list looks for them. */
  number: string;
  name: string;
  agency: string;
  agencyId: string | null;
  /** Whom or what it is about. */
  subjectId: string | null;
  /** What of the subject it is about: a year, a day, a competency on a day; there is one datum of each. Null where that is not clear. */
  about: string | null;
  facts: OpeningFacts<Value> | null;
  /** What its table keeps of it beside subject and document. */
  columns: Columns;
  blockers: readonly Blocker[];
};

/** What stands already. */
export type StandingDatum<Value extends string> = OpeningFacts<Value> & {
  id: string;
  subjectId: string;
  about: string;
};

/** What a list would record. */
export type NewDatum<Value extends string> = {
  row: number;
  subjectId: string;
  agencyId: string;
  about: string;
  facts: OpeningFacts<Value>;
  columns: Columns;
};

/** What stands and would be superseded. */
export type Correction<Value extends string> = NewDatum<Value> & {
  name: string;
  before: StandingDatum<Value>;
};

/** What a list of opening data would change, and why it cannot. Nothing may be applied while there are findings. */
export type OpeningPlan<Value extends string> = {
  findings: Finding[];
  rows: number;
  unchanged: number;
  merged: number;
  added: NewDatum<Value>[];
  corrected: Correction<Value>[];
  touched: { agencyId: string; count: number }[];
};

/**
 * Compares a list of opening data with what stands: one datum a subject and what is said of it. Rows that say the same are one; rows that
 * contradict each other are a reason on each. Whatever the kind of data, pure, and the same for rows in any order.
 */
export function planOpening<Value extends string>(
  entries: readonly OpeningEntry<Value>[],
  standing: readonly StandingDatum<Value>[],
): OpeningPlan<Value> {
  const known = new Map(standing.map((datum) => [keyOf(datum), datum]));
  const { kept, merged } = withoutTwins(entries);
  const data = kept.flatMap((entry) => datumOf(entry));
  const changes = data.map((datum) => ({ ...datum, before: known.get(keyOf(datum)) }));
  const added = changes.flatMap(({ before, ...datum }) => (before ? [] : [datum]));
  const corrected = changes.flatMap(({ before, ...datum }) =>
    before && factsOf(before) !== factsOf(datum.facts) ? [{ ...datum, before }] : [],
  );
  const touched = grouped([...added, ...corrected], ({ agencyId }) => agencyId);
  return {
    findings: kept.flatMap(({ row, number, name, agency, blockers }) =>
      blockers.map((blocker) => ({ row, number, name, agency, blocker })),
    ),
    rows: kept.length,
    unchanged: data.length - added.length - corrected.length,
    merged,
    added,
    corrected,
    touched: [...touched].map(([agencyId, own]) => ({ agencyId, count: own.length })),
  };
}

const keyOf = ({ subjectId, about }: { subjectId: string | null; about: string | null }) =>
  `${subjectId}/${sameName(about ?? "")}`;

const factsOf = ({ value, source, documentNumber, documentDate }: OpeningFacts<string>) =>
  JSON.stringify([value, source, documentNumber, documentDate]);

/** What a row without a reason against it records. */
function datumOf<Value extends string>({
  row,
  name,
  subjectId,
  agencyId,
  about,
  facts,
  columns,
  blockers,
}: OpeningEntry<Value>) {
  if (blockers.length > 0 || !subjectId || !agencyId || about === null || !facts) return [];
  return [{ row, name, subjectId, agencyId, about, facts, columns }];
}

/** Of rows about the same, the first where all say the same; each with a reason where they do not. */
function withoutTwins<Value extends string>(entries: readonly OpeningEntry<Value>[]) {
  const inOrder = [...entries].sort((a, b) => a.row - b.row);
  const about = (entry: OpeningEntry<Value>) =>
    entry.subjectId && entry.about !== null ? keyOf(entry) : `row ${entry.row}`;
  const kept = [...grouped(inOrder, about).values()].flatMap((group) => {
    const distinct = [...new Map(group.toReversed().map((entry) => [saidBy(entry), entry])).values()];
    return distinct.length === 1 ? distinct : distinct.map((entry) => contradicted(entry, distinct));
  });
  return { kept: kept.sort((a, b) => a.row - b.row), merged: entries.length - kept.length };
}

const saidBy = ({ facts, blockers }: OpeningEntry<string>) =>
  JSON.stringify([facts && factsOf(facts), blockers]);

function contradicted<Value extends string>(
  entry: OpeningEntry<Value>,
  group: readonly OpeningEntry<Value>[],
): OpeningEntry<Value> {
  const row = group.find((other) => other.row !== entry.row)?.row ?? 0;
  const other: Blocker = { code: "import.conflicting-datum", row, about: entry.about ?? "" };
  return { ...entry, blockers: [...entry.blockers, other] };
}
