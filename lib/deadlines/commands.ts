import "server-only";

import type { z } from "zod";

import type { Actor } from "@/lib/access/actor";
import { clockOf, type Moment } from "@/lib/access/clock";
import { recordEvent } from "@/lib/audit/record";
import { hourIn } from "@/lib/dates";
import { type Transaction, unattended, writing } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";
import type { Deadline } from "@/lib/db/generated/enums";
import { refuse, refuseBecause, refuseUnless } from "@/lib/errors";

import { canKeepDeadlines } from "./policy";
import { holidaysAround, reminderSettings } from "./queries/overview";
import { owedOn, superiorOf } from "./queries/owed";
import type { setRemindersSchema } from "./schema";
import { duesOn, isRoundTime, stageBlockers, type Stages, topicOf } from "./stages";

/**
 * Sets how long before a deadline people are reminded; null is never.
 * @throws DomainError `not-found` for anybody but the keeper of cycles, `cycle.late-before-early`, `stale`.
 */
export const setReminders = (actor: Actor, input: z.output<typeof setRemindersSchema>) =>
  writing(actor, async (tx) => {
    refuseUnless(canKeepDeadlines(actor));
    const { version, deadline, ...stages } = input;
    refuseBecause(stageBlockers(stages));
    if (version === 0) await setFirst(tx, deadline, stages);
    else await setAnew(tx, deadline, version, stages);
    const details = { deadline, early: stages.earlyDays ?? 0, late: stages.lateDays ?? 0 };
    const event = { name: "cycle.reminders-set", subjectId: actor.personId, agencyId: null } as const;
    await recordEvent(tx, actor, { ...event, details });
  });

async function setFirst(tx: Transaction, deadline: Deadline, stages: Stages) {
  const data = [{ deadline, ...stages }];
  const { count } = await tx.deadlineReminder.createMany({ data, skipDuplicates: true });
  if (count === 0) refuse("stale");
}

async function setAnew(tx: Transaction, deadline: Deadline, version: number, stages: Stages) {
  const { count } = await tx.deadlineReminder.updateMany({
    where: { deadline, version },
    data: { ...stages, version: { increment: 1 } },
  });
  if (count === 0) refuse("stale");
}

/** Milliseconds that a round may take. */
export const roundPatience = { timeout: 60_000 };

/**
 * Reminds everybody who owes something by a deadline that stands at a stage on the day, and takes back the reminders of what
 * is owed no more: one statement a deadline, however many people there are. Run again, or twice at once, it tells nobody a
 * second time. Answers how many reminders went out. No hint goes out on the live channel, which carries no thousands of
 * names; people find the reminder on their next page, and in their digest.
 */
export async function remindOn(tx: Transaction, { today, now }: Moment): Promise<number> {
  const holidays = await holidaysAround(tx, today);
  if (!isRoundTime({ today, hour: 12, holidays })) return 0;
  // Thousands of people are one statement, which a small server may need longer for than for anything on a screen.
  await tx.$queryRaw`SELECT set_config('statement_timeout', ${`${roundPatience.timeout}`}, true)`;
  // The row is the lock: a second round of the day waits here for the first.
  await tx.$executeRaw`INSERT INTO "ReminderRound" (day, at, told) VALUES (${today}::date, ${now}::timestamptz, 0)
    ON CONFLICT (day) DO UPDATE SET at = EXCLUDED.at`;
  await moveObjections(tx, { today, now });
  let told = 0;
  for (const { deadline, ...stages } of await reminderSettings(tx))
    told += await remindOf(tx, deadline, { today, now, dues: duesOn(today, stages, holidays) });
  await tx.$executeRaw`UPDATE "ReminderRound" SET told = told + ${told}::int WHERE day = ${today}::date`;
  return told;
}

/** A uuid of version 7, as the app makes them: news is read in the order of its ids. PostgreSQL 15 has none of its own. */
const idInOrder = Prisma.sql`encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) PLACING
  substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6), 52, 1), 53, 1), 'hex')::uuid`;

/** What the former superior of a signer was told of an objection, and has nothing to do with any more. */
const ofDecider = [
  ...["evaluation.objected", "evaluation.objection-answered", "evaluation.objection-moved"],
  topicOf.objection_to_decide,
];

