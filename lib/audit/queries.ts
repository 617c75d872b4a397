import "server-only";

import type { Actor } from "@/lib/access/actor";
import { grantsFor, holds, unitPathsFor } from "@/lib/access/permissions";
import { dateOf } from "@/lib/dates";
import { atOneMoment, reading, type Transaction, unattended } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";
import { found, refuseUnless } from "@/lib/errors";

import type { HeadLine } from "./heads";
import type { TrailFilter } from "./schema";
import { type ChainFault, type ChainHead, genesis, headFaults, type LinkedEvent, walkChain } from "./chain";

const batch = 5_000;

export type Verified = { chains: number; events: number; faults: ChainFault[] };

/** Every fault of every chain, and how many events were read. Empty when nobody tampered. */
export const verifyTrail = () => verifyChains(Prisma.sql`true`);

async function verifyChains(which: Prisma.Sql): Promise<Verified> {
  const heads = await unattended(
    (tx) => tx.$queryRaw<{ id: string }[]>`SELECT id FROM "AuditChain" WHERE ${which} ORDER BY id`,
  );
  const verified: Verified = { chains: heads.length, events: 0, faults: [] };
  for (const { id } of heads) {
    const { events, faults } = await atOneMoment((tx) => verifyChain(tx, id));
    verified.events += events;
    verified.faults.push(...faults);
  }
  verified.faults.push(...(await removedFaults(new Set(heads.map(({ id }) => id)))));
  return verified;
}

/**
 * Where details are gone and no event of retention tells of it: by their hash alone, those that somebody took away unseen would look as
 * those that a run took. The first event of each such run and chain is named.
 */
async function removedFaults(chains: ReadonlySet<string>): Promise<ChainFault[]> {
  const rows = await unattended(
    (tx) => tx.$queryRaw<Omit<ChainFault, "fault">[]>`
      WITH untold AS (SELECT r.id FROM (SELECT DISTINCT "removedIn" AS id FROM "AuditEvent" WHERE "removedIn" IS NOT NULL) r
        WHERE NOT EXISTS (SELECT FROM "AuditEvent" t WHERE t."subjectId" = r.id AND t.name = 'oversight.retention-carried-out'
          AND t.details::json->>'digest' = retention_digest(r.id)))
      SELECT "chainId", min(sequence) AS sequence FROM "AuditEvent" WHERE "removedIn" IN (SELECT id FROM untold)
      GROUP BY "removedIn", "chainId" ORDER BY "chainId", sequence`,
    { timeout: 60_000 },
  );
  return rows.filter(({ chainId }) => chains.has(chainId)).map((row) => ({ ...row, fault: "removed" }));
}

/** Head and events are of one moment: people go on working while it reads. */
async function verifyChain(tx: Transaction, chainId: string) {
  const [head] = await tx.$queryRaw<ChainHead[]>`
    SELECT id AS "chainId", sequence, hash FROM "AuditChain" WHERE id = ${chainId}`;
  const faults: ChainFault[] = [];
  let [events, place] = [0, genesis];
  for (;;) {
    const links = await linksAfter(tx, chainId, place.sequence);
    const walked = walkChain(chainId, place, links);
    faults.push(...walked.faults);
    events += links.length;
    place = walked.place;
    if (links.length < batch) return { events, faults: [...faults, ...headFaults(found(head), place)] };
  }
}

const linksAfter = (tx: Transaction, chainId: string, after: bigint) => tx.$queryRaw<LinkedEvent[]>`
  SELECT "chainId", sequence, "previousHash", hash,
    audit_computed(e) AS computed
  FROM "AuditEvent" e WHERE "chainId" = ${chainId} AND sequence > ${after} ORDER BY sequence LIMIT ${batch}`;

export type TrailEntry = {
  chainId: string;
  sequence: bigint;
  at: Date;
  actorName: string | null;
  name: string;
  subjectId: string;
  details: string;
  /** Whether the schedule of retention took the details away. */
  removed: boolean;
  agencyName: string | null;
};

const pageSize = 50;

/** Events that name nobody in the trail: who is counselled by whom is the business of the two alone (L.III.D). */
const confidential = "counselling.";

/**
 * The chains of agencies inside the units for which the actor may read the trail; the region's own chain for whom that is
 * the whole region.
 */
const chainsInSight = (actor: Actor, chainId: Prisma.Sql) =>
  chainsOf(unitPathsFor(actor, "audit:read"), chainId);

const chainsOf = (paths: readonly string[], chainId: Prisma.Sql) => Prisma.sql`${chainId} IN (
    SELECT coalesce(u."agencyId"::text, 'region') FROM "Unit" u
    WHERE (u."agencyId" IS NOT NULL OR u."parentId" IS NULL)
      AND EXISTS (SELECT 1 FROM unnest(${paths}::text[]) granted WHERE u.path ^@ granted))`;

/** Midnight where the government is, so many days after a day begins. */
const at = (day: string, after: number) => Prisma.sql`
  (SELECT (${day}::date + ${after}::int)::timestamp AT TIME ZONE "timeZone" FROM "Government" WHERE id = 1)`;

