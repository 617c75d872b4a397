import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { type Transaction, writing } from "@/lib/db/doors";
import { claimVersion, found, refuseBecause, refuseUnless } from "@/lib/errors";

import { acknowledgingBlockers, handingOverBlockers } from "../chain";
import { selfAssessmentBlockers } from "../lifecycle";
import { handsOver } from "../policy";
import { type EvaluationInSight, evaluationInSight, standingOf } from "../queries/in-sight";
import { windowOf } from "../queries/period";
import type { handOverTogetherSchema, moveEvaluationSchema, selfAssessSchema } from "../schema";
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
    const evaluation = await toHandOver(tx, actor, input);
    refuseBecause(handingOverBlockers(evaluation));
    await handOverIn(tx, actor, evaluation, input.version);
  });

/**
 * Hands over several at once, each as if it were alone: to its employee, with documents, news and event of its own. All of
 * them, or none, and then each that stood in the way is named.
 * @throws DomainError `stale` with `evaluation.not-handed-over-together` for each.
 */
export const handOverTogether = (actor: Actor, { evaluations }: z.output<typeof handOverTogetherSchema>) =>
  writing(
    actor,
    async (tx) => {
      const asked = [];
      // In one order for everybody, so that two who hand over the same wait for one another and not both.
      for (const reference of [...evaluations].sort(byId))
        asked.push({ evaluation: await toHandOver(tx, actor, reference), version: reference.version });
      const late = asked.filter(
        ({ evaluation, version }) =>
          evaluation.version !== version || handingOverBlockers(evaluation).length > 0,
      );
      if (late.length > 0)
        refuseBecause([
          { code: "stale" },
          ...late.map(
            ({ evaluation: { person } }) =>
              ({ code: "evaluation.not-handed-over-together", name: person.name }) as const,
          ),
        ]);
      for (const { evaluation, version } of asked) await handOverIn(tx, actor, evaluation, version);
    },
    ofSeveral,
  );

/** Milliseconds to issue the documents of as many as are handed over at once. */
const ofSeveral = { timeout: 15_000 };

const byId = (one: Reference, other: Reference) => one.evaluationId.localeCompare(other.evaluationId);

async function toHandOver(tx: Transaction, actor: Actor, { evaluationId }: Reference) {
  const evaluation = found(await evaluationInSight(tx, actor, evaluationId));
  refuseUnless(handsOver(actor, evaluation));
  return evaluation;
}

async function handOverIn(tx: Transaction, actor: Actor, evaluation: EvaluationInSight, version: number) {
  const data = { status: "handed_over", handedOverAt: actor.now } as const;
  await claimVersion(tx.evaluation, evaluation, version, data);
  const recipients = [evaluation.personId];
  await settle(tx, actor, evaluation, { kind: "handed_over", name: "evaluation.handed-over", recipients });
}

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
