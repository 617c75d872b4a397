import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { type Transaction, writing } from "@/lib/db/doors";
import { claimVersion, DomainError, found, refuseBecause, refuseUnless } from "@/lib/errors";
import { newId } from "@/lib/ids";

import { droppingBlockers, dueBlockers, finishingBlockers, stepBlockers, writingBlockers } from "../guidance";
import { canGuide } from "../policy";
import { guidanceInSight } from "../queries/in-sight";
import type { addStepSchema, changeStepSchema, dropStepSchema, finishStepSchema } from "../schema";
import { settle } from "./settle";

/**
 * Writes one more step. The employee is told.
 * @throws DomainError `not-found` for anybody but the supervisor of today, `guidance.*`, `stale`.
 */
export const addGuidanceStep = (actor: Actor, input: z.output<typeof addStepSchema>) =>
  writing(actor, async (tx) => {
    const { guidanceId, version, dueOn, ...step } = input;
    const guidance = found(await guidanceInSight(tx, actor, { id: guidanceId }));
    refuseUnless(canGuide(actor, guidance));
    refuseBecause(writingBlockers(guidance));
    refuseBecause(dueBlockers(dueOn, null, actor.today));
    // Whoever closes it at the same moment has not seen this step.
    await claimVersion(tx.guidance, guidance, version, {});
    await tx.guidanceStep.create({ data: { id: newId(), guidanceId, ...step, dueOn: new Date(dueOn) } });
    const { personId } = guidance;
    await settle(tx, actor, {
      name: "guidance.step-added",
      subjectId: guidanceId,
      personId,
      recipients: [personId],
    });
  });

/**
 * Puts other words, another form or another day in place of a step's that is not done. The employee is told.
 * @throws DomainError as `addGuidanceStep`.
 */
export const changeGuidanceStep = (actor: Actor, input: z.output<typeof changeStepSchema>) =>
  writing(actor, async (tx) => {
    const { stepId, version, dueOn, ...words } = input;
    const { guidance, step } = await stepInSight(tx, actor, stepId);
    refuseUnless(canGuide(actor, guidance));
    refuseBecause([...writingBlockers(guidance), ...stepBlockers(step)]);
    refuseBecause(dueBlockers(dueOn, step.dueOn, actor.today));
    const data = { ...words, dueOn: new Date(dueOn) };
    await claimVersion(tx.guidanceStep, step, version, data, { text: step.text });
    const { id: subjectId, personId } = guidance;
    await settle(tx, actor, {
      name: "guidance.step-changed",
      subjectId,
      personId,
      recipients: [personId],
    });
  });

/**
 * Takes a step away that is not done. The employee is told.
 * @throws DomainError as `addGuidanceStep`, `guidance.last-step`.
 */
export const dropGuidanceStep = (actor: Actor, { stepId, version }: z.output<typeof dropStepSchema>) =>
  writing(actor, async (tx) => {
    const { guidance, step } = await stepInSight(tx, actor, stepId);
    refuseUnless(canGuide(actor, guidance));
    refuseBecause(droppingBlockers(guidance, step));
    if (step.version !== version) throw new DomainError([{ code: "stale" }]);
    // Of the last two, only one goes: both would have seen the other.
    await claimVersion(tx.guidance, guidance, guidance.version, {});
    const { count } = await tx.guidanceStep.deleteMany({ where: { id: stepId, version } });
    if (count !== 1) throw new DomainError([{ code: "stale" }]);
    const { id: subjectId, personId } = guidance;
    await settle(tx, actor, {
      name: "guidance.step-dropped",
      subjectId,
      personId,
      recipients: [personId],
    });
  });

/**
 * Notes that a step is done, on which day and what came of it: by the employee or by the supervisor of today, and the other is
 * told. It stays so.
 * @throws DomainError `not-found` for anybody else, `guidance.*`, `stale`.
 */
export const finishGuidanceStep = (actor: Actor, input: z.output<typeof finishStepSchema>) =>
  writing(actor, async (tx) => {
    const { stepId, version, doneOn, note } = input;
    const { guidance, step } = await stepInSight(tx, actor, stepId);
    const { id: subjectId, personId, supervisorId } = guidance;
    const own = personId === actor.personId;
    refuseUnless(own || canGuide(actor, guidance));
    refuseBecause(finishingBlockers(guidance, step, { doneOn, today: actor.today }));
    const data = { doneOn: new Date(doneOn), doneById: actor.personId, note };
    await claimVersion(tx.guidanceStep, step, version, data);
    await settle(tx, actor, {
      name: own ? "guidance.step-reported" : "guidance.step-done",
      ...{ subjectId, personId },
      recipients: [own ? supervisorId : personId],
      newsAbout: own ? personId : subjectId,
      // By this the database knows who noted it and when.
      details: { step: stepId },
    });
  });

/** A step with the guidance that it belongs to. */
async function stepInSight(tx: Transaction, actor: Actor, stepId: string) {
  const guidance = found(await guidanceInSight(tx, actor, { steps: { some: { id: stepId } } }));
  return { guidance, step: found(guidance.steps.find(({ id }) => id === stepId)) };
}
