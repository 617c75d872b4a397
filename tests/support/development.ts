import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import {
  approveDevelopmentPlan,
  reopenDevelopmentPlan,
  submitDevelopmentPlan,
} from "@/lib/development/commands/flow";
import { saveDevelopmentLine } from "@/lib/development/commands/lines";
import { findDevelopmentPlan, findOwnDevelopment } from "@/lib/development/queries/plan";
import type { saveLineSchema } from "@/lib/development/schema";
import { nominate } from "@/lib/training/commands/nominate";

import { anOffer } from "./trainings";

type Line = z.output<typeof saveLineSchema>;

/** What the form of a line would send, for the year of these worlds. */
export const aLine = {
  ...{ year: 2026, lineId: null, proposal: null, goal: "Memimpin rapat tanpa didampingi" },
  ...{ competencyId: null, courseId: null, form: "programme", study: "bachelor", arrangement: "assigned" },
  ...{ hours: "20", startsOn: "2026-08-03", endsOn: "2026-08-07", cost: "2500000" },
} satisfies Omit<Line, "version">;

/** The owner's own plan as it stands. */
export async function ownPlan(owner: Actor, year = 2026) {
  const { plan } = await findOwnDevelopment(owner, { year, search: "" });
  if (!plan) throw new Error("nothing is planned");
  return plan;
}

/** The plan as somebody who reads it would name it. */
export async function developmentMove(actor: Actor, planId: string) {
  const plan = await findDevelopmentPlan(actor, planId);
  if (!plan) throw new Error("the plan is out of sight");
  return { planId, version: plan.version };
}

/** A plan with one line; answers its id. */
export async function aDraft(owner: Actor, line: Partial<Line> = {}) {
  await saveDevelopmentLine(owner, { version: null, ...aLine, ...line });
  return (await ownPlan(owner, line.year)).id;
}

/** One more line of the owner's plan; answers its id. */
export const aDraftLine = async (owner: Actor, line: Partial<Line> = {}) =>
  saveDevelopmentLine(owner, { version: (await ownPlan(owner, line.year)).version, ...aLine, ...line });

/** A plan with one line, waiting for the supervisor. */
export async function aWaitingPlan(owner: Actor, line: Partial<Line> = {}) {
  const planId = await aDraft(owner, line);
  await submitDevelopmentPlan(owner, await developmentMove(owner, planId));
  return planId;
}

/** The same, approved. */
export async function anApprovedDevelopment(owner: Actor, supervisor: Actor, line: Partial<Line> = {}) {
  const planId = await aWaitingPlan(owner, line);
  await approveDevelopmentPlan(supervisor, await developmentMove(supervisor, planId));
  return planId;
}

/** A line of an approved plan, for which Budi nominated its owner; then its owner opened the plan again. */
export async function aNominatedLine() {
  const offer = await anOffer();
  const { ayu, budi, courseId, eventId } = offer;
  const line = { courseId, form: "course" } as const;
  const planId = await anApprovedDevelopment(ayu, budi, line);
  const lineId = (await ownPlan(ayu)).lines[0]?.id ?? "";
  await nominate(budi, { eventId, personIds: [ayu.personId], reason: "", itemId: lineId });
  await reopenDevelopmentPlan(ayu, { ...(await developmentMove(ayu, planId)), reason: "Jadwal pindah" });
  return { ...offer, line, lineId };
}
