import type { z } from "zod";

import { handOver } from "@/lib/evaluation/commands/hand-over";
import { signEvaluation } from "@/lib/evaluation/commands/rate";
import { openGuidance } from "@/lib/guidance/commands/open";
import { findGuidance } from "@/lib/guidance/queries/guidance";
import type { openGuidanceSchema } from "@/lib/guidance/schema";

import { anEvaluation, move, onDayOf, ratings } from "./evaluations";
import { aTeam } from "./world";

/** The day on which what these worlds are about was signed and handed over. */
export const toldOn = "2026-06-22";

/** Ratings that make the predicate "needs improvement". */
const below = { ...ratings, resultRating: "below", note: "Dua target tidak tercapai" } as const;

/** Ayu's evaluation with a low predicate, signed by Budi, whose own rater is Dewi; all on the day it was signed. */
export async function aLowEvaluation(given: Partial<typeof below> | typeof ratings = below) {
  const team = await aTeam();
  const evaluationId = await anEvaluation(team);
  const on = onDayOf(toldOn);
  const world = {
    ...team,
    ayu: on(team.ayu),
    budi: on(team.budi),
    dewi: on(team.dewi),
    citra: on(team.citra),
  };
  await signEvaluation(world.budi, { ...(await move(world.budi, evaluationId)), ...below, ...given });
  return { ...world, evaluationId };
}

/** The same, handed over. */
export async function aToldEvaluation(given?: Parameters<typeof aLowEvaluation>[0]) {
  const world = await aLowEvaluation(given);
  await handOver(world.budi, await move(world.budi, world.evaluationId));
  return world;
}

/** What the form of the supervisor sends beside the evaluation. */
export const opening = {
  ...{ aim: "Laporan bulanan tepat waktu", form: "coaching", text: "Dampingi setiap Senin" },
  dueOn: "2026-07-31",
} satisfies Omit<z.output<typeof openGuidanceSchema>, "evaluationId" | "version">;

/** Guidance that Budi has opened on it, with its first step. */
export async function anOpenGuidance() {
  const world = await aToldEvaluation();
  const { budi, evaluationId } = world;
  const guidanceId = await openGuidance(budi, { ...(await move(budi, evaluationId)), ...opening });
  const of = async (actor = world.budi) => {
    const [guidance] = await findGuidance(actor, world.ayu.personId);
    if (!guidance) throw new Error("the guidance is out of sight");
    return guidance;
  };
  const stepId = (await of()).steps[0]?.id ?? "";
  return { ...world, guidanceId, stepId, of };
}
