import { addDays, type IsoDate } from "@/lib/dates";

/** From which day on the superior of a plan's rater may decide on it, too. */
export type Escalation = { since: IsoDate; superiorId: string; superiorName: string };

/**
 * The day from which the rater's superior may decide: the one after the deadline (L.II.C.5). Of a plan that is handed in
 * after the deadline the rater has had its day first. [I]
 */
export const superiorDecidesFrom = (deadline: IsoDate, handedInOn: IsoDate): IsoDate =>
  addDays(handedInOn > deadline ? handedInOn : deadline, 1);

/** Whether the superior may decide on the day. */
export const isEscalated = (escalation: Escalation | null, today: IsoDate) =>
  escalation !== null && escalation.since <= today;
