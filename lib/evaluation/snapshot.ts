import type { UnitResultLevel } from "@/lib/db/generated/enums";

/** Names, position, unit's result and edition of the plan as they were at the signature (domain §1.15: never join live). */
export type Snapshot = {
  name: string;
  number: string | null;
  grade: string | null;
  position: string;
  unit: string;
  rater: string;
  unitResult: UnitResultLevel;
  /** The year whose result it is, where that of the period's own year was late (L.IV.B.1.f). */
  carriedFrom?: number;
  /** Which confirmed edition of the plan was rated. */
  edition: number;
};

type Named = {
  person: { name: string; number: string | null; grade: string | null };
  rater: { name: string };
  plan: { positionTitle: string; approvedEdition: number };
  unit: { name: string };
};

type Result = Pick<Snapshot, "unitResult" | "carriedFrom">;

/** What a signature keeps of an evaluation. */
export const snapshotOf = ({ person, rater, plan, unit }: Named, result: Result): Snapshot => ({
  name: person.name,
  number: person.number,
  grade: person.grade,
  position: plan.positionTitle,
  unit: unit.name,
  rater: rater.name,
  ...result,
  edition: plan.approvedEdition,
});

/** The names of a snapshot, where the sheet of an evaluation has them. */
export const namesIn = ({ name, number, grade, position, unit, rater }: Snapshot) => ({
  person: { name, number, grade },
  plan: { positionTitle: position },
  unit: { name: unit },
  rater: { name: rater },
});
