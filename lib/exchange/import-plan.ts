import { inForce } from "@/lib/dates";
import type { Blocker } from "@/lib/errors";

import { sameName } from "./cells";
import { withoutDuplicates } from "./duplicates";
import type { Case, ChangedPerson, Circumstances, Finding, ImportPlan, NewPerson } from "./case";
import { keepDepartures } from "./departures";
import { type Entry, type ReadEntry, readEntry } from "./entry";
import type { Line } from "./lines";
import { place } from "./placement";
import { grouped, indexed, type Known, type Present } from "./present";
import { contradictions, headSeatFindings } from "./seats";
import { succeed } from "./succession";
import { circleFindings, planSupervision } from "./supervisors";

/**
 * Compares a list of people with the organisation as it stands. Pure: the same rows in any order give the same changes
 * and the same reasons.
 */
export function planImport(
  lines: readonly Line[],
  present: Present,
  circumstances: Circumstances,
): ImportPlan {
  const known = indexed(present);
  const { read, merged } = withoutDuplicates(lines.map((line) => readEntry(line, circumstances.today)));
  const listed = new Set(read.map(({ entry }) => entry.number));
  const cases = read.map((one) => caseOf(one, known, listed, circumstances));
  contradictions(cases);
  headSeatFindings(cases, known);
  circleFindings(cases, known, circumstances.today);
  return planOf(cases, merged, known);
}

function caseOf(
  { entry, blockers }: ReadEntry,
  known: Known,
  listed: ReadonlySet<string>,
  circumstances: Circumstances,
): Case {
  const { found, blockers: misplaced } = place(entry, known);
  const one: Case = {
    entry,
    blockers: [...blockers, ...misplaced],
    identified: entry.number !== "" && blockers.every(({ code }) => code !== "import.conflicting-row"),
    place: found,
    person: known.personByNumber.get(entry.number) ?? null,
    assignment: null,
    supervision: null,
  };
  one.blockers.push(...reachBlockers(one, known, circumstances));
  if (!one.identified) return one;
  planAssignment(one, known, circumstances);
  planSupervision(one, known, listed, circumstances);
  keepDepartures(one, known, circumstances.today);
  return one;
}

/** A keeper's rows stay within the keeper's units, and so do the people in them. */
function reachBlockers({ place, person }: Case, known: Known, { reach, today }: Circumstances): Blocker[] {
  const within = (path: string) => reach.some((start) => path.startsWith(start));
  const now = person && inForce(known.assignmentsOf.get(person.id) ?? [], today);
  const unitId = now && known.positionById.get(now.positionId)?.unitId;
  const path = unitId && known.unitById.get(unitId)?.path;
  const outside = (place && !within(place.path)) || (path && !within(path));
  return outside ? [{ code: "import.outside-reach" }] : [];
}

function planAssignment(one: Case, known: Known, { today }: Circumstances) {
  const { entry, person, place } = one;
  if (!place) return;
  const held = known.assignmentsOf.get(person?.id ?? "") ?? [];
  if (inForce(held, today)?.positionId === place.position) return;
  const step = succeed(held, entry.since ?? today, today);
  if (step.kind === "too-early" || (step.kind === "replaces" && place.isHead)) {
    const since = step.kind === "too-early" ? step.since : (entry.since ?? today);
    one.blockers.push({ code: "import.date-before-current", since });
    return;
  }
  one.assignment = {
    row: entry.row,
    person: person?.id ?? entry.number,
    position: place.position,
    place,
    step,
  };
}

function planOf(cases: readonly Case[], merged: number, known: Known): ImportPlan {
  const changedPeople = cases.flatMap(changedPerson);
  const renamed = new Set(changedPeople.map(({ id }) => id));
  const clean = cases.filter(({ blockers }) => blockers.length === 0);
  const changes = ({ person, assignment, supervision }: Case) =>
    !person || assignment || supervision || renamed.has(person.id);
  const touched = grouped(clean.filter(changes), ({ place }) => place?.agencyId ?? "");
  return {
    findings: cases.flatMap((one) => findingsOf(one, known)),
    people: cases.length,
    unchanged: clean.length - clean.filter(changes).length,
    merged,
    newUnits: distinct(cases.map(({ place }) => place?.newUnit)),
    newPositions: distinct(cases.map(({ place }) => place?.newPosition)),
    newPeople: cases.flatMap(({ entry, person, identified }) =>
      identified && !person ? [personOf(entry)] : [],
    ),
    changedPeople,
    assignments: cases.flatMap(({ assignment }) => assignment ?? []),
    supervisions: cases.flatMap(({ supervision }) => supervision ?? []),
    touched: [...touched].map(([agencyId, rows]) => ({ agencyId, count: rows.length })),
  };
}

function changedPerson({ entry: { name, grade, partTime }, person, identified }: Case): ChangedPerson[] {
  if (!person || !identified || name === "") return [];
  const kept = { grade: grade ?? person.grade, partTime: partTime ?? person.partTime };
  const next = { id: person.id, name, ...kept };
  const same = next.name === person.name && next.grade === person.grade && next.partTime === person.partTime;
  return same ? [] : [next];
}

const personOf = ({ number, name, grade, employmentKind, partTime }: Entry): NewPerson => ({
  ...{ number, name, grade, employmentKind, partTime: partTime ?? false },
});

/** Under the agency's own name where the file means one, so that each keeper finds all of theirs in one place. */
function findingsOf({ entry: { row, typed, name, agency }, blockers }: Case, known: Known): Finding[] {
  const keeper = known.agencyNames.get(known.agencyByName.get(sameName(agency)) ?? "") ?? agency;
  return blockers.map((blocker) => ({ row, number: typed, name, agency: keeper, blocker }));
}

/** Things with a key, each once; of several spellings the first in the alphabet. */
const distinct = <Thing extends { key: string }>(things: readonly (Thing | null | undefined)[]): Thing[] =>
  [
    ...grouped(
      things.flatMap((thing) => thing ?? []),
      ({ key }) => key,
    ).values(),
  ]
    .flatMap((group) => group.sort(alphabetically)[0] ?? [])
    .sort(alphabetically);

const alphabetically = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
