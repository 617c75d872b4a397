import type { AuditedKind } from "@/lib/db/generated/enums";
import type { IsoDate } from "@/lib/dates";
import type { Blocker } from "@/lib/errors";

/** The kinds of records that a letter can name, in the order of the form. */
export const auditedKinds = [
  "plans",
  "evaluations",
  "figures",
  "trail",
] as const satisfies readonly AuditedKind[];

/** Days of a letter: when it was signed, the first and last on which it opens anything, the first and last that are looked into. */
export type LetterDays = {
  issuedOn: IsoDate;
  validFrom: IsoDate;
  validTo: IsoDate;
  coversFrom: IsoDate;
  coversTo: IsoDate;
};

type Recorded = LetterDays & { keeperId: string; auditors: readonly string[]; today: IsoDate };

/**
 * Why a letter cannot be recorded; empty when it can. It opens nothing before it was signed, nothing once it is over, and nothing to
 * whoever records it.
 */
export function recordingBlockers(letter: Recorded): Blocker[] {
  const { issuedOn, validFrom, validTo, coversFrom, coversTo, today } = letter;
  if (letter.auditors.includes(letter.keeperId)) return [{ code: "letter.own-case" }];
  return [
    ...(issuedOn > today ? [{ code: "letter.issued-later" as const }] : []),
    ...(validFrom < issuedOn ? [{ code: "letter.before-issued" as const }] : []),
    ...(validTo < validFrom || validTo < today ? [{ code: "letter.over" as const }] : []),
    ...(coversTo < coversFrom ? [{ code: "letter.covers-nothing" as const }] : []),
  ];
}

type Dated = Pick<LetterDays, "validFrom" | "validTo"> & { endedAt: Date | string | null };

/** Where a letter stands on a day. */
export type LetterState = "running" | "to_come" | "over" | "ended";

export function stateOf({ validFrom, validTo, endedAt }: Dated, today: IsoDate): LetterState {
  if (endedAt !== null) return "ended";
  if (validTo < today) return "over";
  return validFrom > today ? "to_come" : "running";
}

/** A letter is ended once, before its last day is over. */
export const endingBlockers = (letter: Dated, today: IsoDate): Blocker[] =>
  ["running", "to_come"].includes(stateOf(letter, today)) ? [] : [{ code: "letter.ended" }];
