import "server-only";

import { dateOf } from "@/lib/dates";
import type { Transaction } from "@/lib/db/doors";

import type { BundledEvent, ChainSegment } from "../bundle-files";

type EventRow = Omit<BundledEvent, "at"> & { at: Date };

type Reach = {
  wholeRegion: boolean;
  agencies: readonly { agencyId: string }[];
  coversFrom: Date;
  coversTo: Date;
};

/** The events about these subjects that a letter opens, with all that their hash is made of, in the order of the trail. */
export async function eventsAbout(
  tx: Transaction,
  subjects: readonly string[],
  { wholeRegion, agencies, coversFrom, coversTo }: Reach,
): Promise<BundledEvent[]> {
  const chains = agencies.map(({ agencyId }) => agencyId);
  const rows = await tx.$queryRaw<EventRow[]>`
    SELECT e."chainId" AS chain, e.sequence::text, (extract(epoch FROM e.at) * 1000000)::bigint::text AS micros, e.at,
      e."actorId"::text AS actor, p.name AS "actorName", e.name, e."subjectId"::text AS subject, e.details,
      e."detailsSalt" AS salt, e."detailsHash", e."contentHash", e."removedIn" IS NOT NULL AS removed, e."previousHash", e.hash
    FROM "AuditEvent" e LEFT JOIN "Person" p ON p.id = e."actorId"
    WHERE e."subjectId" = ANY(${[...subjects]}::uuid[]) AND (${wholeRegion} OR e."chainId" = ANY(${chains}::text[]))
      AND local_day(e.at) BETWEEN ${dateOf(coversFrom)}::date AND ${dateOf(coversTo)}::date ORDER BY e."chainId", e.sequence`;
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}

type LinkRow = { chain: string; sequence: string; previousHash: string; links: [string | null, string][] };

/** Each chain of these events, from the first of them to its head: of the events of others nothing but hashes. */
export async function segmentsOf(tx: Transaction, events: readonly BundledEvent[]): Promise<ChainSegment[]> {
  const first = new Map<string, BundledEvent>();
  for (const event of events) if (!first.has(event.chain)) first.set(event.chain, event);
  const from = [...first.values()];
  const rows = await tx.$queryRaw<LinkRow[]>`
    SELECT f.chain, f.sequence::text, f.previous AS "previousHash",
      json_agg(json_build_array(e."contentHash", e.hash) ORDER BY e.sequence) AS links
    FROM unnest(${from.map(({ chain }) => chain)}::text[], ${from.map(({ sequence }) => BigInt(sequence))}::bigint[],
        ${from.map(({ previousHash }) => previousHash)}::text[]) AS f(chain, sequence, previous)
      JOIN "AuditEvent" e ON e."chainId" = f.chain AND e.sequence >= f.sequence
    GROUP BY f.chain, f.sequence, f.previous ORDER BY f.chain`;
  return rows.map(({ chain, sequence, previousHash, links }) => ({
    ...{ chain, from: { sequence, previousHash }, links },
    head: { sequence: String(BigInt(sequence) + BigInt(links.length - 1)), hash: links.at(-1)?.[1] ?? "" },
  }));
}
