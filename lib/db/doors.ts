import "server-only";

import type { Actor } from "@/lib/access/actor";
import { refuse } from "@/lib/errors";

import { kept, prisma } from "./client";
import { Prisma } from "./generated/client";
import { isRetryable } from "./refusals";

export type Transaction = Prisma.TransactionClient;

type Patience = { /** Milliseconds the transaction may take, and any statement in it. */ timeout?: number };

// Whoever comes while all are busy waits rather than being turned away.
const patience = { maxWait: 5_000, timeout: 5_000 };
const unhurried = 60_000;
const tries = 3;

/** Whoever may take longer than a request may let a single statement take as long, too; others keep the limit of the connection. */
const allow = async (tx: Transaction, timeout: number) =>
  timeout > patience.timeout &&
  tx.$queryRaw`SELECT set_config('statement_timeout', ${String(timeout)}, true)`;

const patiently =
  <Answer>(work: (tx: Transaction) => Promise<Answer>, timeout: number) =>
  async (tx: Transaction) => {
    await allow(tx, timeout);
    return work(tx);
  };

/** One short transaction that reads as the actor. Never held open while rendering. */
export const reading = <Answer>(
  actor: Actor,
  read: (tx: Transaction) => Promise<Answer>,
  { timeout = patience.timeout }: Patience = {},
) =>
  prisma().$transaction(
    async (tx) => {
      await nameActor(tx, actor);
      await allow(tx, timeout);
      return read(tx);
    },
    { ...patience, timeout },
  );

/**
 * One short transaction that changes something as the actor. With a submission, the same key is applied once: whoever
 * comes second waits for the first and gets its answer. Conflicts that the database resolves by a retry are retried.
 */
export async function writing<Answer>(
  actor: Actor,
  change: (tx: Transaction) => Promise<Answer>,
  { timeout = patience.timeout }: Patience = {},
): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await prisma().$transaction(
        async (tx) => {
          await nameActor(tx, actor);
          await allow(tx, timeout);
          return actor.submission ? once(tx, actor, change) : change(tx);
        },
        { ...patience, timeout },
      );
    } catch (error) {
      if (attempt === tries || !isRetryable(error)) throw error;
      await new Promise((done) => setTimeout(done, attempt * 20 + Math.random() * 50));
    }
  }
}

/** A transaction of the system itself that sees one moment throughout, however long it reads: verification. */
export const atOneMoment = <Answer>(work: (tx: Transaction) => Promise<Answer>) =>
  prisma().$transaction(patiently(work, unhurried), {
    ...patience,
    timeout: unhurried,
    isolationLevel: "RepeatableRead",
  });

/** A transaction of the system itself, before anybody is known: sign-in, the clock. */
export const unattended = <Answer>(
  work: (tx: Transaction) => Promise<Answer>,
  { timeout = patience.timeout }: Patience = {},
) => prisma().$transaction(patiently(work, timeout), { ...patience, timeout });

/**
 * One question. A single statement is its own transaction and needs none around it. Nobody is named to the database: what it keeps
 * for those who act in their own name (counselling, drafts) is out of sight.
 */
export const atOnce = <Answer>(ask: (database: Transaction) => Promise<Answer>) => ask(prisma());

/** Begins a long statement that a page asks again and again: each connection plans it a few times only. */
export const prepared = Prisma.raw(kept);

const nameActor = (tx: Transaction, { personId, world }: Actor) =>
  tx.$queryRaw`SELECT set_config('app.person_id', ${personId}, true), set_config('app.world', ${world}, true)`;

/** The key's row is the lock: a second insert waits for the first transaction to end. */
async function once<Answer>(tx: Transaction, actor: Actor, change: (tx: Transaction) => Promise<Answer>) {
  const { key, action, bodyHash } = actor.submission ?? refuse("malformed");
  const id = { personId_key: { personId: actor.personId, key } };
  // What is sent is no draft any more: it goes in the transaction that applies it.
  const claimed = await tx.$executeRaw`
    WITH sent AS (DELETE FROM "Draft" WHERE "personId" = ${actor.personId}::uuid AND "submissionKey" = ${key}::uuid)
    INSERT INTO "IdempotencyKey" ("personId", key, action, "bodyHash")
    VALUES (${actor.personId}::uuid, ${key}::uuid, ${action}, ${bodyHash}) ON CONFLICT DO NOTHING`;
  if (claimed === 0) {
    const known = await tx.idempotencyKey.findUniqueOrThrow({ where: id });
    if (known.action !== action || known.bodyHash !== bodyHash) refuse("key-reused");
    return (known.answer as { data?: Answer } | null)?.data as Answer;
  }
  const data = await change(tx);
  await tx.idempotencyKey.update({ where: id, data: { answer: { data } as Prisma.InputJsonObject } });
  return data;
}
