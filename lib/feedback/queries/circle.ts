import "server-only";

import type { Actor } from "@/lib/access/actor";
import { onDay, teamLedBy } from "@/lib/access/visibility";
import type { Transaction } from "@/lib/db/doors";
import { assignmentOf } from "@/lib/organisation/queries";

const person = { select: { id: true, name: true } } as const;

/**
 * The people around the actor today (art. 17: leader, colleagues, people led): rater, leaders of work teams, people rated and
 * led, and who sits in the same unit.
 */
export async function circleOf(tx: Transaction, actor: Actor) {
  const { personId, today } = actor;
  const day = onDay(today);
  const raters = await tx.supervision.findMany({ where: { personId, ...day }, select: { rater: person } });
  const team = await tx.supervision.findMany({
    where: { raterId: personId, ...day },
    orderBy: { person: { name: "asc" } },
    select: { person },
  });
  const teamLeaders = await tx.teamSeat.findMany({
    where: {
      role: "leader",
      held: { some: day },
      team: { ...day, seats: { some: { role: "member", personId, held: { some: day } } } },
    },
    orderBy: { person: { name: "asc" } },
    select: { person },
  });
  const led = await tx.person.findMany({
    where: teamLedBy(actor),
    orderBy: { name: "asc" },
    ...person,
  });
  const colleagues = await colleaguesOf(tx, personId, today);
  const around = [
    ...raters.map(({ rater }) => ({ ...rater, as: "rater" as const })),
    ...teamLeaders.map((leader) => ({ ...leader.person, as: "teamLeader" as const })),
    ...team.map((rated) => ({ ...rated.person, as: "member" as const })),
    ...led.map((member) => ({ ...member, as: "member" as const })),
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
