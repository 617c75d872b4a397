import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { rolesWith } from "@/lib/access/permissions";
import { recordEvent } from "@/lib/audit/record";
import { workingCalendar } from "@/lib/cycles/queries";
import { workingDaysAfter } from "@/lib/dates";
import { type Transaction, writing } from "@/lib/db/doors";
import { claimVersion, found, refuseBecause, refuseUnless } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { announce, unsay } from "@/lib/notifications/commands";
import { assignmentOf } from "@/lib/organisation/queries";

import { answeredWithin, askingBlockers, decidingBlockers, withdrawingBlockers } from "../correction";
import { visibleCorrections } from "../policy";
import { presentOf } from "../queries/present";
import type { askCorrectionSchema, decideCorrectionSchema, withdrawCorrectionSchema } from "../schema";

/**
 * Says what is wrong in what is kept about oneself, and what it should be (UU 27/2022 art. 6). Whoever keeps the records nearest to
 * the person is told. Answers the id.
 * @throws DomainError `correction.*` by the rule, `not-found` for another's files.
 */
export const askCorrection = (actor: Actor, input: z.output<typeof askCorrectionSchema>) =>
  writing(actor, async (tx) => {
    const { field, wanted, reason, files } = input;
    const { personId, today, now: askedAt } = actor;
    // A second one at the same moment waits here, and finds the first.
    await tx.$queryRaw`SELECT 1 FROM "Person" WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
    const waiting = await tx.correctionRequest.findMany({
      where: { personId, state: "open" },
      select: { field: true },
    });
    const present = (await presentOf(tx, actor))[field];
    const agencyId = await agencyOf(tx, actor, personId);
    const open = waiting.map((one) => one.field);
    refuseBecause(askingBlockers({ field, wanted, present, open, kept: agencyId !== null }));
    const { holidays } = await workingCalendar(tx, today);
    const dueOn = new Date(workingDaysAfter(today, answeredWithin, holidays));
    const id = newId();
    await tx.correctionRequest.create({
      data: { id, personId, field, present, wanted, reason, askedAt, dueOn },
    });
    await attach(tx, actor, id, files);
    await announce(tx, actor, {
      topic: "correction.asked",
      subjectId: id,
      recipients: await keepersOf(tx, actor),
    });
    await recordEvent(tx, actor, { name: "correction.asked", subjectId: id, agencyId, details: { field } });
    return id;
  });

/**
 * Takes one's own request back while nobody has answered it.
 * @throws DomainError `not-found` for anybody else's, `correction.answered`, `stale`.
 */
export const withdrawCorrection = (
  actor: Actor,
  { requestId, version }: z.output<typeof withdrawCorrectionSchema>,
) =>
  writing(actor, async (tx) => {
    const request = await requestInSight(tx, actor, requestId);
    refuseUnless(request.personId === actor.personId);
    refuseBecause(withdrawingBlockers(request));
    await claimVersion(tx.correctionRequest, request, version, {
      ...{ state: "withdrawn", decidedById: actor.personId, decidedAt: actor.now },
    });
    await unsay(tx, { topic: "correction.asked", subjectId: requestId });
    await recordEvent(tx, actor, {
      ...{ name: "correction.withdrawn", subjectId: requestId },
      agencyId: await lastAgencyOf(tx, actor, request.personId),
    });
  });

/**
 * Answers a request: corrected, with what was changed and since when the record is right, or refused with the reason (art. 30). The
 * person is told. What is wrong is mended where it is kept; the answer changes nothing there.
 * @throws DomainError `not-found` for people whose records the actor does not keep, `correction.*` by the rule, `stale`.
 */
export const decideCorrection = (actor: Actor, input: z.output<typeof decideCorrectionSchema>) =>
  writing(actor, async (tx) => {
    const { requestId, version, decision, answer, correctedOn } = input;
    const request = await requestInSight(tx, actor, requestId);
    const { personId } = request;
    refuseBecause(
      decidingBlockers({ ...request, keeperId: actor.personId, correctedOn, today: actor.today }),
    );
    await claimVersion(tx.correctionRequest, request, version, {
      ...{ state: decision, answer, correctedOn: correctedOn && new Date(correctedOn) },
      ...{ decidedById: actor.personId, decidedAt: actor.now },
    });
    const name = `correction.${decision}` as const;
    await announce(tx, actor, { topic: name, subjectId: requestId, recipients: [personId] });
    await recordEvent(tx, actor, {
      ...{ name, subjectId: requestId, agencyId: await lastAgencyOf(tx, actor, personId) },
      details: { field: request.field },
    });
  });

const requestInSight = async (tx: Transaction, actor: Actor, id: string) =>
  found(
    await tx.correctionRequest.findFirst({
      where: { id, AND: visibleCorrections(actor) },
      select: { id: true, version: true, personId: true, state: true, field: true },
    }),
  );

/** The agency of the position that somebody holds of their own; null for whoever holds none. */
const agencyOf = async (tx: Transaction, { today }: Actor, personId: string) =>
  (await assignmentOf(tx, personId, today))?.position.agencyId ?? null;

/** The same, or where they held their last position of their own, of whoever has left since. */
async function lastAgencyOf(tx: Transaction, { today }: Actor, personId: string) {
  const last = await tx.assignment.findFirst({
    where: { personId, kind: "definitive", validFrom: { lte: new Date(today) } },
    orderBy: { validFrom: "desc" },
    select: { position: { select: { agencyId: true } } },
  });
  return last?.position.agencyId ?? null;
}

async function attach(
  tx: Transaction,
  { personId: ownerId }: Actor,
  requestId: string,
  files: readonly string[],
) {
  const ids = [...new Set(files)];
  if (ids.length === 0) return;
  const own = { id: { in: ids }, ownerId, kind: "file", removedIn: null } as const;
  refuseUnless((await tx.evidence.count({ where: own })) === ids.length);
  await tx.correctionEvidence.createMany({ data: ids.map((evidenceId) => ({ requestId, evidenceId })) });
}

/** Who keeps the actor's records nearest to them: of their unit, else of their agency, else of the region; never they themselves. */
async function keepersOf(tx: Transaction, { personId, today }: Actor) {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH own AS (SELECT u.path FROM "Assignment" a JOIN "Position" o ON o.id = a."positionId" JOIN "Unit" u ON u.id = o."unitId"
      WHERE a."personId" = ${personId}::uuid AND a.kind = 'definitive'
        AND ${today}::date BETWEEN a."validFrom" AND coalesce(a."validTo", 'infinity') LIMIT 1)
    SELECT id FROM (SELECT g."personId"::text AS id, dense_rank() OVER (ORDER BY length(u.path) DESC) AS nearest
      FROM own JOIN "Unit" u ON own.path ^@ u.path JOIN "RoleGrant" g ON g."unitId" = u.id
      WHERE g.role::text = ANY (${rolesWith("people:manage") as string[]}) AND g."personId" <> ${personId}::uuid
        AND ${today}::date BETWEEN g."validFrom" AND coalesce(g."validTo", 'infinity')) kept WHERE nearest = 1`;
  return rows.map(({ id }) => id);
}
