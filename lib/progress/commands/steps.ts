import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { type Transaction, writing } from "@/lib/db/doors";
import { claimVersion, DomainError, found, refuse, refuseUnless } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { editionOf, latestEdition } from "@/lib/planning/edition";

import { canReport } from "../policy";
import type { dropStepSchema, finishStepSchema, saveStepSchema } from "../schema";
import { isOfYear } from "../steps";

/**
 * Writes a step of the action plan of a confirmed result (B.1.1): a new one without id. Its owner writes it, and the rater
 * reads along. Answers its id.
 * @throws DomainError `not-found`, `progress.no-approved-plan`, `progress.not-confirmed`, `progress.plan-closed`,
 * `progress.step-outside-year`, `stale`.
 */
export const saveStep = (
  actor: Actor,
  { stepId, version, resultId, ...input }: z.output<typeof saveStepSchema>,
) =>
  writing(actor, async (tx) => {
    const plan = await planOfResult(tx, actor, resultId);
    if (!isOfYear(input.dueOn, plan.year)) refuse("progress.step-outside-year", { year: String(plan.year) });
    const data = { text: input.text, dueOn: new Date(input.dueOn) };
    const id = stepId ?? newId();
    if (stepId === null) await tx.actionStep.create({ data: { id, planId: plan.id, resultId, ...data } });
    else {
      const standing = found(await tx.actionStep.findFirst({ where: { id, resultId } }));
      await claimVersion(tx.actionStep, standing, version, data, { text: standing.text });
    }
    await recordEvent(tx, actor, { name: "progress.step-saved", subjectId: id, agencyId: plan.agencyId });
    return id;
  });

/**
 * Notes that a step is done today, or takes that back.
 * @throws DomainError as `saveStep`.
 */
export const finishStep = (actor: Actor, { stepId, version, done }: z.output<typeof finishStepSchema>) =>
  writing(actor, async (tx) => {
    const { step, agencyId } = await ownStep(tx, actor, stepId);
    await claimVersion(tx.actionStep, step, version, { doneOn: done ? new Date(actor.today) : null });
    const name = done ? "progress.step-finished" : "progress.step-reopened";
    await recordEvent(tx, actor, { name, subjectId: stepId, agencyId });
  });

/**
 * Takes a step away.
 * @throws DomainError as `saveStep`.
 */
export const dropStep = (actor: Actor, { stepId, version }: z.output<typeof dropStepSchema>) =>
  writing(actor, async (tx) => {
    const { step, agencyId } = await ownStep(tx, actor, stepId);
    if (step.version !== version) throw new DomainError([{ code: "stale" }]);
    const { count } = await tx.actionStep.deleteMany({ where: { id: stepId, version } });
    if (count !== 1) throw new DomainError([{ code: "stale" }]);
    await recordEvent(tx, actor, { name: "progress.step-dropped", subjectId: stepId, agencyId });
  });

async function ownStep(tx: Transaction, actor: Actor, id: string) {
  const step = found(await tx.actionStep.findUnique({ where: { id } }));
  return { step, ...(await planOfResult(tx, actor, step.resultId)) };
}

/** The plan of a result that its owner may still work on. */
async function planOfResult(tx: Transaction, actor: Actor, resultId: string) {
  const select = {
    id: true,
    personId: true,
    agencyId: true,
    year: true,
    status: true,
    editions: latestEdition,
  };
  const { plan } = found(
    await tx.workResult.findUnique({ where: { id: resultId }, select: { plan: { select } } }),
  );
  refuseUnless(canReport(actor, plan));
  if (plan.status === "closed") refuse("progress.plan-closed");
  const edition = plan.editions[0] ?? refuse("progress.no-approved-plan");
  if (editionOf(edition).results.every(({ id }) => id !== resultId)) refuse("progress.not-confirmed");
  return plan;
}
