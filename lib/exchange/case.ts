import type { IsoDate } from "@/lib/dates";
import type { Blocker } from "@/lib/errors";

import type { Entry } from "./entry";
import type { NewPosition, NewUnit, Place } from "./placement";
import type { Succession } from "./succession";

/** A reason why a row cannot be applied, with what its keeper needs to find it. */
export type Finding = { row: number; number: string; name: string; agency: string; blocker: Blocker };

/** Ids of new things are keys until the command gives them some: the number of a person, the key of a unit. */
export type NewPerson = Pick<Entry, "number" | "name" | "grade" | "employmentKind"> & {
  partTime: boolean;
};
export type ChangedPerson = { id: string; name: string; grade: string | null; partTime: boolean };
export type PlannedAssignment = {
  row: number;
  person: string;
  position: string;
  place: Place;
  step: Exclude<Succession, { kind: "too-early" }>;
};
export type PlannedSupervision = { person: string; rater: string; step: PlannedAssignment["step"] };

/** What a file would change, and why it cannot. Nothing may be applied while there are findings. */
export type ImportPlan = {
  findings: Finding[];
  people: number;
  unchanged: number;
  merged: number;
  newUnits: NewUnit[];
  newPositions: NewPosition[];
  newPeople: NewPerson[];
  changedPeople: ChangedPerson[];
  assignments: PlannedAssignment[];
  supervisions: PlannedSupervision[];
  /** How many people change in each agency. */
  touched: { agencyId: string; count: number }[];
};

export type Circumstances = {
  today: IsoDate;
  /** Who brings the list. */
  keeperId: string;
  /** Paths of the units whose people the actor keeps. */
  reach: readonly string[];
};

/** One row on its way through the rules. */
export type Case = {
  entry: Entry;
  blockers: Blocker[];
  /** Whether the row is about one known number and no other row contradicts it; else it plans nothing. */
  identified: boolean;
  place: Place | null;
  person: ChangedPerson | null;
  assignment: PlannedAssignment | null;
  supervision: PlannedSupervision | null;
};
