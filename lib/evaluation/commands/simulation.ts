import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { type Transaction, writing } from "@/lib/db/doors";
import { claimVersion, refuse, refuseBecause } from "@/lib/errors";

import { ratingBlockers } from "../lifecycle";
import { predicateOf } from "../quadrant";
import { resultsFor } from "../queries/group";
import { period, windowOf } from "../queries/period";
import { groupOn } from "../queries/reasons";
import type { applySimulationSchema } from "../schema";

type Applied = z.output<typeof applySimulationSchema>;

/**
 * Makes what the rater has tried out the saved ratings of all changed people at once, with the reasons for what still leaves the
 * pattern. If any of them has changed meanwhile nothing is applied, and each of them is named. Marks, remarks and notes stay.
 * @throws DomainError `stale` with `evaluation.changed-meanwhile` for each, `evaluation.*` outside the window.
 */
export const applySimulation = (actor: Actor, { changes, reasons }: Applied) =>
  writing(actor, async (tx) => {
    const rows = await lockedRows(tx, actor, changes);
    const read = new Map(rows.map((row) => [row.id, row]));
    const stale = changes.filter(({ evaluationId, version }) => read.get(evaluationId)?.version !== version);
    const names = stale.map(({ evaluationId }) => read.get(evaluationId)?.person.name ?? "");
    if (names.length > 0)
      refuseBecause([
        { code: "stale" },
        ...names.map((name) => ({ code: "evaluation.changed-meanwhile", name }) as const),
      ]);
    refuseBecause(rows.flatMap((row) => ratingBlockers(row.status, windowOf(row), actor.today)).slice(0, 1));
    for (const { evaluationId, version, resultRating, behaviourRating } of changes) {
      const row = read.get(evaluationId) ?? refuse("not-found");
      const predicate = predicateOf(resultRating, behaviourRating);
      await claimVersion(tx.evaluation, row, version, { resultRating, behaviourRating, predicate });
    }
    await explainDistribution(tx, actor, reasons);
    for (const { id: subjectId, agencyId } of rows)
      await recordEvent(tx, actor, { name: "evaluation.rated", subjectId, agencyId });
  });

/** The changed people, held until the end, so that whoever is not up to date is told of all of them; all must be the actor's. */
async function lockedRows(tx: Transaction, actor: Actor, changes: Applied["changes"]) {
  const ids = changes.map(({ evaluationId }) => evaluationId);
  await tx.$queryRaw`SELECT id FROM "Evaluation" WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const rows = await tx.evaluation.findMany({
    where: { id: { in: ids }, raterId: actor.personId },
    select: {
      ...{ id: true, version: true, status: true, agencyId: true, extendedTo: true },
      period: { select: { opensOn: true, closesOn: true } },
      person: { select: { name: true } },
    },
  });
  if (rows.length !== changes.length) refuse("not-found");
  return rows;
}

/** Keeps why the actor's groups leave the pattern; what is not the actor's to decide in any more stands as it is. */
export async function explainDistribution(tx: Transaction, actor: Actor, reasons: Applied["reasons"]) {
  const { personId: raterId, now } = actor;
  const explained: { agencyId: string; deviation: string }[] = [];
  for (const { periodId: named, deviation, text } of reasons)
    for (const { periodId, agencyId } of await openRowsOfGroup(tx, actor, named)) {
      await tx.distributionReason.upsert({
        where: { raterId_periodId_deviation: { raterId, periodId, deviation } },
        create: { raterId, periodId, deviation, text, writtenAt: now },
        update: { text, writtenAt: now },
      });
      explained.push({ agencyId, deviation });
    }
  for (const { agencyId, deviation } of explained)
    await recordEvent(tx, actor, {
      name: "evaluation.distribution-explained",
      subjectId: raterId,
      agencyId,
      details: { deviation },
    });
}

/**
 * The periods, one of each agency, in which the group of a reason still has somebody to sign. A group is of one name of period
 * and one result of the unit; which, is told by the people whom the actor has in the period that the reason names.
 */
async function openRowsOfGroup(tx: Transaction, actor: Actor, periodId: string) {
  const { personId: raterId } = actor;
  const named = await tx.evaluation.findMany({
    where: { raterId, periodId },
    select: { ...{ id: true, raterId: true, agencyId: true, unitId: true }, period },
  });
  const [first] = named;
  if (!first) return [];
  const results = await resultsFor(tx, named, actor.today);
  const levels = new Set([...results.values()].map((result) => result?.level ?? null));
  const rows = new Map<string, string>();
  for (const level of levels)
    for (const one of await groupOn(tx, actor, first, level))
      if (one.signedAt === null) rows.set(one.period.id, one.agencyId);
  return [...rows].map(([row, agencyId]) => ({ periodId: row, agencyId }));
}
