import type { UnitResultLevel } from "@/lib/db/generated/enums";

import type { Distribution } from "./distribution-pattern";
import { type Carried, carriedOf } from "./past-record";

/** A person as documents name them; null for what is not on record, such as a regent's number. */
export type Party = {
  name: string;
  /** NIP or NI PPPK. */
  number: string | null;
  grade: string | null;
  position: string | null;
  unit: string | null;
};

/** Names, position, unit's result and edition of the plan as they were at the signature (domain §1.15: never join live). */
export type Snapshot = Carried & {
  name: string;
  number: string | null;
  grade: string | null;
  position: string;
  unit: string;
  rater: string;
  unitResult: UnitResultLevel;
  /** Which confirmed edition of the plan was rated. */
  edition: number;
  /** Missing, with all that follows, where it was signed before it was kept. */
  agency?: string;
  raterParty?: Party;
  /** The rater's superior; null where there is nobody above. */
  superiorParty?: Party | null;
  /** What the rater's people hold in the period up to this signature, which is among them. */
  distribution?: Distribution;
};

type Named = {
  person: { name: string; number: string | null; grade: string | null };
  plan: { positionTitle: string; approvedEdition: number };
  unit: { name: string };
};

/** What stands around an evaluation at its signature. */
export type Around = Carried & {
  unitResult: UnitResultLevel;
  agency: string;
  rater: Party;
  superior: Party | null;
  distribution: Distribution;
};

/** What a signature keeps of an evaluation. */
export const snapshotOf = (
  { person, plan, unit }: Named,
  { unitResult, carriedFrom, carriedDocument, agency, rater, superior, distribution }: Around,
): Snapshot => ({
  name: person.name,
  number: person.number,
  grade: person.grade,
  position: plan.positionTitle,
  unit: unit.name,
  rater: rater.name,
  unitResult,
  ...carriedOf(carriedFrom ?? null, carriedDocument ?? null),
  edition: plan.approvedEdition,
  agency,
  raterParty: rater,
  superiorParty: superior,
  distribution,
});

/** The names of a snapshot, where the sheet of an evaluation has them. */
export const namesIn = ({ name, number, grade, position, unit, rater }: Snapshot) => ({
  person: { name, number, grade },
  plan: { positionTitle: position },
  unit: { name: unit },
  rater: { name: rater },
});

const unknown = { number: null, grade: null, position: null, unit: null };

/** Whom a snapshot names. Where it is from before all of that was kept, there is the rater's name and nothing else. */
export const partiesIn = (snapshot: Snapshot) => {
  const { name, number, grade, position, unit } = snapshot;
  return {
    employee: { name, number, grade, position, unit },
    rater: snapshot.raterParty ?? { ...unknown, name: snapshot.rater },
    superior: snapshot.superiorParty ?? null,
  };
};