/** Chains in sight, each on the days of the letters that open it. */
function eventsInSight(actor: Actor) {
  const days = new Map<string, { from: string; to: string; paths: string[] }>();
  for (const { unitPath, letter } of grantsFor(actor, "audit:read")) {
    const { from, to } = letter ?? everyDay;
    const { paths } = days.get(`${from} ${to}`) ?? { paths: [] };
    days.set(`${from} ${to}`, { from, to, paths: [...paths, unitPath] });
  }
  const terms = [...days.values()].map(
    ({ from, to, paths }) =>
      Prisma.sql`(${chainsOf(paths, Prisma.sql`e."chainId"`)} AND e.at >= ${at(from, 0)} AND e.at < ${at(to, 1)})`,
  );
  return terms.length > 0 ? Prisma.sql`(${Prisma.join(terms, " OR ")})` : Prisma.sql`false`;
}

const everyDay = { from: "1950-01-01", to: "2200-12-31" };

/**
 * The rows of one page of the trail that the actor asks for, and one more. Who is looked for by whom they are finds nothing that
 * is confidential: it names nobody, and so says of nobody that it is theirs. Days are those of the government's time zone.
 */
export function trailRows(
  actor: Actor,
  { kind, who, agency, from, to, people, page }: TrailFilter,
): Prisma.Sql {
  const wanted = [
    eventsInSight(actor),
    ...(kind ? [Prisma.sql`split_part(e.name, '.', 1) = ${kind}`] : []),
    ...(who
      ? [
          Prisma.sql`NOT e.name ^@ ${confidential} AND e."actorId" IN (SELECT w.id FROM "Person" w
            WHERE w.number = ${who} OR position(lower(${who}) IN lower(w.name)) > 0)`,
        ]
      : []),
    ...(agency ? [Prisma.sql`e."chainId" = ${agency}`] : []),
    ...(from ? [Prisma.sql`e.at >= ${at(from, 0)}`] : []),
    ...(to ? [Prisma.sql`e.at < ${at(to, 1)}`] : []),
    ...(people ? [Prisma.sql`e."actorId" IS NOT NULL`] : []),
  ];
  return Prisma.sql`
    SELECT e."chainId", e.sequence, e.at, CASE WHEN NOT e.name ^@ ${confidential} THEN p.name END AS "actorName", e.name,
      e."subjectId"::text AS "subjectId", e.details, e."removedIn" IS NOT NULL AS removed,
      a."shortName" AS "agencyName"
    FROM "AuditEvent" e LEFT JOIN "Person" p ON p.id = e."actorId" LEFT JOIN "Agency" a ON a.id::text = e."chainId"
    WHERE ${Prisma.join(wanted, " AND ")}
    ORDER BY e.at DESC, e."chainId", e.sequence DESC LIMIT ${pageSize + 1} OFFSET ${(page - 1) * pageSize}`;
}

/**
 * One page of the trail in the actor's sight, newest first, as far as it is asked for, with the chains to choose from; for
 * auditors. @throws DomainError `not-found` for everybody else.
 */
export async function readTrail(actor: Actor, filter: TrailFilter) {
  refuseUnless(holds(actor, "audit:read"));
  return reading(actor, async (tx) => {
    const rows = await tx.$queryRaw<TrailEntry[]>(trailRows(actor, filter));
    const chains = await tx.$queryRaw<{ id: string; name: string | null }[]>`
      SELECT h.id, a."shortName" AS name FROM "AuditChain" h LEFT JOIN "Agency" a ON a.id::text = h.id
      WHERE ${chainsInSight(actor, Prisma.sql`h.id`)} ORDER BY a."shortName" NULLS FIRST`;
    return { entries: rows.slice(0, pageSize), hasMore: rows.length > pageSize, chains };
  });
}

/** The verification of the chains in the actor's sight. @throws DomainError `not-found` for all but auditors. */
export async function verifyTrailFor(actor: Actor) {
  refuseUnless(holds(actor, "audit:read"));
  return verifyChains(chainsInSight(actor, Prisma.sql`id`));
}

/** A head that was sent and that its chain does not hold any more, with the day on which it went. */
export type LostHead = { day: string; chainId: string; sequence: bigint };

/** Of heads that were kept outside, those that the chains do not hold any more: none when nobody rewrote them. */
export const lostHeads = (lines: readonly HeadLine[]): Promise<LostHead[]> => {
  const heads = lines.flatMap(({ day, chains }) => chains.map((head) => ({ day, ...head })));
  return unattended(
    (tx) => tx.$queryRaw<LostHead[]>`
      SELECT h.day, h.chain AS "chainId", h.sequence FROM json_to_recordset(${JSON.stringify(heads)}::json)
        AS h(day text, chain text, sequence bigint, hash text)
      WHERE h.sequence > 0 AND NOT EXISTS (SELECT FROM "AuditEvent" e
        WHERE e."chainId" = h.chain AND e.sequence = h.sequence AND e.hash = h.hash)
      ORDER BY h.day, h.chain`,
    { timeout: 60_000 },
  );
};

/** The last days on which the heads of the chains left the server, the latest first; for auditors. */
export async function findHeadsSent(actor: Actor) {
  refuseUnless(holds(actor, "audit:read"));
  return reading(actor, async (tx) => {
    const rows = await tx.auditHeadSent.findMany({ orderBy: { day: "desc" }, take: 7 });
    return rows.map(({ day, filed, mailedTo, chains, digest }) => ({
      ...{ day: dateOf(day), filed, mailedTo, chains, digest },
    }));
  });
}
