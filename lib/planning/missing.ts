import type { Blocker } from "@/lib/errors";

import { submissionBlockers } from "./lifecycle";
import { contractPlace, newResultPlace, placeOfAppendix, placeOfLine, resultsPlace } from "./places";
import { hasAcademicResult } from "./study-results";

type Submittable = Parameters<typeof submissionBlockers>[0];
type Result = Submittable["results"][number];
type Placed = Omit<Submittable, "results"> & {
  results: readonly (Omit<Result, "indicators"> & {
    id: string;
    indicators: readonly (Result["indicators"][number] & { id: string })[];
  })[];
};

/** Something that a plan lacks before it can be handed in, and where on its page it is written; null where nowhere. */
export type Missing = { blocker: Blocker; place: string | null };

/** All that keeps a plan from being handed in, each with its place: of several lines the first that lacks it. */
export const missingIn = (plan: Placed): Missing[] =>
  submissionBlockers(plan).map((blocker) => ({ blocker, place: placeOf(blocker, plan) }));

function placeOf({ code }: Blocker, plan: Placed) {
  const place = fixed.get(code);
  if (place) return place;
  if (code === "plan.no-academic-result") return leaveWithoutResult(plan);
  // Each line alone is asked for its own blockers, so that the rules stand in one place.
  const line = linesOf(plan, code).find(({ alone }) =>
    submissionBlockers({ ...plan, results: [alone] }).some((blocker) => blocker.code === code),
  );
  return line ? placeOfLine(line.id) : null;
}

type Line = { id: string; /** The result, with nothing else below it than the line. */ alone: Result };

const linesOf = ({ results }: Placed, code: Blocker["code"]): Line[] =>
  code === "plan.results-without-indicator"
    ? results.map((result) => ({ id: result.id, alone: result }))
    : results.flatMap((result) =>
        result.indicators.map((indicator) => ({
          id: indicator.id,
          alone: { ...result, indicators: [indicator] },
        })),
      );

const fixed = new Map<Blocker["code"], string>([
  ["plan.no-contract-reference", contractPlace],
  ["plan.no-main-result", newResultPlace],
  ["plan.no-budget-indicator", resultsPlace],
  ["plan.appendix-without-resources", placeOfAppendix("resources")],
  ["plan.appendix-without-accountability", placeOfAppendix("accountability")],
  ["plan.appendix-without-consequences", placeOfAppendix("consequences")],
]);

function leaveWithoutResult({ studyLeaves, results }: Placed) {
  const leave = studyLeaves.find(({ id, runs }) => runs && !hasAcademicResult(results, id));
  return leave ? placeOfLine(leave.id) : null;
}
