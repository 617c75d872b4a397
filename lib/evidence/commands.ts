import "server-only";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { type Transaction, unattended, writing } from "@/lib/db/doors";
import { found, refuseBecause } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { assignmentOf } from "@/lib/organisation/queries";

import { type Arrival, receive, removeFile } from "./gateway";
import { fileBlockers } from "./media";

/**
 * Takes a file as the actor's evidence (F5): stored once by its content, to be attached to reports afterwards. The same
 * content again answers the same id.
 * @throws DomainError `evidence.too-large`, `evidence.kind-not-allowed`, `evidence.empty`, `evidence.quota`.
 */
export async function addFile(
  actor: Actor,
  { name, body }: { name: string; body: ReadableStream<Uint8Array> },
) {
  const arrival = await receive(body);
  try {
    return await writing(actor, (tx) => register(tx, actor, name, arrival));
  } finally {
    await arrival.discard();
  }
}

async function register(
  tx: Transaction,
  actor: Actor,
  name: string,
  { sha256, bytes, mediaType, keep }: Arrival,
) {
  const ownerId = actor.personId;
  // One upload of a person after the other, for each measures the room that is left. What refers to the person goes on.
  await tx.$queryRaw`SELECT 1 FROM "Person" WHERE id = ${ownerId}::uuid FOR NO KEY UPDATE`;
  await holdContent(tx, sha256);
  const known = () => tx.evidence.findFirst({ where: { ownerId, sha256 }, select: { id: true, name: true } });
  const before = await known();
  if (before) return before;
  const { _sum } = await tx.evidence.aggregate({ where: { ownerId }, _sum: { bytes: true } });
  refuseBecause(fileBlockers({ mediaType, bytes, used: _sum.bytes ?? 0 }));
  const id = newId();
  const file = { id, ownerId, kind: "file", name, sha256, bytes, mediaType, addedAt: actor.now } as const;
  const { count } = await tx.evidence.createMany({ data: [file], skipDuplicates: true });
  if (count === 0) return found(await known());
  await keep();
  const agencyId = (await assignmentOf(tx, ownerId, actor.today))?.position.agencyId ?? null;
  await recordEvent(tx, actor, { name: "evidence.added", subjectId: id, agencyId, details: { bytes } });
  return { id, name };
}

/** Of the same content, one who keeps it and one who takes it away come one after the other. */
const holdContent = (tx: Transaction, sha256: string) =>
  tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('kinerja.file:' || ${sha256}, 0))::text`;

/** Takes a file from the disk if no evidence names its content any more: whoever brings the same content again meanwhile waits. */
export const removeUnnamed = (sha256: string) =>
  unattended(async (tx) => {
    await holdContent(tx, sha256);
    if ((await tx.evidence.findFirst({ where: { sha256 }, select: { id: true } })) === null)
      await removeFile(sha256);
  });
