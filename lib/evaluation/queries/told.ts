import "server-only";

import type { Actor } from "@/lib/access/actor";
import { workingCalendar } from "@/lib/cycles/queries";
import { reading } from "@/lib/db/doors";

import { duesOf } from "../chain";
import { visibleEvaluations } from "../policy";
import { standingIn } from "./in-sight";
import { period, periodOf } from "./period";

/**
 * Which evaluation a piece of news is about, by the ids of those in the actor's sight: its period, whose it is (null for the
 * actor's own), and the last day on which the actor can answer what was handed over and is still open.
 */
export const evaluationsTold = (actor: Actor, ids: readonly string[]) =>
  reading(actor, async (tx) => {
    const rows = await tx.evaluation.findMany({
      where: { id: { in: [...new Set(ids)] }, AND: visibleEvaluations(actor) },
      select: {
        ...{ id: true, personId: true, status: true, finality: true, signedAt: true, handedOverAt: true },
        ...{ extendedTo: true, period, person: { select: { name: true } } },
        objection: { select: { filedAt: true, statedAt: true } },
      },
    });
    const { timeZone, holidays } = await workingCalendar(tx, actor.today);
    return new Map(
      rows.map((row) => {
        const own = row.personId === actor.personId;
        const { answerBy } = duesOf(standingIn(timeZone, row), holidays);
        return [
          row.id,
          {
            ...{ name: own ? null : row.person.name, period: periodOf(row.period) },
            answerBy: own && row.status === "handed_over" ? answerBy : null,
          },
        ];
      }),
    );
  });
