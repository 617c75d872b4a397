import "server-only";

import type { Actor } from "@/lib/access/actor";
import { keepersOf } from "@/lib/calendar/queries/keepers";
import { reading, type Transaction } from "@/lib/db/doors";
import type { IsoDate } from "@/lib/dates";
import { found, refuseUnless } from "@/lib/errors";
import { findHoldups } from "@/lib/reporting/queries/holdups";

import { canKeepOffice } from "../policy";
import { agencyLine } from "./stages";

const shownRaters = 5;
const shownCalls = 5;

/** Somebody to call, with the address that the records know. */
type Contact = { name: string; title: string; mail: string | null };

/** Who leads the unit of an agency on a day, Plt and Plh too. */
const headsOf = (tx: Transaction, unitId: string, today: IsoDate) => tx.$queryRaw<Contact[]>`
  SELECT p.name, q.title, p.email AS mail FROM "Position" q JOIN "Assignment" a ON a."positionId" = q.id
    AND ${today}::date BETWEEN a."validFrom" AND coalesce(a."validTo", 'infinity')
  JOIN "Person" p ON p.id = a."personId"
  WHERE q."unitId" = ${unitId}::uuid AND q."isHead" ORDER BY a.kind, p.name`;

async function callsTo(tx: Transaction, agencyId: string) {
  const rows = await tx.agencyCall.findMany({
    where: { agencyId },
    orderBy: { id: "desc" },
    take: shownCalls,
    select: { id: true, text: true, sentAt: true, sentBy: { select: { name: true } } },
  });
  return rows.map(({ sentAt, sentBy, ...call }) => ({
    ...call,
    ...{ sentAt: sentAt.toISOString(), sentBy: sentBy.name },
  }));
}

/**
 * Whom to call in an agency and what about: how far it is, who leads it, who keeps its records, for which raters most people wait,
 * and what was written to it last.
 * @throws DomainError `not-found` for an agency whose cycle the actor does not keep.
 */
export const findAgency = (actor: Actor, agencyId: string) =>
  reading(actor, async (tx) => {
    refuseUnless(canKeepOffice(actor));
    const line = found(await agencyLine(tx, actor, agencyId, Number(actor.today.slice(0, 4))));
    const { holdups } = await findHoldups(tx, line.unitId, shownRaters);
    const keepers = await keepersOf(tx, [agencyId], actor.today);
    return {
      line,
      heads: await headsOf(tx, line.unitId, actor.today),
      keepers: keepers.map(({ name, mail }) => ({ name, mail })),
      raters: holdups.map(({ raterId, name, title, unit, people }) => ({
        raterId,
        name,
        title,
        unit,
        people,
      })),
      calls: await callsTo(tx, agencyId),
    };
  });

export type CalledAgency = Awaited<ReturnType<typeof findAgency>>;
