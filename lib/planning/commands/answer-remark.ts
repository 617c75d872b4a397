import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { found, refuseBecause } from "@/lib/errors";

import { answerBlockers } from "../remarks";
import type { answerRemarkSchema } from "../schema";
import { changePlan } from "./editing";

/**
 * Says what the owner of a returned plan changed after a remark, or why not, and settles the remark with it.
 * @throws DomainError `not-found` for anybody else and for a remark that the plan does not have, `plan.not-open`,
 * `plan.remark-settled` once it has an answer, `stale`.
 */
export const answerRemark = (actor: Actor, input: z.output<typeof answerRemarkSchema>) =>
  changePlan(actor, input, "plan.remark-answered", (tx, { comments }) => {
    const remark = found(comments.find(({ id }) => id === input.remarkId));
    refuseBecause(answerBlockers(remark));
    const data = { answer: input.answer, settledAt: actor.now };
    return tx.planComment.update({ where: { id: remark.id }, data });
  });
