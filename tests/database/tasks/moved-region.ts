import type { Actor, Grant } from "@/lib/access/actor";
import type { IsoDate } from "@/lib/dates";
import { openEvaluations } from "@/lib/evaluation/commands/open-evaluations";
import { settleOverdue } from "@/lib/evaluation/commands/settle-overdue";
import { recordOutside } from "@/lib/feedback/commands/outside";
import { reportRater } from "@/lib/organisation/commands";

import { nullIfRefused } from "@/lib/errors";

import { asOwner } from "../../support/database";
import { actorOf } from "../../support/world";
import { chairs, folkOn, regionalKeeper, tryOne, tryUnit } from "../../support/year-of-movements";
import { words } from "./press";

const inForce = (alias: string) =>
  `$1::date BETWEEN ${alias}."validFrom" AND coalesce(${alias}."validTo", 'infinity')`;

const departed = (
  id: string,
) => `EXISTS (SELECT FROM "Movement" m WHERE m."personId" = ${id} AND m."validFrom" <= $1
  AND m.kind IN ('retirement', 'resignation', 'contract_end', 'death'))`;

const ids = async (sql: string, today: IsoDate) =>
  (
    await asOwner().query<{ id: string }>(`SELECT id FROM (${sql}) x, (SELECT $1::date) day ORDER BY id`, [
      today,
    ])
  ).rows.map(({ id }) => id);

/** Everybody who can sign in on a day, as their sessions would name them. */
export async function actorsOn(today: IsoDate): Promise<Actor[]> {
  const { rows } = await asOwner().query<{ id: string; grants: Grant[] }>(
    `SELECT w.id, (SELECT coalesce(json_agg(json_build_object('role', r.role, 'unitPath', u.path) ORDER BY r.id), '[]')
        FROM "RoleGrant" r JOIN "Unit" u ON u.id = r."unitId" WHERE r."personId" = w.id AND r.role <> 'auditor'
        AND ${inForce("r")}) AS grants
     FROM "Person" w WHERE NOT ${departed("w.id")} ORDER BY w.number, w.id`,
    [today],
  );
  return rows.map(({ id, grants }) => actorOf(id, { today, now: `${today}T02:00:00.000Z`, grants }));
}

/** Everybody on whose side something lies, by the side: those whose moving away leaves it to somebody else. */
const sides = {
  keeper: `SELECT "personId" AS id FROM "RoleGrant" WHERE role = 'agency_admin'`,
  rater: `SELECT "raterId" AS id FROM "Evaluation" WHERE status IN ('self_assessment', 'awaiting_rater')`,
  rated: `SELECT "personId" AS id FROM "Evaluation" WHERE status IN ('awaiting_rater', 'signed', 'handed_over')`,
  signer: `SELECT "signedById" AS id FROM "Evaluation" WHERE status = 'signed'`,
  "signer objected to": `SELECT "signedById" AS id FROM "Evaluation" WHERE status = 'objected'`,
  objector: `SELECT "personId" AS id FROM "Evaluation" WHERE status = 'objected'`,
  decider: `SELECT "deciderId" AS id FROM "Objection" WHERE "decidedAt" IS NULL`,
  "owner of a plan": `SELECT "personId" AS id FROM "PerformancePlan" WHERE status = 'submitted'`,
  "rater of a plan": `SELECT v."raterId" AS id FROM "PerformancePlan" p JOIN "Supervision" v USING ("personId") WHERE p.status = 'submitted'`,
  "owner of a decision": `SELECT "ownerId" AS id FROM "FigureDecision" WHERE status IN ('open', 'done')`,
  "maker of a decision": `SELECT "decidedById" AS id FROM "FigureDecision" WHERE status IN ('open', 'done')`,
  guided: `SELECT e."personId" AS id FROM "Guidance" g JOIN "Evaluation" e ON e.id = g."evaluationId" WHERE g."closedAt" IS NULL`,
  guide: `SELECT "openedById" AS id FROM "Guidance" WHERE "closedAt" IS NULL`,
  counsellor: `SELECT "authorId" AS id FROM "CounsellingNote"`,
  "asked for feedback": `SELECT "askedId" AS id FROM "FeedbackRequest" WHERE "closedAt" IS NULL`,
  "leader of an offer": `SELECT "leaderId" AS id FROM "RoleOffer" WHERE state = 'waiting'`,
  "expected of": `SELECT "personId" AS id FROM "RoleExpectation" WHERE state = 'proposed'`,
  "planning development": `SELECT "personId" AS id FROM "DevelopmentPlan" WHERE status = 'submitted'`,
  trained: `SELECT "personId" AS id FROM "TrainingRecord" WHERE "competencyId" IS NOT NULL`,
  nominated: `SELECT "personId" AS id FROM "TrainingNomination" WHERE status IN ('asked', 'proposed')`,
  "asking for correction": `SELECT "personId" AS id FROM "CorrectionRequest" WHERE state = 'open'`,
  "reporting a rater": `SELECT "personId" AS id FROM "RaterReport" WHERE "settledAt" IS NULL`,
} as const;

/** The ways in which somebody goes, in turn: so that each meets other sides from one month to the next. */
const ways = [
  ...["transfer", "retirement", "promotion", "leave", "transfer", "acting", "death"],
  ...["promotion", "resignation", "daily_acting"],
] as const;

