import "server-only";

import type { EventName } from "@/lib/audit/event-names";
import type { Actor } from "@/lib/access/actor";
import { atOnce, type Transaction, writing } from "@/lib/db/doors";
import { newId } from "@/lib/ids";

import { topicsOverBy } from "./reminders";

/** The channel of PostgreSQL's NOTIFY on which the event stream listens. */
export const liveChannel = "kinerja_live";

type News = {
  topic: EventName;
  subjectId: string;
  recipients: readonly string[];
  /** Names and short facts for the sentence; never a rating. */
  details?: Record<string, string | number>;
  /** The thing whose reminders this ends, where it is not the subject itself. */
  about?: string;
};

/**
 * Tells people what happened: one row each for their list of news, and a hint on the live channel, in one statement.
 * What the actor was told about the same thing is done with, and for everybody what it has ended. All belongs to the transaction: nobody hears of what was
 * rolled back.
 */
export async function announce(
  tx: Transaction,
  actor: Actor,
  { topic, subjectId, recipients, details = {}, about = subjectId }: News,
) {
  const others = [...new Set(recipients)].filter((personId) => personId !== actor.personId);
  const rows = others.map((personId) => ({
    id: newId(),
    personId,
    topic,
    subjectId,
    details,
    at: actor.now,
    actorId: actor.personId,
  }));
  const hint = { topic, subjectId, recipients: [...others, actor.personId] };
  await tx.$executeRaw`
    WITH told AS (INSERT INTO "Notification" (id, "personId", topic, "subjectId", details, at, "actorId")
      SELECT id, "personId", topic, "subjectId", details, at, "actorId"
      FROM json_populate_recordset(NULL::"Notification", ${JSON.stringify(rows)}::json)),
    done AS (UPDATE "Notification" SET "readAt" = ${actor.now}::timestamptz
      WHERE "readAt" IS NULL AND (("personId" = ${actor.personId}::uuid AND "subjectId" = ${subjectId}::uuid)
        OR ("subjectId" = ${about}::uuid AND topic = ANY (${topicsOverBy(topic)}))))
    SELECT pg_notify(${liveChannel}, ${JSON.stringify(hint)})`;
}

/**
 * Tells so many that no live hint could carry their names, or what nobody did: they find it on their next page, and in their
 * digest. Answers how many.
 */
export async function tellMany(
  tx: Transaction,
  actor: Pick<Actor, "now"> & { personId: string | null },
  { topic, subjectId, recipients, details = {} }: Omit<News, "about">,
) {
  const others = [...new Set(recipients)].filter((personId) => personId !== actor.personId);
  const rows = others.map((personId) => ({ id: newId(), personId }));
  await tx.$executeRaw`
    INSERT INTO "Notification" (id, "personId", topic, "subjectId", details, at, "actorId")
    SELECT r.id, r."personId", ${topic}, ${subjectId}::uuid, ${JSON.stringify(details)}::jsonb, ${actor.now}::timestamptz,
      ${actor.personId}::uuid FROM json_to_recordset(${JSON.stringify(rows)}::json) r (id uuid, "personId" uuid)`;
  return others.length;
}

/** Takes back what people were told of something that was taken back at once, as if nothing had been said. */
export async function unsay(tx: Transaction, { topic, subjectId }: Pick<News, "topic" | "subjectId">) {
  await tx.$executeRaw`
    WITH gone AS (DELETE FROM "Notification" WHERE topic = ${topic} AND "subjectId" = ${subjectId}::uuid
      RETURNING "personId")
    SELECT pg_notify(${liveChannel}, json_build_object('topic', ${topic}::text, 'subjectId', ${subjectId}::text,
      'recipients', json_agg("personId"))::text) FROM gone HAVING count(*) > 0`;
}

/** A word on the live channel that is meant for nobody's screen: to a part of the app that listens for it. */
export const hint = (said: { topic: string; subjectId: string }) =>
  atOnce(
    (database) =>
      database.$executeRaw`SELECT pg_notify(${liveChannel}, ${JSON.stringify({ ...said, recipients: [] })})`,
  );

/** Remembers that the actor has seen their news up to one piece. Nobody else's record changes, so no event tells of it. */
export const markNewsRead = (actor: Actor, { upTo }: { upTo: string }) =>
  writing(actor, async (tx) => {
    await tx.notification.updateMany({
      where: { personId: actor.personId, id: { lte: upTo }, readAt: null },
      data: { readAt: actor.now },
    });
  });
