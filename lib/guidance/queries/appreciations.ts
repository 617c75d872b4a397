import "server-only";

import type { Actor } from "@/lib/access/actor";
import { reading } from "@/lib/db/doors";
import { period, periodOf } from "@/lib/evaluation/queries/period";

import { visibleAppreciations } from "../policy";
import { appreciationShown } from "./follow-up";

/** The appreciation that a person was given, newest first, as far as the actor may read it: what a dossier is to begin with. */
export const findAppreciations = (actor: Actor, personId: string) =>
  reading(actor, async (tx) => {
    const rows = await tx.appreciation.findMany({
      where: { evaluation: { personId }, AND: visibleAppreciations(actor) },
      orderBy: [{ givenAt: "desc" }, { id: "desc" }],
      select: { ...appreciationShown, evaluation: { select: { period } } },
    });
    return rows.map(({ giver, giverId, givenAt, evaluation, ...row }) => ({
      ...row,
      ...{ giver: giver.name, givenAt: givenAt.toISOString(), own: giverId === actor.personId },
      period: periodOf(evaluation.period),
    }));
  });

export type Appreciated = Awaited<ReturnType<typeof findAppreciations>>[number];
