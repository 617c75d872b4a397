import type { EmploymentKind } from "@/lib/db/generated/enums";
import { owesHours, yearlyHours } from "@/lib/training/hours";

const hundredth = (value: number) => Math.round(value * 100) / 100;

type Year = {
  /** JP of trainings that ended in the year. */
  recorded: number;
  /** JP that the year's plan still has ahead, whatever its state. */
  planned: number;
  employmentKind: EmploymentKind;
};

/**
 * How a year of learning adds up against its 20 JP (PP 11/2017): what is recorded, what the plan still has ahead, and what neither
 * of them covers, which is nothing of whoever owes none. `parts` says which of the two there is anything of.
 */
export function towardsTarget({ recorded, planned, employmentKind }: Year) {
  const owed = owesHours(employmentKind);
  const missing = owed ? hundredth(Math.max(0, yearlyHours - recorded - planned)) : 0;
  const parts = recorded > 0 ? (planned > 0 ? "both" : "recorded") : planned > 0 ? "planned" : "none";
  const state = !owed ? "free" : recorded >= yearlyHours ? "reached" : missing === 0 ? "covered" : "short";
  return {
    ...{ recorded: hundredth(recorded), planned: hundredth(planned), missing, wanted: yearlyHours },
    parts: parts as "both" | "recorded" | "planned" | "none",
    state: state as "free" | "reached" | "covered" | "short",
  };
}
