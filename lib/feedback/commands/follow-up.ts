import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { supervisedBy } from "@/lib/access/visibility";
import { writing } from "@/lib/db/doors";
import { found, refuseBecause } from "@/lib/errors";
import { newId } from "@/lib/ids";

import { followUpBlockers } from "../follow-up";
import { confirmedResult, yearOf } from "../queries/member";
import type { followUpSchema } from "../schema";
import { settle } from "./settle";

/**
 * Notes what the rater makes of feedback on a result (art. 20). The person is told; it stays with the result. Answers its id.
 * @throws DomainError `not-found` for anybody but the rater of today and for results that are not confirmed,
 * `feedback.nothing-tried` for taking over too early, `feedback.taken-over` afterwards.
 */
export const noteFollowUp = (actor: Actor, input: z.output<typeof followUpSchema>) =>
  writing(actor, async (tx) => {
    const { personId, resultId, step, note } = input;
    found(
      await tx.person.findFirst({ where: { id: personId, AND: supervisedBy(actor) }, select: { id: true } }),
    );
    await confirmedResult(tx, personId, yearOf(actor), resultId);
    // Two steps at the same moment come one after the other, so that the second knows of the first.
    await tx.$queryRaw`SELECT 1 FROM "Person" WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
    const earlier = await tx.followUp.findMany({ where: { resultId }, select: { step: true } });
    const steps = earlier.map((one) => one.step);
    refuseBecause(followUpBlockers(step, steps));
    const id = newId();
    const noted = { id, personId, authorId: actor.personId, resultId, step, note, notedAt: actor.now };
    await tx.followUp.create({ data: noted });
    const name = step === "take_over" ? "feedback.taken-over" : "feedback.followed-up";
    await settle(tx, actor, { name, subjectId: id, personId, recipients: [personId] });
    return id;
  });
