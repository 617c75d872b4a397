import type { IsoDate } from "@/lib/dates";

import type { duesOf } from "./chain";

/** What somebody else's evaluation asks of whoever rates, signed, or stands above them. */
export type Decision = "rate" | "rateInPlace" | "handOver" | "state" | "decide";

/** The step of an evaluation that somebody has to take: theirs who is rated, or a decision. */
export type Step = Decision | "selfAssess" | "acknowledge";

/** The last day of a step (L.V.A); of what belongs into the window, the day on which that closes. */
export function lastDayOf(step: Step, closesOn: IsoDate, dues: ReturnType<typeof duesOf>): IsoDate {
  const days: Record<Step, IsoDate | null> = {
    ...{ selfAssess: closesOn, rate: closesOn, rateInPlace: dues.signInPlaceBy },
    ...{ handOver: dues.handOverBy, acknowledge: dues.answerBy },
    ...{ state: dues.stateBy, decide: dues.decideBy },
  };
  return days[step] ?? closesOn;
}
