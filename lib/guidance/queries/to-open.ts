import "server-only";

import type { Actor } from "@/lib/access/actor";
import { reading } from "@/lib/db/doors";
import { period, periodOf } from "@/lib/evaluation/queries/period";

import { toGuide } from "../policy";
import { followed, followedOf, toOpen } from "./follow-up";

/**
 * The evaluations of one person on which the actor is to open guidance as today's direct supervisor, newest first, also what a
 * supervisor before has rated: that there is a low predicate, for which period, and the steps that it speaks for with their
 * reasons, as guidance tells them once it is open; nothing else of the evaluation.
 */
export const findToOpen = (actor: Actor, personId: string) =>
  reading(actor, async (tx) => {
    const rows = await tx.evaluation.findMany({
      where: { personId, guidance: null, AND: toGuide(actor) },
      orderBy: [{ handedOverAt: "desc" }, { id: "desc" }],
      select: { ...followed(actor), period },
    });
    return rows.flatMap((row) => {
      const evaluation = followedOf(row);
      const offer = toOpen(actor, evaluation);
      if (!offer) return [];
      const { id: evaluationId, version, name } = evaluation;
      return [{ evaluationId, version, name, period: periodOf(row.period), ...offer }];
    });
  });

export type ToOpen = Awaited<ReturnType<typeof findToOpen>>[number];
