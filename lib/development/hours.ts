import type { EmploymentKind } from "@/lib/db/generated/enums";
import { yearlyHours } from "@/lib/deadlines/yearly-hours";
import { hundredth } from "@/lib/numbers";
import { owesHours } from "@/lib/training/hours";

type Year = {
  /** JP of trainings that ended in the year. */
  recorded: number;
  /** JP of events of the year with a seat that are still to come. */
  booked: number;
  /** JP that the year's plan still has ahead beyond what is booked because of it, whatever its state. */
  planned: number;
  employmentKind: EmploymentKind;
};

/**
 * How a year of learning adds up against its 20 JP (PP 11/2017): what is recorded, what is booked, what the plan still has ahead
 * beyond that, and what none of them covers, which is nothing of whoever owes none. `parts` says whether there is anything of
 * them.
 */
export function towardsTarget({ recorded, booked, planned, employmentKind }: Year) {
  const owed = owesHours(employmentKind);
  const missing = owed ? hundredth(Math.max(0, yearlyHours - recorded - booked - planned)) : 0;
  const parts = recorded + booked + planned > 0 ? "some" : "none";
  const state = !owed ? "free" : recorded >= yearlyHours ? "reached" : missing === 0 ? "covered" : "short";
  return {
    ...{ recorded: hundredth(recorded), booked: hundredth(booked), planned: hundredth(planned) },
    ...{ missing, wanted: yearlyHours },
    parts: parts as "some" | "none",
    state: state as "free" | "reached" | "covered" | "short",
  };
}
