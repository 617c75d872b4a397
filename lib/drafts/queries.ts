import "server-only";

import type { Actor } from "@/lib/access/actor";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Draft } from "@/lib/draft";
import { keyedHash } from "@/lib/secret";

type Row = { name: string; key: string; revision: string; body: string };
export type NamedDraft = Draft & { name: string };

const draftOf = ({ body, ...row }: Row): NamedDraft => ({ ...JSON.parse(body), ...row });

/**
 * Everything the actor has typed and not sent; nobody else's, whatever their role. What was sent is no draft any more,
 * even where a browser kept it in the same moment.
 */
export const ownDrafts = (actor: Actor) =>
  reading(actor, async (tx) => {
    const rows = await tx.$queryRaw<Row[]>`
      SELECT d.name, d."submissionKey"::text AS key, d.revision::text AS revision, d.body FROM "Draft" d
      WHERE d."personId" = ${actor.personId}::uuid AND NOT EXISTS (SELECT 1 FROM "IdempotencyKey" i
        WHERE i."personId" = d."personId" AND i.key = d."submissionKey") ORDER BY d."updatedAt"`;
    return rows.map(draftOf);
  });

/** The actor's draft of this name, or null. */
export async function draftNamed(tx: Transaction, actor: Actor, name: string) {
  const id = { personId_name: { personId: actor.personId, name } };
  const row = await tx.draft.findUnique({ where: id });
  return row && draftOf({ name, key: row.submissionKey, revision: row.revision, body: row.body });
}

/**
 * What a device seals the actor's drafts with, 32 bytes as hex: the server hands it to nobody else, so that the next
 * person at a shared computer has letters that say nothing. Derived and not stored; after another NEXTAUTH_SECRET a
 * device lacks what it had not handed over yet.
 */
export const deviceKey = ({ personId }: Actor) => keyedHash(`drafts of ${personId}`);
