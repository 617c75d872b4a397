import type { IsoDate } from "@/lib/dates";

type Step = { dueOn: IsoDate; doneOn: IsoDate | null };

/** Where a step of an action plan stands on a day: a step is due until its day is over. */
export const stateOf = ({ dueOn, doneOn }: Step, today: IsoDate) =>
  doneOn ? "done" : dueOn < today ? "overdue" : "open";

/** What is to be done first, by its day; what is done below, the latest first. */
export const inOrder = <Each extends Step>(steps: readonly Each[]): Each[] =>
  [...steps].sort((a, b) =>
    a.doneOn && b.doneOn
      ? b.doneOn.localeCompare(a.doneOn)
      : Number(a.doneOn !== null) - Number(b.doneOn !== null) || a.dueOn.localeCompare(b.dueOn),
  );

/** A step leads to a result of the plan's year: it is due in it (B.1.1). */
export const isOfYear = (dueOn: IsoDate, year: number) => dueOn.slice(0, 4) === String(year);