type Moving = { today: IsoDate; chance: () => number; /** How many ways were gone before. */ turn: number };

/** Lets somebody go on every side of what is under way, and reorganises two units; answers on which side, and how. */
export async function letPeopleMove({ today, chance, turn }: Moving): Promise<string[]> {
  await asOwner().query(`UPDATE "Government" SET "demoToday" = $1`, [today]);
  const keeper = await regionalKeeper(today);
  const moved: string[] = [];
  for (const [i, [side, sql]] of Object.entries(sides).entries()) {
    const way = ways[(turn + i) % ways.length] ?? "transfer";
    if (await somebodyGoes({ chance, keeper, way, on: await ids(sql, today) })) moved.push(`${side}: ${way}`);
  }
  for (const kind of ["merge", "move"] as const)
    if (await happens(() => tryUnit(chance, keeper, kind))) moved.push(`unit: ${kind}`);
  return moved;
}

/** Chance may pick whom or where it cannot happen, so it is tried a few times. */
async function happens(attempt: () => Promise<string | string[]>) {
  for (let tries = 0; tries < 4; tries++) if (typeof (await attempt()) !== "string") return true;
  return false;
}

type Going = { chance: () => number; keeper: Actor; way: (typeof ways)[number]; on: readonly string[] };

/** One of these people goes so; whoever is promoted leads another unit. */
async function somebodyGoes({ chance, keeper, way, on }: Going) {
  const folk = await folkOn(keeper.today);
  const among = folk.filter(({ id }) => on.includes(id) && id !== keeper.personId);
  if (among.length === 0) return false;
  const all = await chairs();
  const seats = way === "promotion" ? all.filter(({ isHead }) => isHead) : all;
  const kind = way === "promotion" ? "transfer" : way;
  return happens(() => tryOne({ chance, keeper, folk, seats, kind, among }));
}

/** What happens by itself up to a day: evaluations are opened, the results of units decided, and what nobody answered lapses. */
export async function nightBefore(today: IsoDate) {
  await asOwner().query(`UPDATE "Government" SET "demoToday" = $1`, [today]);
  const now = `${today}T00:30:00.000Z`;
  await settleOverdue(new Date(now));
  await openEvaluations({ today, now });
  await asOwner().query(
    `INSERT INTO "UnitResult" (id, "unitId", "periodId", level, "decidedById", "decidedAt", version)
     SELECT gen_random_uuid(), u.id, d.id, 'good', (SELECT id FROM "Person" ORDER BY id LIMIT 1), $2, 0
     FROM "EvaluationPeriod" d JOIN "EvaluationCycle" c ON c.id = d."cycleId" JOIN "Unit" u ON u."agencyId" = c."agencyId"
     WHERE d."opensOn" <= $1 ON CONFLICT DO NOTHING`,
    [today, now],
  );
  await asOwner().query(
    `UPDATE "PerformancePlan" p SET status = 'submitted', "submittedAt" = $2 WHERE status = 'draft'
     AND year = date_part('year', $1::date) AND EXISTS (SELECT FROM "WorkResult" r WHERE r."planId" = p.id)`,
    [today, now],
  );
}

/** Some people say that another one rates them, and others note what somebody outside has said of them. */
export async function somePeopleSpeak(today: IsoDate) {
  const rated = new Set(
    await ids(`SELECT "personId" AS id FROM "Supervision" v WHERE ${inForce("v")}`, today),
  );
  const about = { resultId: null, behaviour: "accountable" } as const;
  const said = { about, party: "Ketua RT 4", channel: "talk", receivedOn: today, text: words } as const;
  const people = (await actorsOn(today)).filter(({ personId }) => rated.has(personId));
  for (const [i, actor] of people.entries()) {
    if (i % 25 === 0) await reportRater(actor, { note: words }).catch(nullIfRefused);
    if (i % 25 === 5) await recordOutside(actor, { personId: actor.personId, ...said });
  }
}

/** What lies undecided on a day, by what it is, and is to wait for somebody who is there. */
const undecided = {
  "a plan that was handed in": `SELECT p.id FROM "PerformancePlan" p
    JOIN "Assignment" a ON a."personId" = p."personId" AND a.kind = 'definitive' AND ${inForce("a")}
    JOIN "Position" q ON q.id = a."positionId" AND q."unitId" = p."unitId" AND q.title = p."positionTitle" WHERE p.status = 'submitted'`,
  "an evaluation": `SELECT e.id FROM "Evaluation" e JOIN "EvaluationPeriod" d ON d.id = e."periodId"
    WHERE e.status IN ('self_assessment', 'awaiting_rater', 'signed', 'objected') AND d."opensOn" <= $1`,
  "a development plan": `SELECT p.id FROM "DevelopmentPlan" p JOIN "Assignment" a USING ("personId") WHERE p.status = 'submitted' AND ${inForce("a")}`,
  "a decision": `SELECT id FROM "FigureDecision" WHERE status IN ('open', 'done')`,
  "a report on a rater": `SELECT r.id FROM "RaterReport" r WHERE "settledAt" IS NULL AND NOT ${departed(`r."personId"`)}`,
} as const;

/** The ids of all of it, each with what it is. */
export async function undecidedOn(today: IsoDate) {
  const found = new Map<string, string>();
  for (const [what, sql] of Object.entries(undecided))
    for (const id of await ids(sql, today)) found.set(id, what);
  return found;
}
