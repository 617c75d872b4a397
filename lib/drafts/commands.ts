import "server-only";

import type { Actor } from "@/lib/access/actor";
import { type Transaction, writing } from "@/lib/db/doors";
import { daysKept, type DiscardAnswer, type DraftAnswer } from "@/lib/draft";
import { found, refuse } from "@/lib/errors";

import { draftNamed } from "./queries";
import { type DiscardedDraft, type KeptDraft, longestDraft, mostDrafts } from "./schema";

/**
 * Keeps what the actor is typing, in place of the states it goes on from. Another state that stands there is answered
 * and not touched, unless it was sent. There is no audit event: nothing was decided yet, the row is its owner's alone, and
 * the trail would become a record of keystrokes; the submission leaves its trace.
 * @throws DomainError `draft.too-long`, `draft.too-many`.
 */
export const keepDraft = (actor: Actor, { name, key, revision, follows, ...content }: KeptDraft) =>
  writing(actor, async (tx): Promise<DraftAnswer> => {
    const body = JSON.stringify(content);
    if (body.length > longestDraft) refuse("draft.too-long");
    const others = await tx.draft.count({ where: { personId: actor.personId, name: { not: name } } });
    if (others >= mostDrafts) refuse("draft.too-many", { most: mostDrafts });
    await sweep(tx);
    // One statement, so that of two devices only one goes on from the same state.
    const kept = await tx.$executeRaw`
      INSERT INTO "Draft" ("personId", name, "submissionKey", revision, body, "updatedAt")
      SELECT ${actor.personId}::uuid, ${name}, ${key}::uuid, ${revision}::uuid, ${body}, now()
      WHERE NOT EXISTS (SELECT 1 FROM "IdempotencyKey" WHERE "personId" = ${actor.personId}::uuid AND key = ${key}::uuid)
      ON CONFLICT ("personId", name) DO UPDATE SET "submissionKey" = EXCLUDED."submissionKey",
        revision = EXCLUDED.revision, body = EXCLUDED.body, "updatedAt" = EXCLUDED."updatedAt"
      WHERE "Draft".revision = ANY (${[...follows, revision]}::uuid[]) OR EXISTS (SELECT 1 FROM "IdempotencyKey" i
        WHERE i."personId" = "Draft"."personId" AND i.key = "Draft"."submissionKey")`;
    if (kept === 1) return { is: "kept" };
    if (await wasSent(tx, actor, key)) return { is: "sent" };
    return { is: "other", draft: found(await draftNamed(tx, actor, name)) };
  });

/**
 * Deletes some of what nobody went on with for long, whoever typed it: each keeping takes away more than it adds, so that
 * nothing has to be started for it and nobody waits for a long deletion. People type in real days, so that the clock of the
 * database counts here and never the one that a demo sets.
 */
const sweep = (tx: Transaction) =>
  tx.$executeRaw`SELECT sweep_drafts(now() - ${daysKept} * interval '1 day', 10)`;

const wasSent = async (tx: Transaction, { personId }: Actor, key: string) =>
  (await tx.idempotencyKey.count({ where: { personId, key } })) > 0;

/**
 * Throws away the actor's draft of this name in the states that the device knows. Another state was written elsewhere
 * since: it is answered and not touched. What is not there is thrown away already.
 */
export const discardDraft = (actor: Actor, { name, knows }: DiscardedDraft) =>
  writing(actor, async (tx): Promise<DiscardAnswer> => {
    const { personId } = actor;
    await tx.draft.deleteMany({ where: { personId, name, revision: { in: knows } } });
    const draft = await draftNamed(tx, actor, name);
    return draft ? { is: "other", draft } : { is: "gone" };
  });

/** Throws away what the actor was typing about something that goes, or about what hangs on it; `id` is its id. */
export const discardDraftsAbout = (tx: Transaction, { personId }: Actor, id: string) =>
  tx.draft.deleteMany({ where: { personId, name: { contains: `:${id}` } } });
