import type { FunctionalLevel, PositionKind, SupervisionBasis, UnitKind } from "@/lib/db/generated/enums";
import type { IsoDate } from "@/lib/dates";

import { sameName } from "./cells";
import type { Interval } from "./succession";

/** The organisation as it stands, read in the transaction of the plan; dates are days. */
export type Present = {
  agencies: { id: string; name: string; shortName: string; code: string }[];
  units: {
    id: string;
    agencyId: string | null;
    parentId: string | null;
    name: string;
    kind: UnitKind;
    code: string;
    path: string;
    /** It is no more: nobody comes into it. */
    closed?: boolean;
  }[];
  positions: PresentPosition[];
  people: {
    id: string;
    number: string | null;
    name: string;
    grade: string | null;
    partTime: boolean;
  }[];
  assignments: (Interval & { personId: string; positionId: string })[];
  supervisions: (Interval & { personId: string; raterId: string; basis: SupervisionBasis })[];
  /** From which day on somebody is no longer in service. */
  departures: { personId: string; from: IsoDate }[];
};

export type PresentPosition = {
  id: string;
  unitId: string;
  title: string;
  kind: PositionKind;
  functionalLevel: FunctionalLevel | null;
  isHead: boolean;
};

/** The same, ready to be asked. */
export function indexed(present: Present) {
  const { agencies, units, positions, people, assignments, supervisions, departures } = present;
  const numbered = people.flatMap(({ number, ...person }) => (number ? [[number, person] as const] : []));
  const officials = people.filter(({ number }) => number === null);
  return {
    agencyByName: new Map(
      agencies.flatMap((agency) =>
        [agency.name, agency.shortName, agency.code].map((name) => [sameName(name), agency.id] as const),
      ),
    ),
    agencyNames: new Map(agencies.map(({ id, name }) => [id, name])),
    topUnit: new Map(units.flatMap((unit) => (unit.kind === "agency" ? [[unit.agencyId, unit]] : []))),
    unitById: new Map(units.map((unit) => [unit.id, unit])),
    unitsByName: grouped(
      units.filter(({ closed }) => !closed),
      ({ agencyId, name }) => `${agencyId}/${sameName(name)}`,
    ),
    positionById: new Map(positions.map((position) => [position.id, position])),
    positionByTitle: new Map(positions.map((one) => [`${one.unitId}/${sameName(one.title)}`, one])),
    personById: new Map(people.map((person) => [person.id, person])),
    personByNumber: new Map(numbered),
    officialByName: new Map(officials.map(({ id, name }) => [sameName(name), id])),
    assignmentsOf: grouped(assignments, ({ personId }) => personId),
    supervisionsOf: grouped(supervisions, ({ personId }) => personId),
    goneOn: new Map(departures.map(({ personId, from }) => [personId, from])),
    assignments,
    supervisions,
  };
}

export type Known = ReturnType<typeof indexed>;

/** Rows by a key, in their order. */
export function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
