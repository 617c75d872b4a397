import { randomUUID } from "node:crypto";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { periodsOf } from "@/lib/cycles/cadence";
import { openEvaluations } from "@/lib/evaluation/commands/open-evaluations";
import { ownEvaluations } from "@/lib/evaluation/queries/lists";
import { findEvaluation } from "@/lib/evaluation/queries/sheet";
import type { saveRatingsSchema } from "@/lib/evaluation/schema";

import { asOwner } from "./database";
import { anApprovedPlan } from "./plans";
import { insertRows } from "./rows";
import type { Agency } from "./world";

/** A day inside the window of the first semester of 2026. */
export const inWindow = (actor: Actor): Actor => ({
  ...actor,
  today: "2026-06-20",
  now: "2026-06-20T02:00:00.000Z",
});

/** The actor on another day, in the morning. */
export const onDayOf =
  (today: string) =>
  (actor: Actor): Actor => ({ ...actor, today, now: `${today}T02:00:00.000Z` });

/** Ratings that make the predicate "good". */
export const ratings = {
  ...{ marks: [], behaviours: [], note: "" },
  ...{ resultRating: "as_expected", behaviourRating: "as_expected" },
} satisfies Omit<z.output<typeof saveRatingsSchema>, "evaluationId" | "version">;

/** A semester cycle of 2026 for the agency; answers the id of its first period. */
export async function aSemesterCycle({ agencyId }: Agency) {
  const cycleId = randomUUID();
  await insertRows(asOwner(), "EvaluationCycle", [
    { id: cycleId, agencyId, year: 2026, cadence: "semester", version: 0 },
  ]);
  const periods = periodsOf(2026, "semester").map((period) => ({ id: randomUUID(), cycleId, ...period }));
  await insertRows(asOwner(), "EvaluationPeriod", periods);
  return periods[0]?.id ?? "";
}

/** The unit's result of a period, as the level above decided it. */
export const aUnitResult = ({ unitId }: Agency, periodId: string, decider: Actor) =>
  insertRows(asOwner(), "UnitResult", [
    {
      id: randomUUID(),
      unitId,
      periodId,
      level: "good",
      decidedById: decider.personId,
      decidedAt: decider.now,
      version: 0,
    },
  ]);

type People = { agency: Agency; ayu: Actor; budi: Actor; dewi: Actor };

/** Ayu's evaluation of the first semester, opened for Budi, with the unit's result decided by Dewi. */
export async function anEvaluation({ agency, ayu, budi, dewi }: People) {
  await anApprovedPlan(ayu, budi);
  const periodId = await aSemesterCycle(agency);
  await aUnitResult(agency, periodId, dewi);
  await openEvaluations(inWindow(budi));
  return (await ownEvaluations(ayu))[0]?.id ?? "";
}

/** The evaluation as the actor sees it now. */
export async function sheetFor(actor: Actor, evaluationId: string) {
  const sheet = await findEvaluation(actor, evaluationId);
  if (!sheet) throw new Error("the evaluation is out of sight");
  return sheet;
}

/** What a form would send for the evaluation as it stands. */
export async function move(actor: Actor, evaluationId: string) {
  return { evaluationId, version: (await sheetFor(actor, evaluationId)).version };
}
