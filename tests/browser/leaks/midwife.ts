/** One midwife of the demo region with words of her own in each text of hers, and people in every relation to her. */
import { Client } from "pg";

import { type DemoActorKey, demoActors } from "@/prisma/demo/demo-actors";

import {
  markAssignment,
  markCompetencies,
  markDevelopment,
  markBehaviour,
  markCorrection,
  markCounselling,
  markDraft,
  markEvaluation,
  markFeedback,
  markGuidance,
  markNomination,
  markObjection,
  markOffer,
  markOpening,
  markOutside,
  markPlan,
  markTalent,
  markTyped,
  trainingOf,
} from "./canaries";

type Row = { [column: string]: string };
/** Asks the database as its owner and answers the first row. @throws Error when there is none. */
export type Question = (sql: string, ...values: (string | undefined)[]) => Promise<Row & { id: string }>;
type Person = { id: string; username: string };

/** Opens the demo as its owner, past triggers and roles. */
export async function ownerOf(databaseUrl: string) {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query("SET session_replication_role = replica");
  return client;
}

const questionOf =
  (client: Client): Question =>
  async (sql, ...values) => {
    const row = (await client.query<Row & { id: string }>(sql, values)).rows[0];
    if (!row) throw new Error(`Nothing found by ${sql}`);
    return row;
  };

/** Writes the canaries and the relations, and answers the ids of the records and the names to sign in with. */
export async function aMidwifeWithCanaries(client: Client) {
  const ask = questionOf(client);
  const chain = await theChainAbove(ask, await known(ask, "midwife"));
  const { self, rater, peer } = chain;
  const marked = await markPlan(ask, self.id, rater.id);
  await markTyped(ask, self.id);
  const asked = await known(ask, "teacher");
  const otherAgency = await known(ask, "camat");
  const her = { person: self.id, rater: rater.id, asked: asked.id, result: marked.result };
  const evaluation = (await markEvaluation(ask, self.id, rater.id, marked.plan)).id;
  await markBehaviour(ask, evaluation);
  await markOpening(ask, self.id);
  await markTalent(ask, self.id, marked.agencyId ?? "", rater.id);
  // Of an evaluation that was handed over: hers that is marked is not signed.
  const document = (
    await ask(
      `SELECT d.id FROM "SealedDocument" d JOIN "Evaluation" e ON e.id = d."evaluationId"
       WHERE e."personId" = $1 AND e."handedOverAt" IS NOT NULL AND d.state = 'valid' LIMIT 1`,
      self.id,
    )
  ).id;
  const objected = await markObjection(ask, self.id, [rater.id, chain.superior.id], evaluation);
  const seatAsked = await markNomination(ask, self.id);
  const ids = {
    person: self.id,
    nomination: seatAsked.id,
    trainingEvent: seatAsked.eventId ?? "",
    plan: marked.plan,
    result: marked.result,
    step: marked.step,
    report: marked.report,
    indicator: marked.indicator,
    evaluation,
    objected,
    ...(await markGuidance(ask, self.id, rater.id, objected)),
    document,
    code: (await ask(`SELECT code AS id FROM "SealedDocument" WHERE id = $1`, document)).id,
    competency: (await markCompetencies(ask, self.id)) ?? "",
    development: await markDevelopment(ask, self.id, rater.id),
    training: await trainingOf(ask, self.id),
    draft: await markDraft(ask, peer.id),
    request: await markFeedback(ask, her),
    outside: await markOutside(ask, self.id),
    correction: (await markCorrection(ask, self.id)).id,
    note: await markCounselling(ask, self.id, rater.id),
    assignment: await markAssignment(ask, self.id, otherAgency.id),
    offer: await markOffer(ask, self.id, otherAgency.id, marked.plan),
  };
  const keepers = await keepersToBe(ask, Object.values(chain));
  const { unit, team, seat, ...leaders } = await aTeamAround(ask, self, [
    ...Object.values(chain),
    ...Object.values(keepers),
  ]);
  const others = {
    ...leaders,
    asked,
    formerRater: await once(ask, self, await known(ask, "headOfSchool")),
    otherAgency,
    ownAgencyAdmin: await adminOf(ask, marked.agencyId, await known(ask, "headOfDivision")),
    otherAgencyAdmin: await known(ask, "agencyAdmin"),
    regionalHr: await known(ask, "regionalHr"),
    leadership: await known(ask, "sekda"),
    auditor: await known(ask, "auditor"),
    systemAdmin: await known(ask, "itOfficer"),
    ...keepers,
  };
  await ask(`UPDATE "Account" SET "passwordHash" =
    (SELECT "passwordHash" FROM "Account" WHERE "passwordHash" IS NOT NULL LIMIT 1) RETURNING id`);
  const account = (await ask(`SELECT id FROM "Account" WHERE "personId" = $1`, self.id)).id;
  return { people: { ...chain, ...others }, ids: { ...ids, unit, team, seat, account } };
}

export type Midwife = Awaited<ReturnType<typeof aMidwifeWithCanaries>>;
export type Relation = keyof Midwife["people"];

const person = `SELECT a."personId" AS id, a.username FROM "Account" a`;

