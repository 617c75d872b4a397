import type { IsoDate } from "@/lib/dates";
import type { CorrectionField, CorrectionState } from "@/lib/db/generated/enums";
import type { Blocker } from "@/lib/errors";

export type { CorrectionField } from "@/lib/db/generated/enums";

/** What can be wrong in what is kept about a person, in the order of the form. */
export const correctionFields = [
  ...(["name", "number", "birth_date", "grade", "position", "unit", "start_date"] as const),
  ...(["education", "training", "opening", "other"] as const),
] as const satisfies readonly CorrectionField[];

/** Of these a person has several, and may say of several that they are wrong. */
const several: ReadonlySet<CorrectionField> = new Set(["training", "opening", "other"]);

/**
 * Working days within which a request is answered. UU 27/2022 art. 30(1) gives 3 x 24 hours; that these are counted in working
 * days, as every clock here is, is [M]: the government's data protection officer confirms it.
 */
export const answeredWithin = 3;

/** Requests of one person that may wait at a time. */
export const mostOpen = 10;

type Asked = {
  field: CorrectionField;
  wanted: string;
  /** What is on record, in words. */
  present: string | null;
  /** The fields of the person's requests that wait. */
  open: readonly CorrectionField[];
  /** Whether anybody keeps the person's records: who holds a position today. */
  kept: boolean;
};

/** Why somebody cannot ask for a correction; empty when they can. */
export function askingBlockers({ field, wanted, present, open, kept }: Asked): Blocker[] {
  if (!kept) return [{ code: "correction.no-position" }];
  if (!several.has(field) && open.includes(field)) return [{ code: "correction.asked-already" }];
  if (open.length >= mostOpen) return [{ code: "correction.too-many-open", limit: mostOpen }];
  return present !== null && sameWords(present, wanted) ? [{ code: "correction.as-recorded" }] : [];
}

const sameWords = (one: string, other: string) => plain(one) === plain(other);
const plain = (text: string) => text.replace(/\s+/g, " ").trim();

type Waiting = { state: CorrectionState };

/** Why whoever asked cannot take the request back. */
export const withdrawingBlockers = ({ state }: Waiting): Blocker[] =>
  state === "open" ? [] : [{ code: "correction.answered" }];

type Decided = Waiting & {
  personId: string;
  keeperId: string;
  /** Since when the record is right; null where it was refused. */
  correctedOn: IsoDate | null;
  today: IsoDate;
};

/** Why a keeper cannot answer a request; nobody decides in their own case. */
export function decidingBlockers({ state, personId, keeperId, correctedOn, today }: Decided): Blocker[] {
  if (personId === keeperId) return [{ code: "correction.own-case" }];
  if (state !== "open") return [{ code: "correction.answered" }];
  return correctedOn !== null && correctedOn > today ? [{ code: "correction.day-to-come" }] : [];
}
