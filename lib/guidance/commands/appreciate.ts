import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { writing } from "@/lib/db/doors";
import { found, refuseBecause, refuseUnless } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { unsay } from "@/lib/notifications/commands";

import { appreciatingBlockers, takingBackBlockers } from "../appreciation";
import { canAppreciate } from "../policy";
import { evaluationFollowed } from "../queries/follow-up";
import type { appreciateSchema, takeBackAppreciationSchema } from "../schema";
import { settle } from "./settle";

/**
 * Appreciates an evaluation that was handed over (art. 20), with a sentence or without, once. It stands among the person's
 * records, and the person is told. Answers its id.
 * @throws DomainError `not-found` for anybody but a supervisor, `appreciation.given-already`,
 * `appreciation.not-handed-over`.
 */
export const appreciate = (actor: Actor, { evaluationId, text }: z.output<typeof appreciateSchema>) =>
  writing(actor, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Evaluation" WHERE id = ${evaluationId}::uuid FOR NO KEY UPDATE`;
    const evaluation = found(await evaluationFollowed(tx, actor, evaluationId));
    refuseUnless(canAppreciate(actor, evaluation));
    const given = evaluation.appreciations.some(({ giverId }) => giverId === actor.personId);
    refuseBecause(appreciatingBlockers({ handedOverAt: evaluation.handedOverAt, given }));
    const id = newId();
    const data = { id, evaluationId, giverId: actor.personId, text: text || null, givenAt: actor.now };
    await tx.appreciation.create({ data });
    const { personId } = evaluation;
    await settle(tx, actor, {
      name: "appreciation.given",
      subjectId: id,
      personId,
      recipients: [personId],
    });
    return id;
  });

/**
 * Takes one's own appreciation back within ten seconds, and the news of it.
 * @throws DomainError `not-found` for anybody else, `appreciation.too-late-to-take-back`.
 */
export const takeBackAppreciation = (
  actor: Actor,
  { appreciationId }: z.output<typeof takeBackAppreciationSchema>,
) =>
  writing(actor, async (tx) => {
    const given = found(
      await tx.appreciation.findFirst({
        where: { id: appreciationId, giverId: actor.personId },
        select: { givenAt: true, evaluation: { select: { personId: true } } },
      }),
    );
    refuseBecause(takingBackBlockers(given, actor));
    const { count } = await tx.appreciation.deleteMany({ where: { id: appreciationId } });
    refuseUnless(count === 1);
    const { personId } = given.evaluation;
    await unsay(tx, { topic: "appreciation.given", subjectId: appreciationId });
    await settle(tx, actor, {
      name: "appreciation.taken-back",
      subjectId: appreciationId,
      personId,
      recipients: [],
    });
  });
