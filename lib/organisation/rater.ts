import { inForce, type IsoDate } from "@/lib/dates";
import type { Blocker } from "@/lib/errors";

type NewRater = {
  /** Who keeps the records. */
  keeperId: string;
  personId: string;
  /** Null when nobody is named so. */
  rater: { id: string } | null;
  from: IsoDate;
  /** The person's raters so far, in any order. */
  raters: readonly { raterId: string; from: IsoDate; to: IsoDate | null }[];
  /** Everybody above the new rater on that day or later. */
  above: readonly string[];
};

/**
 * Why somebody cannot become a person's rater from a day on: nobody rates oneself or anybody above (art. 1(9)), and what
 * was already decided under an earlier rater stays: the change begins after the last one on record began. Keepers are not
 * judges in their own case.
 */
export function raterBlockers({ keeperId, personId, rater, from, raters, above }: NewRater): Blocker[] {
  if (!rater) return [{ code: "organisation.rater-unknown" }];
  const running = inForce(raters, from);
  const ownCase = ownCaseBlockers(keeperId, [personId, rater.id, running?.raterId]);
  if (ownCase.length > 0) return ownCase;
  if (rater.id === personId) return [{ code: "organisation.rater-oneself" }];
  if (above.includes(personId)) return [{ code: "organisation.rater-below" }];
  const latest = raters.reduce((last, row) => (row.from > last ? row.from : last), "");
  if (from <= latest) return [{ code: "organisation.rater-too-early", date: latest }];
  return running?.raterId === rater.id ? [{ code: "organisation.rater-already" }] : [];
}

/** Why a keeper does not decide on who rates whom: the keeper is one of those whom it concerns, on either side. */
export const ownCaseBlockers = (
  keeperId: string,
  concerned: readonly (string | null | undefined)[],
): Blocker[] => (concerned.includes(keeperId) ? [{ code: "organisation.rater-own-case" }] : []);
