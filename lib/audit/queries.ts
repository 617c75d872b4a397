import "server-only";

import type { Actor } from "@/lib/access/actor";
import { holds } from "@/lib/access/permissions";
import { reading, unattended, type Transaction } from "@/lib/db/doors";
import { refuseUnless } from "@/lib/errors";

import { chainFaults, type ChainFault, type ChainHead, type LinkedEvent } from "./chain";

const batch = 5_000;

/** Every fault of every chain, and how many events were read. Empty when nobody tampered. */
export async function verifyTrail(): Promise<{ chains: number; events: number; faults: ChainFault[] }> {
  const heads = await unattended(
    (tx) => tx.$queryRaw<ChainHead[]>`
    SELECT id AS "chainId", sequence, hash FROM "AuditChain" ORDER BY id`,
  );
  const faults: ChainFault[] = [];
  let events = 0;
  for (const head of heads) {
    const links = await linksOf(head.chainId);
    events += links.length;
    faults.push(...chainFaults(head, links));
  }
  return { chains: heads.length, events, faults };
}

async function linksOf(chainId: string): Promise<LinkedEvent[]> {
  const links: LinkedEvent[] = [];
  for (;;) {
    const after = links.at(-1)?.sequence ?? BigInt(0);
    const next = await unattended((tx) => linksAfter(tx, chainId, after));
    links.push(...next);
    if (next.length < batch) return links;
  }
}

const linksAfter = (tx: Transaction, chainId: string, after: bigint) => tx.$queryRaw<LinkedEvent[]>`
  SELECT "chainId", sequence, "previousHash", hash,
    audit_hash("chainId", sequence, at, "actorId", name, "subjectId", details, "previousHash") AS computed
  FROM "AuditEvent" WHERE "chainId" = ${chainId} AND sequence > ${after} ORDER BY sequence LIMIT ${batch}`;

export type TrailEntry = {
  chainId: string;
  sequence: bigint;
  at: Date;
  actorName: string | null;
  name: string;
  subjectId: string;
  details: string;
  agencyName: string | null;
};

const pageSize = 50;

/** One page of the trail, newest first, for auditors. @throws DomainError `not-found` for everybody else. */
export async function readTrail(actor: Actor, { page }: { page: number }) {
  refuseUnless(holds(actor, "audit:read"));
  const rows = await reading(
    actor,
    (tx) => tx.$queryRaw<TrailEntry[]>`
    SELECT e."chainId", e.sequence, e.at, p.name AS "actorName", e.name, e."subjectId"::text AS "subjectId", e.details,
      a."shortName" AS "agencyName"
    FROM "AuditEvent" e LEFT JOIN "Person" p ON p.id = e."actorId" LEFT JOIN "Agency" a ON a.id::text = e."chainId"
    ORDER BY e.at DESC, e."chainId", e.sequence DESC LIMIT ${pageSize + 1} OFFSET ${(page - 1) * pageSize}`,
  );
  return { entries: rows.slice(0, pageSize), hasMore: rows.length > pageSize };
}

/** The verification for the auditor's page. @throws DomainError `not-found` for everybody else. */
export async function verifyTrailFor(actor: Actor) {
  refuseUnless(holds(actor, "audit:read"));
  return verifyTrail();
}