const known = (ask: Question, key: DemoActorKey) =>
  ask(
    `${person} WHERE username = $1`,
    demoActors.find((actor) => actor.key === key)?.username,
  ) as Promise<Person>;

async function theChainAbove(ask: Question, self: Person) {
  const raterOf = ({ id }: Person) =>
    ask(
      `${person} JOIN "Supervision" v ON v."raterId" = a."personId" WHERE v."personId" = $1 AND v."validTo" IS NULL`,
      id,
    ) as Promise<Person>;
  const rater = await raterOf(self);
  const superior = await raterOf(rater);
  const peer = (await ask(
    `${person} JOIN "Supervision" v ON v."personId" = a."personId" WHERE v."raterId" = $1 AND a."personId" <> $2 LIMIT 1`,
    rater.id,
    self.id,
  )) as Person;
  return { self, rater, superior, aboveTheSuperior: await raterOf(superior), peer };
}

/** Somebody who rated her until the end of 2024. */
async function once(ask: Question, self: Person, rater: Person) {
  await ask(
    `UPDATE "Supervision" SET "validFrom" = '2025-01-01' WHERE "personId" = $1 RETURNING id`,
    self.id,
  );
  await ask(
    `INSERT INTO "Supervision" (id, "personId", "raterId", basis, "validFrom", "validTo")
     VALUES (gen_random_uuid(), $1, $2, 'structure', '2023-01-01', '2024-12-31') RETURNING id`,
    self.id,
    rater.id,
  );
  return rater;
}

const grant = (ask: Question, { id }: Person, role: string, unitId: string) =>
  ask(
    `INSERT INTO "RoleGrant" (id, "personId", role, "unitId", "validFrom")
     VALUES (gen_random_uuid(), $1, $2::"Role", $3, '2024-01-01') RETURNING id`,
    id,
    role,
    unitId,
  );

async function adminOf(ask: Question, agencyId: string | undefined, admin: Person) {
  const unit = await ask(`SELECT id FROM "Unit" WHERE kind = 'agency' AND "agencyId" = $1`, agencyId);
  await grant(ask, admin, "agency_admin", unit.id);
  return admin;
}

const nobodyYet = `${person} WHERE "passwordHash" IS NULL AND username <> ALL(string_to_array($1, ','))
    AND NOT EXISTS (SELECT 1 FROM "Supervision" v WHERE v."raterId" = a."personId") ORDER BY username LIMIT 1`;

/** A work team that she belongs to, with the leader of today and the one whose time ended yesterday. */
async function aTeamAround(ask: Question, self: Person, besides: Person[]) {
  const taken = besides.map(({ username }) => username);
  const teamLeader = (await ask(nobodyYet, taken.join())) as Person;
  const formerTeamLeader = (await ask(nobodyYet, [...taken, teamLeader.username].join())) as Person;
  const unit = await ask(
    `SELECT q."unitId" AS id FROM "Assignment" t JOIN "Position" q ON q.id = t."positionId"
     WHERE t."personId" = $1 AND t."validTo" IS NULL`,
    self.id,
  );
  const team = await ask(
    `INSERT INTO "WorkTeam" (id, "unitId", name, mandate, "validFrom")
     VALUES (gen_random_uuid(), $1, 'Tim Uji', 'Menguji', '2026-01-05') RETURNING id`,
    unit.id,
  );
  const sit = ({ id }: Person, role: string, from: string, to: string | null) =>
    ask(
      `INSERT INTO "TeamSeat" (id, "teamId", "personId", role, "validFrom", "validTo")
       VALUES (gen_random_uuid(), $1, $2, $3::"TeamRole", $4::date, nullif($5, '')::date) RETURNING id`,
      team.id,
      id,
      role,
      from,
      to ?? "",
    );
  // A seat is held by people of the team's unit: the leaders have their positions there.
  await ask(
    `UPDATE "Position" SET "unitId" = $1, "agencyId" = (SELECT "agencyId" FROM "Unit" WHERE id = $1)
     WHERE id IN (SELECT "positionId" FROM "Assignment" WHERE "personId" IN ($2, $3)) RETURNING id`,
    unit.id,
    teamLeader.id,
    formerTeamLeader.id,
  );
  await sit(formerTeamLeader, "leader", "2026-01-05", "2026-06-02");
  await sit(teamLeader, "leader", "2026-06-03", null);
  const seat = await sit(self, "member", "2026-01-05", null);
  return { unit: unit.id, team: team.id, seat: seat.id, teamLeader, formerTeamLeader };
}

/** Two people who keep the records of the whole region, until the test takes that away from them. */
async function keepersToBe(ask: Question, besides: Person[]) {
  const region = await ask(`SELECT id FROM "Unit" WHERE "parentId" IS NULL`);
  const taken = besides.map(({ username }) => username);
  const roleWithdrawn = (await ask(nobodyYet, taken.join())) as Person;
  const disabled = (await ask(nobodyYet, [...taken, roleWithdrawn.username].join())) as Person;
  for (const keeper of [roleWithdrawn, disabled]) await grant(ask, keeper, "regional_hr", region.id);
  return { roleWithdrawn, disabled };
}
