import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { IsoDate } from "@/lib/dates";
import type { Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";
import { newId } from "@/lib/ids";
import { isDeparture } from "@/lib/organisation/departures";

import { difference, unlike } from "../difference";
import type { Order } from "../movement";
import type { Away, Held, Rated, Standing } from "../standing";

/** A movement that is to be written, with what it is written by. */
export type Entry = { order: Order; basis: string };

/**
 * Writes the movements and what became of what stood, in one statement a table: what goes and ends before what begins, so that no seat is
 * held twice on the way. The version of those whom the movements name is the caller's to raise; that of others whose rater changes is raised here.
 */
export async function writeMovements(
  tx: Transaction,
  actor: Actor,
  {
    before,
    after,
    entries,
    importId = null,
  }: { before: Standing; after: Standing; entries: readonly Entry[]; importId?: string | null },
) {
  const held = changesOf(before.held, after.held);
  const rated = changesOf(before.rated, after.rated);
  const away = changesOf(before.away, after.away);
  const trace = importId ? undefined : { held: traceOf(held), rated: traceOf(rated), away: traceOf(away) };
  await tx.movement.createMany({
    data: entries.map((entry) => ({ ...rowOf(entry, actor, importId), trace })),
  });
  if (held.gone.length + rated.gone.length > 0)
    await tx.$executeRaw`SELECT forget_rows_ahead(${idsOf(held.gone)}::uuid[], ${idsOf(rated.gone)}::uuid[])`;
  await writeHeld(tx, held);
  await writeRated(tx, rated);
  await writeAway(tx, away);
  await endGrants(tx, actor, entries);
  await outdateForms(tx, { before, after, entries });
}

/** Whoever has one of the people open on a form whose rater is another now sees that they have changed. */
async function outdateForms(
  tx: Transaction,
  { before, after, entries }: { before: Standing; after: Standing; entries: readonly Entry[] },
) {
  const named = new Set(entries.map(({ order }) => order.personId));
  const moved = unlike(before.rated, after.rated).flatMap(({ personId }) =>
    named.has(personId) ? [] : [personId],
  );
  if (moved.length > 0)
    await tx.$executeRaw`UPDATE "Person" SET version = version + 1 WHERE id = ANY (${[...new Set(moved)]}::uuid[])`;
}

/** What has to be written, with ids of their own for rows that are new, and the rows that are changed as they stood. */
function changesOf<Row extends { id: string }>(stood: readonly Row[], stands: readonly Row[]) {
  const { added, altered, gone } = difference(stood, stands);
  const touched = new Set([...altered, ...gone].map(({ id }) => id));
  return {
    ...{ altered, gone, before: stood.filter(({ id }) => touched.has(id)) },
    added: added.map((row) => ({ ...row, id: newId() })),
  };
}

type Changes<Row extends { id: string }> = ReturnType<typeof changesOf<Row>>;

/** What a movement keeps of the rows that it changed, so that it can be undone. */
const traceOf = <Row extends { id: string }>({ before, altered, added }: Changes<Row>) => ({
  before,
  altered,
  added,
});

async function writeHeld(tx: Transaction, { altered, added }: Changes<Held>) {
  if (altered.length > 0)
    await tx.$executeRaw`UPDATE "Assignment" t SET "validTo" = c."to", "positionId" = c."positionId"
      FROM json_to_recordset(${JSON.stringify(altered)}::json) c(id uuid, "to" date, "positionId" uuid) WHERE t.id = c.id`;
  if (added.length > 0)
    await tx.$executeRaw`INSERT INTO "Assignment" (id, "personId", "positionId", kind, "validFrom", "validTo")
      SELECT id, "personId", "positionId", kind, "from", "to" FROM json_to_recordset(${JSON.stringify(added)}::json)
        c(id uuid, "personId" uuid, "positionId" uuid, kind "AssignmentKind", "from" date, "to" date)`;
}

async function writeRated(tx: Transaction, { altered, added }: Changes<Rated>) {
  if (altered.length > 0)
    await tx.$executeRaw`UPDATE "Supervision" t SET "validTo" = c."to", "raterId" = c."raterId", basis = c.basis,
        "inPlaceOfId" = c."inPlaceOfId", "ownBasis" = c."ownBasis"
      FROM json_to_recordset(${JSON.stringify(altered)}::json) c(id uuid, "to" date, "raterId" uuid, basis "SupervisionBasis",
        "inPlaceOfId" uuid, "ownBasis" "SupervisionBasis") WHERE t.id = c.id`;
  if (added.length > 0)
    await tx.$executeRaw`INSERT INTO "Supervision" (id, "personId", "raterId", basis, "validFrom", "validTo", "inPlaceOfId", "ownBasis")
      SELECT id, "personId", "raterId", basis, "from", "to", "inPlaceOfId", "ownBasis" FROM json_to_recordset(${JSON.stringify(added)}::json)
        c(id uuid, "personId" uuid, "raterId" uuid, basis "SupervisionBasis", "from" date, "to" date,
          "inPlaceOfId" uuid, "ownBasis" "SupervisionBasis")`;
}

async function writeAway(tx: Transaction, { altered, added, gone }: Changes<Away>) {
  if (gone.length > 0) await tx.planExemption.deleteMany({ where: { id: { in: idsOf(gone) } } });
  if (altered.length > 0)
    await tx.$executeRaw`UPDATE "PlanExemption" t SET "validTo" = c."to"
      FROM json_to_recordset(${JSON.stringify(altered)}::json) c(id uuid, "to" date) WHERE t.id = c.id`;
  if (added.length > 0)
    await tx.$executeRaw`INSERT INTO "PlanExemption" (id, "personId", reason, "validFrom", "validTo")
      SELECT id, "personId", reason, "from", "to" FROM json_to_recordset(${JSON.stringify(added)}::json)
        c(id uuid, "personId" uuid, reason "ExemptionReason", "from" date, "to" date)`;
}

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

const dayOf = (day: IsoDate | null) => day && new Date(day);

function rowOf({ order, basis }: Entry, { personId, now }: Actor, importId: string | null) {
  const { kind, from, to, seat, reason, successorId } = order;
  return {
    ...{ id: newId(), personId: order.personId, kind, basis, reason, successorId, importId },
    ...{ validFrom: new Date(from), validTo: dayOf(to), positionId: seat?.id ?? null },
    ...{ recordedById: personId, recordedAt: now },
  };
}

/** Roles end with the service; those that had not begun never do. One that began after a day that is recorded late was held until now. */
async function endGrants(tx: Transaction, { today }: Actor, entries: readonly Entry[]) {
  const gone = entries.flatMap(({ order: { kind, personId, from } }) =>
    isDeparture(kind) ? [{ personId, from }] : [],
  );
  if (gone.length === 0) return;
  const people = JSON.stringify(gone);
  await tx.$executeRaw`DELETE FROM "RoleGrant" g USING json_to_recordset(${people}::json) c("personId" uuid, "from" date)
    WHERE g."personId" = c."personId" AND g."validFrom" >= greatest(c."from", ${today}::date)`;
  const over = Prisma.sql`CASE WHEN g."validFrom" < c."from" THEN c."from" ELSE ${today}::date END`;
  await tx.$executeRaw`UPDATE "RoleGrant" g SET "validTo" = ${over} - 1
    FROM json_to_recordset(${people}::json) c("personId" uuid, "from" date)
    WHERE g."personId" = c."personId" AND coalesce(g."validTo", 'infinity') >= ${over}`;
}
