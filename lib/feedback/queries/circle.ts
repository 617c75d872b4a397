import "server-only";

import type { Actor } from "@/lib/access/actor";
import { onDay } from "@/lib/access/visibility";
import type { Transaction } from "@/lib/db/doors";
import { assignmentOf } from "@/lib/organisation/queries";

const person = { select: { id: true, name: true } } as const;

/** The people around the actor today (art. 17: leader, colleagues, people led): rater, own team, and who sits in the same unit. */
export async function circleOf(tx: Transaction, { personId, today }: Actor) {
  const day = onDay(today);
  const raters = await tx.supervision.findMany({ where: { personId, ...day }, select: { rater: person } });
  const team = await tx.supervision.findMany({
    where: { raterId: personId, ...day },
    orderBy: { person: { name: "asc" } },
    select: { person },
  });
  const colleagues = await colleaguesOf(tx, personId, today);
  const around = [
    ...raters.map(({ rater }) => ({ ...rater, as: "rater" as const })),
    ...team.map((led) => ({ ...led.person, as: "member" as const })),
    ...colleagues.map((other) => ({ ...other.person, as: "colleague" as const })),
  ];
  return around.filter(({ id }, i) => id !== personId && around.findIndex((one) => one.id === id) === i);
}

export type PersonAround = Awaited<ReturnType<typeof circleOf>>[number];

async function colleaguesOf(tx: Transaction, personId: string, today: string) {
  const unitId = (await assignmentOf(tx, personId, today))?.position.unitId;
  if (!unitId) return [];
  return tx.assignment.findMany({
    where: { kind: "definitive", position: { unitId }, ...onDay(today) },
    orderBy: { person: { name: "asc" } },
    select: { person },
  });
}
