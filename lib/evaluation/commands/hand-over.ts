import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { writing } from "@/lib/db/doors";
import { claimVersion, found, refuseBecause, refuseUnless } from "@/lib/errors";

import { acknowledgingBlockers, handingOverBlockers } from "../chain";
import { selfAssessmentBlockers } from "../lifecycle";
import { handsOver } from "../policy";
import { evaluationInSight, standingOf } from "../queries/in-sight";
import { windowOf } from "../queries/period";
import type { moveEvaluationSchema, selfAssessSchema } from "../schema";
import { ownEvaluation } from "./own";
import { settle } from "./settle";

type Reference = z.output<typeof moveEvaluationSchema>;

/** The employee's own view of the period, before the rater decides. */
export const selfAssess = (actor: Actor, input: z.output<typeof selfAssessSchema>) =>
  writing(actor, async (tx) => {
    const evaluation = await ownEvaluation(tx, actor, input.evaluationId);
    refuseBecause(selfAssessmentBlockers(evaluation.status, windowOf(evaluation), actor.today));
    const { selfAssessment, version } = input;
    await claimVersion(tx.evaluation, evaluation, version, { status: "awaiting_rater", selfAssessment });
    const recipients = [evaluation.raterId];
    await settle(tx, actor, evaluation, {
      kind: "self_assessed",
      name: "evaluation.self-assessed",
      recipients,
    });
  });

/** Hands the signed document to the employee (within 14 working days, L.V.A); now it is disclosed. */
export const handOver = (actor: Actor, input: Reference) =>
  writing(actor, async (tx) => {
    const evaluation = found(await evaluationInSight(tx, actor, input.evaluationId));
    refuseUnless(handsOver(actor, evaluation));
    refuseBecause(handingOverBlockers(evaluation));
    const data = { status: "handed_over", handedOverAt: actor.now } as const;
    await claimVersion(tx.evaluation, evaluation, input.version, data);
    const recipients = [evaluation.personId];
    await settle(tx, actor, evaluation, { kind: "handed_over", name: "evaluation.handed-over", recipients });
  });

/** The employee's signature: it accepts the document, not its content. */
export const acknowledge = (actor: Actor, input: Reference) =>
  writing(actor, async (tx) => {
    const evaluation = await ownEvaluation(tx, actor, input.evaluationId);
    const { standing, holidays } = await standingOf(tx, actor, evaluation);
    refuseBecause(acknowledgingBlockers(standing, actor.today, holidays));
    const data = { status: "acknowledged", acknowledgedAt: actor.now } as const;
    await claimVersion(tx.evaluation, evaluation, input.version, data);
    const recipients = [evaluation.signedById ?? evaluation.raterId];
    await settle(tx, actor, evaluation, {
      kind: "acknowledged",
      name: "evaluation.acknowledged",
      recipients,
    });
  });