/**
 * Tells of open objections whose decision has come to somebody else, because the superior of their signer is another since the
 * last that anybody was told: a note to both, and the former's earlier news is done with (O2). Who decides is asked of the
 * timeline at every step; this says it, whichever way the timeline changed. Answers how many moved.
 * @param personId signed by this person or about them alone; null for everybody's.
 */
export async function moveObjections(
  tx: Transaction,
  { today, now }: Moment,
  personId: string | null = null,
) {
  // Two that look at once would both tell: the second waits, and finds it told.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('objections-moved'))`;
  const [row] = await tx.$queryRaw<{ moved: number }[]>`
    WITH moved AS MATERIALIZED (SELECT e.id, v."superiorId" AS decider, coalesce(l.decider, o."deciderId") AS former
      FROM "Evaluation" e JOIN "Objection" o ON o."evaluationId" = e.id
      CROSS JOIN ${superiorOf(Prisma.sql`e."signedById"`, today)}
      LEFT JOIN LATERAL (SELECT (n.details->>'to')::uuid AS decider FROM "Notification" n
        WHERE n."subjectId" = e.id AND n.topic = 'evaluation.objection-moved' ORDER BY n.id DESC LIMIT 1) l ON true
      WHERE e.status = 'objected' AND (${personId}::uuid IS NULL OR ${personId}::uuid IN (e."signedById", e."personId"))
        AND v."superiorId" <> coalesce(l.decider, o."deciderId")),
    done AS (UPDATE "Notification" n SET "readAt" = ${now}::timestamptz FROM moved m
      WHERE n."subjectId" = m.id AND n."personId" = m.former AND n."readAt" IS NULL AND n.topic = ANY (${ofDecider})),
    told AS (INSERT INTO "Notification" (id, "personId", topic, "subjectId", details, at)
      SELECT ${idInOrder}, p.id, 'evaluation.objection-moved', m.id, json_build_object('to', m.decider), ${now}::timestamptz
      FROM moved m JOIN "Person" p ON p.id IN (m.decider, m.former))
    SELECT count(*)::int AS moved FROM moved`;
  return row?.moved ?? 0;
}

type Round = Moment & { dues: ReturnType<typeof duesOn> };

async function remindOf(tx: Transaction, deadline: Deadline, { today, now, dues }: Round) {
  const topic = topicOf[deadline];
  const [row] = await tx.$queryRaw<{ told: number }[]>`
    WITH owed AS MATERIALIZED (${owedOn(deadline, today)}),
    told AS (INSERT INTO "Notification" (id, "personId", topic, "subjectId", details, at, reminder)
      SELECT ${idInOrder}, o."personId", ${topic}, o."subjectId", json_build_object('due', o.due), ${now}::timestamptz,
        o.due || ' ' || d.stage
      FROM owed o JOIN json_to_recordset(${JSON.stringify(dues)}::json) d(due date, stage text) ON d.due = o.due
      ON CONFLICT DO NOTHING RETURNING "personId", "subjectId"),
    done AS (UPDATE "Notification" n SET "readAt" = ${now}::timestamptz
      WHERE n.topic = ${topic} AND n.reminder IS NOT NULL AND n."readAt" IS NULL
        AND (("personId", "subjectId") IN (SELECT "personId", "subjectId" FROM told)
          OR ("personId", "subjectId") NOT IN (SELECT "personId", "subjectId" FROM owed)))
    SELECT count(*)::int AS told FROM told`;
  return row?.told ?? 0;
}

/**
 * The round of a moment, for the job: nothing in the quiet hours, on holidays, and once the day has had its round. In a demo
 * the date is the demo's, and the hour the real one.
 */
export const runRound = (instant: Date) =>
  unattended(async (tx) => {
    const government = await tx.government.findUniqueOrThrow({ where: { id: 1 } });
    const { today, now } = clockOf(government, instant);
    const hour = hourIn(government.timeZone, instant);
    if (!isRoundTime({ today, hour, holidays: await holidaysAround(tx, today) })) return 0;
    if (await tx.reminderRound.findUnique({ where: { day: new Date(today) } })) return 0;
    return remindOn(tx, { today, now });
  }, roundPatience);
