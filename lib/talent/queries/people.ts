import "server-only";

import type { Actor } from "@/lib/access/actor";
import { readersIn } from "@/lib/career/queries/readers";
import { dateOf } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";
import type { PositionKind, Predicate } from "@/lib/db/generated/enums";

import { type Known, standingOf } from "../nine-box";
import type { Settings } from "../settings";
import { figuresIn, indexInputs, indexOf } from "./index-means";
import { lastPotential, lastPredicate } from "./known";
import { settingsIn } from "./settings";

type KnownRow = {
  year: number | null;
  predicate: Predicate | null;
  score: number | null;
  validUntil: string | null;
};

const onePerson = (actor: Actor, personId: string) => Prisma.sql`
  SELECT p.id, s.kind FROM "Person" p JOIN "Assignment" a ON a."personId" = p.id AND a.kind = 'definitive'
     AND a."validFrom" <= ${actor.today}::date AND coalesce(a."validTo" >= ${actor.today}::date, true)
    JOIN "Position" s ON s.id = a."positionId"
   WHERE p.id = ${personId}::uuid AND p.number IS NOT NULL ORDER BY a."validFrom" DESC LIMIT 1`;

/** Where a person stands, with what it follows from; null for people without a position of the day. */
export async function standingIn(tx: Transaction, actor: Actor, personId: string, settings: Settings) {
  const [row] = await tx.$queryRaw<KnownRow[]>`
    WITH person AS (${onePerson(actor, personId)})
    SELECT f.year, f.predicate, q.score::float AS score, q."validUntil"::text AS "validUntil"
      FROM person LEFT JOIN LATERAL (${lastPredicate(actor)}) f ON true LEFT JOIN LATERAL (${lastPotential}) q ON true`;
  if (!row) return null;
  const { year, predicate, score, validUntil } = row;
  const potential = score === null || validUntil === null ? null : { score, validUntil };
  const known: Known = { predicate, potential };
  return { standing: standingOf(known, settings, actor.today), year, ...known };
}

/** The IP ASN of a person, part by part; null for people without a position of the civil service. */
export async function indexIn(tx: Transaction, actor: Actor, personId: string) {
  type Row = Parameters<typeof indexOf>[0] & { kind: PositionKind };
  const [row] = await tx.$queryRaw<Row[]>`
    WITH person AS (${onePerson(actor, personId)}) ${indexInputs(actor)}`;
  return row ? indexOf(row, await figuresIn(tx, actor)) : null;
}

/** Every potential assessment of a person, newest first. */
export async function potentialsOf(tx: Transaction, personId: string) {
  const rows = await tx.potentialAssessment.findMany({
    where: { personId },
    orderBy: [{ assessedOn: "desc" }, { recordedAt: "desc" }, { id: "desc" }],
    select: {
      ...{ id: true, score: true, assessedOn: true, validUntil: true },
      ...{ source: true, documentNumber: true, documentDate: true },
    },
  });
  return rows.map(({ score, assessedOn, validUntil, documentDate, ...row }) => ({
    ...{ ...row, score: Number(score), assessedOn: dateOf(assessedOn) },
    ...{ validUntil: dateOf(validUntil), documentDate: dateOf(documentDate) },
  }));
}

/** What was recorded of a person for the IP ASN, newest first. */
export async function recordsOf(tx: Transaction, personId: string) {
  const rows = await tx.professionalRecord.findMany({
    where: { personId },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    select: {
      ...{ id: true, education: true, leadershipTraining: true, functionalTraining: true, discipline: true },
      ...{ source: true, documentNumber: true, documentDate: true },
    },
  });
  return rows.map(({ documentDate, ...row }) => ({ ...row, documentDate: dateOf(documentDate) }));
}

/** One's own box and index, each where the government has switched it on; null where neither is, or for who has no position. */
export const findOwnTalent = (actor: Actor) =>
  reading(actor, async (tx) => {
    const settings = await settingsIn(tx);
    if (!settings.enabled && !settings.indexEnabled) return null;
    const known = await standingIn(tx, actor, actor.personId, settings);
    if (!known) return null;
    return {
      box: settings.enabled ? known : null,
      potentials: settings.enabled ? await potentialsOf(tx, actor.personId) : [],
      index: settings.indexEnabled ? await indexIn(tx, actor, actor.personId) : null,
      records: settings.indexEnabled ? await recordsOf(tx, actor.personId) : [],
      readers: await readersIn(tx, actor, ["talent.box-read", "talent.record-read"]),
    };
  });
