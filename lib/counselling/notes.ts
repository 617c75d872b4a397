import type { IsoDate } from "@/lib/dates";
import type { FollowUpStep } from "@/lib/db/generated/enums";
import type { Blocker } from "@/lib/errors";
import { wasTried } from "@/lib/feedback/follow-up";

type Talk = {
  talkedOn: IsoDate;
  today: IsoDate;
  /** Whether the writer was the direct supervisor on the day of the talk. */
  rated: boolean;
};

/** Why a talk cannot be noted as held on that day (L.III.D: by the rater, after it took place); empty when it can. */
export function talkBlockers({ talkedOn, today, rated }: Talk): Blocker[] {
  if (talkedOn > today) return [{ code: "counselling.talk-to-come" }];
  return rated ? [] : [{ code: "counselling.not-rater-then" }];
}

type Note = { seenAt: Date | null; acknowledgedAt: Date | null };

/** The words of a note stay once the employee has opened it; what is to be said later is added. */
export const correctionBlockers = ({ seenAt }: Pick<Note, "seenAt">): Blocker[] =>
  seenAt ? [{ code: "counselling.seen" }] : [];

/** Nobody acknowledges or answers what they have not opened. */
export const answerBlockers = ({ seenAt }: Pick<Note, "seenAt">): Blocker[] =>
  seenAt ? [] : [{ code: "counselling.unseen" }];

/** A note is acknowledged once, after it was opened. */
export function acknowledgementBlockers(note: Note): Blocker[] {
  return note.acknowledgedAt ? [{ code: "counselling.acknowledged" }] : answerBlockers(note);
}

type Step = {
  step: FollowUpStep;
  earlier: readonly FollowUpStep[];
  /** The next date, if one was agreed. */
  followUpOn: IsoDate | null;
  today: IsoDate;
  /** Whether the writer of the note is the rater today. */
  rates: boolean;
};

/**
 * Why the rater cannot note this step after a talk; empty when they can. Art. 20: the matter is taken over only after
 * something was adjusted or coached, and then nothing more is agreed on it.
 */
export function stepBlockers({ step, earlier, followUpOn, today, rates }: Step): Blocker[] {
  if (!rates) return [{ code: "counselling.not-rater-now" }];
  if (earlier.includes("take_over")) return [{ code: "counselling.taken-over" }];
  if (step === "take_over" && !wasTried(earlier)) return [{ code: "counselling.nothing-tried" }];
  return followUpOn && followUpOn <= today ? [{ code: "counselling.follow-up-past" }] : [];
}

type Dated = { followUpOn: IsoDate | null };
type Entry = Dated & { step: FollowUpStep | null };

/** The day on which the talk is to be followed up: as the last step says, else as was agreed in it; null for none. */
export const nextFollowUp = (note: Dated, entries: readonly Entry[]): IsoDate | null =>
  (entries.findLast(({ step }) => step !== null) ?? note).followUpOn;
