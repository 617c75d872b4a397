import type {
  AppendixSection,
  Aspect,
  AssignmentKind,
  BehaviourValue,
  CascadingMethod,
  Direction,
  Perspective,
  ReportingInterval,
  ResultKind,
  ResultQuality,
  StudyMeasure,
} from "@/lib/db/generated/enums";
import type { Official } from "@/lib/organisation/queries";

/** What an indicator means and how it is measured (manual indikator kinerja, A.1.3). */
export type Manual = {
  purpose: string;
  definition: string;
  /** Null where the plan measures in words. */
  formula: string | null;
  quality: ResultQuality;
  dataSource: string;
  interval: ReportingInterval;
};

/** An indicator as it was confirmed; the target's number as text. */
export type ConfirmedIndicator = {
  id: string;
  text: string;
  aspect: Aspect | null;
  perspective: Perspective | null;
  targetValue: string | null;
  targetUnit: string | null;
  targetNarrative: string | null;
  direction: Direction;
  /** The goal of the unit that it was written from; missing where an edition was confirmed before there were any. */
  goalId?: string | null;
  /** The indicator of an earlier plan that it was copied from. */
  precedentId?: string | null;
  /** The leave of study that it belongs to and what it measures of it (L.II.B); missing in editions from before. */
  studyLeaveId?: string | null;
  studyMeasure?: StudyMeasure | null;
  /** Leaders' indicators have one; missing where an edition was confirmed before there were manuals. */
  manual?: Manual | null;
};

/** The superior's indicator that a result supports, in the words of the superior's confirmed plan. */
export type Support = {
  indicatorId: string;
  method: CascadingMethod;
  statement: string;
  text: string;
  /** Whose plan it is of. */
  name: string;
  /** Whether that plan still has it. */
  current: boolean;
  /** Whether that plan is of an earlier year, for want of one of this year (P4); missing where it was not known yet. */
  provisional?: boolean;
  /** Who assigned it, where it is not of the rater (penugasan); missing where it is. */
  assigner?: Assigner | null;
};

/** Whoever assigned a result, with the position of their confirmed plan. */
export type Assigner = { name: string; position: string };

/** In whose place a result is reached: the assignment as Plt or Plh. */
export type Acting = { id: string; kind: AssignmentKind; position: { title: string } };

export type ConfirmedResult = {
  id: string;
  kind: ResultKind;
  statement: string;
  /** Missing where an edition was confirmed before results could be linked. */
  support?: Support | null;
  /** Null for the position itself; missing where an edition was confirmed before results told the two apart. */
  assignment?: Acting | null;
  indicators: ConfirmedIndicator[];
};

/** A plan as a rater confirmed it. It counts until the next edition is confirmed, whatever its owner writes (art. 14(2)). */
export type Edition = {
  /** The work contract that a PPPK's plan refers to (art. 8(2)); missing where an edition was confirmed before plans named it. */
  contractReference?: string | null;
  results: ConfirmedResult[];
  behaviours: { value: BehaviourValue; expectation: string }[];
  appendix: { id: string; section: AppendixSection; text: string }[];
  /** Missing where an edition was confirmed before forms were made of it. */
  parties?: Parties;
};

/** Whom the form of a plan names, as they were on the day of its confirmation. */
export type Parties = { agency: string; employee: Official; rater: Official };

/** The stored content of an edition; the app alone writes it, at confirmation. */
export const editionOf = ({ content }: { content: unknown }) => content as Edition;

/** The indicator with this id in an edition, or nothing when the edition does not have it. */
export const confirmedIndicator = ({ results }: Edition, id: string) =>
  results.flatMap(({ indicators }) => indicators).find((indicator) => indicator.id === id);

/** The result that an edition has the indicator below, or nothing. */
export const confirmedResultOf = ({ results }: Edition, indicatorId: string) =>
  results.find(({ indicators }) => indicators.some(({ id }) => id === indicatorId));

/** The edition that counts now, for a query on a plan. */
export const latestEdition = { orderBy: { number: "desc" }, take: 1, select: { content: true } } as const;
