import { randomUUID } from "node:crypto";

import type { Client } from "pg";

import type { PlanStatus } from "@/lib/db/generated/enums";
import { tokenHash } from "@/lib/operations/setup-link";
import { type DemoActorKey, demoActors } from "@/prisma/demo/demo-actors";

/** Finds the address of a page about something in the demo region. */
export type Place = (database: Client) => Promise<string>;

const usernameOf = (wanted: DemoActorKey) => demoActors.find(({ key }) => key === wanted)?.username;

const found =
  (prefix: string, sql: string, values: unknown[]): Place =>
  async (database) => {
    const { rows } = await database.query<{ id: string }>(sql, values);
    if (!rows[0]) throw new Error(`The demo region has nothing for ${prefix} with ${values.join(", ")}.`);
    return `${prefix}${rows[0].id}`;
  };

/** The person's own plan of the demo year. */
export const planOf = (owner: DemoActorKey) =>
  found(
    "/plans/",
    `SELECT p.id FROM "PerformancePlan" p JOIN "Account" a USING ("personId")
    WHERE a.username = $1 AND p.year = 2026`,
    [usernameOf(owner)],
  );

/** The same field by field for e-Kinerja. */
export const copySheetOf =
  (owner: DemoActorKey): Place =>
  async (database) =>
    `${await planOf(owner)(database)}/editions/1/copy`;

/** A plan in this state of somebody whom the person rates. */
export const planOfTeam = (rater: DemoActorKey, status: PlanStatus) =>
  found(
    "/plans/",
    `SELECT p.id FROM "PerformancePlan" p JOIN "Supervision" s USING ("personId")
    JOIN "Account" a ON a."personId" = s."raterId"
    WHERE a.username = $1 AND p.year = 2026 AND p.status = $2::"PlanStatus" ORDER BY p.id LIMIT 1`,
    [usernameOf(rater), status],
  );

/** What a leader of a work team gives its members to do, for the rater of that leader. */
export const secondTierOf = (leader: DemoActorKey) =>
  found(
    "/plans/matrix?team=",
    `SELECT t."teamId" AS id FROM "TeamSeat" t JOIN "Account" a USING ("personId")
    WHERE a.username = $1 AND t.role = 'leader' ORDER BY t.id LIMIT 1`,
    [usernameOf(leader)],
  );

/** A training of somebody whom the person rates, whose use is to be evaluated. */
export const trainingToEvaluate = (rater: DemoActorKey) =>
  found(
    "/training/team/",
    `SELECT r.id FROM "TrainingRecord" r JOIN "Supervision" s USING ("personId")
    JOIN "Account" a ON a."personId" = s."raterId" LEFT JOIN "TrainingOutcome" o ON o."recordId" = r.id
    WHERE a.username = $1 AND r."competencyId" IS NOT NULL AND o."recordId" IS NULL
      AND r."endedOn" BETWEEN '2025-12-10' AND '2026-03-01' ORDER BY r.id LIMIT 1`,
    [usernameOf(rater)],
  );

/** An event of a training that is still to come, with somebody waiting or without. */
export const trainingEventOf = (title: string) =>
  found(
    "/administration/training/",
    `SELECT e.id FROM "TrainingEvent" e JOIN "TrainingCourse" c ON c.id = e."courseId"
    WHERE c.title = $1 AND e.status = 'open' ORDER BY e."startsOn" LIMIT 1`,
    [title],
  );

/** An evaluation that waits for this rater. */
export const evaluationToRate = (rater: DemoActorKey) =>
  found(
    "/evaluations/",
    `SELECT e.id FROM "Evaluation" e JOIN "Account" a ON a."personId" = e."raterId"
    WHERE a.username = $1 AND e.status = 'awaiting_rater' ORDER BY e.id LIMIT 1`,
    [usernameOf(rater)],
  );

/** The person's annual evaluation of a year. */
export const evaluationOf = (person: DemoActorKey, year: number) =>
  found(
    "/evaluations/",
    `SELECT e.id FROM "Evaluation" e JOIN "Account" a USING ("personId")
    JOIN "EvaluationPeriod" d ON d.id = e."periodId" AND d.kind = 'annual'
    JOIN "EvaluationCycle" c ON c.id = d."cycleId"
    WHERE a.username = $1 AND c.year = $2`,
    [usernameOf(person), year],
  );

/** A one-time link for somebody, as the setup of a government makes one. */
export const setupLink: Place = async (database) => {
  const token = randomUUID();
  await database.query(
    `INSERT INTO "SetupLink" (id, "accountId", "tokenHash", "createdAt", "expiresAt")
     SELECT gen_random_uuid(), id, $1, now(), now() + interval '1 hour' FROM "Account" WHERE username = $2`,
    [tokenHash(token), usernameOf("itOfficer")],
  );
  return `/setup/${token}`;
};

/** What anybody sees of a document of this person. */
export const verificationOf = (person: DemoActorKey, state: "valid" | "superseded") =>
  found(
    "/verify/",
    `SELECT d.code AS id FROM "SealedDocument" d JOIN "Evaluation" e ON e.id = d."evaluationId"
    JOIN "Account" a USING ("personId") WHERE a.username = $1 AND d.state = $2::"SealedState" ORDER BY d.id LIMIT 1`,
    [usernameOf(person), state],
  );

/** What was issued of this person's evaluation, for whoever may withdraw it. */
export const withdrawableOf = (person: DemoActorKey) =>
  found(
    "/administration/documents?code=",
    `SELECT d.code AS id FROM "SealedDocument" d JOIN "Evaluation" e ON e.id = d."evaluationId"
    JOIN "Account" a USING ("personId") WHERE a.username = $1 AND d.state = 'valid' ORDER BY d.id LIMIT 1`,
    [usernameOf(person)],
  );

/** Who has not reported of the last annual evaluation of one agency. */
export const reportedOf = (code: string) =>
  found(
    "/administration/outcomes/reported?period=",
    `SELECT d.id FROM "EvaluationPeriod" d JOIN "EvaluationCycle" c ON c.id = d."cycleId" AND c.year = 2025
    JOIN "Agency" a ON a.id = c."agencyId" AND a.code = $1 WHERE d.kind = 'annual'`,
    [code],
  );

/** The office's page about one agency. */
export const agencyCalled = (code: string) =>
  found("/administration/office/", `SELECT id FROM "Agency" WHERE code = $1`, [code]);

/** The sheet of one agency. */
export const sheetOf = (code: string) =>
  found("/reports/sheet?unit=", `SELECT id FROM "Unit" WHERE kind = 'agency' AND code = $1`, [code]);

/** A decision that somebody owns and has not reported. */
export const decisionOwned = (owner: DemoActorKey) =>
  found(
    "/reports/decisions/",
    `SELECT d.id FROM "FigureDecision" d JOIN "Account" a ON a."personId" = d."ownerId"
    WHERE a.username = $1 AND d.status = 'open' ORDER BY d.id LIMIT 1`,
    [usernameOf(owner)],
  );

/** The accountability page of one agency. */
export const agencyReport = (code: string) =>
  found("/reports?unit=", `SELECT id FROM "Unit" WHERE kind = 'agency' AND code = $1`, [code]);

/** A page of the unit in which fewest people work who plan. */
export const smallestUnit = (page: string) =>
  found(
    `${page}?unit=`,
    `SELECT u.id FROM "Unit" u JOIN "PerformancePlan" p ON p."unitId" = u.id AND p.year = 2026
      WHERE u.kind IN ('section', 'school', 'health_centre') GROUP BY u.id, u.path ORDER BY count(*), u.path LIMIT 1`,
    [],
  );

/** The adoption of an agency: its page, the people who have not reported, or the visit that is planned to it. */
export const adoptionOf =
  (code: string, page: "" | "people" | "visits"): Place =>
  async (database) =>
    `${await found(`/administration/adoption/${page}?unit=`.replace("/?", "?"), `SELECT id FROM "Unit" WHERE kind = 'agency' AND code = $1`, [code])(database)}&step=reported`;

/** The page that prints the codes of an agency. */
export const codesOf = (code: string) =>
  found("/administration/accounts/codes?unit=", `SELECT id FROM "Unit" WHERE kind = 'agency' AND code = $1`, [
    code,
  ]);

/** Somebody's account, for who keeps it. */
export const accountOf = (owner: DemoActorKey) =>
  found("/administration/accounts/", `SELECT id FROM "Account" WHERE username = $1`, [usernameOf(owner)]);

/** What the ratings and the result of an agency were made of in the year before. */
export const agencyResults = (code: string) =>
  found("/reports/results?year=2025&unit=", `SELECT id FROM "Unit" WHERE kind = 'agency' AND code = $1`, [
    code,
  ]);

/** The same of a unit that has no goals of its own: the first school. */
export const schoolResults = () =>
  found(
    "/reports/results?year=2025&unit=",
    `SELECT id FROM "Unit" WHERE kind = 'school' ORDER BY path LIMIT 1`,
    [],
  );

/** The competencies of somebody whom the person rates. */
export const memberOf = (rater: DemoActorKey) =>
  found(
    "/development/team/",
    `SELECT s."personId" AS id FROM "Supervision" s JOIN "Account" a ON a."personId" = s."raterId"
    WHERE a.username = $1 ORDER BY s."personId" LIMIT 1`,
    [usernameOf(rater)],
  );

/** A development plan in this state of somebody whom the person rates. */
export const developmentOfTeam = (rater: DemoActorKey, status: "submitted" | "approved") =>
  found(
    "/development/plans/",
    `SELECT p.id FROM "DevelopmentPlan" p JOIN "Supervision" s USING ("personId")
    JOIN "Account" a ON a."personId" = s."raterId"
    WHERE a.username = $1 AND p.status = $2::"DevelopmentPlanStatus" ORDER BY p.id LIMIT 1`,
    [usernameOf(rater), status],
  );

/** What of this agency's budget waits for a decision, by the course for which most lines do. */
export const budgetOfCourse =
  (year: number): Place =>
  async (database) => {
    const { rows } = await database.query<{ agencyId: string; courseId: string }>(
      `SELECT p."agencyId", i."courseId" FROM "DevelopmentPlan" p JOIN "DevelopmentItem" i ON i."planId" = p.id
       WHERE p.year = $1 AND p.status = 'approved' AND i."courseId" IS NOT NULL AND i.cost > 0
         AND NOT EXISTS (SELECT FROM "DevelopmentDecision" d WHERE d."itemId" = i.id)
       GROUP BY 1, 2 ORDER BY count(*) DESC, 1 LIMIT 1`,
      [year],
    );
    if (!rows[0]) throw new Error("No line of a course waits for a decision.");
    return `/development/budget?agency=${rows[0].agencyId}&year=${year}&course=${rows[0].courseId}`;
  };

/** The progress of somebody as those who lead them see it. */
export const progressOf = (person: DemoActorKey) =>
  found("/progress/team/", `SELECT "personId" AS id FROM "Account" WHERE username = $1`, [
    usernameOf(person),
  ]);

/** The career of somebody as those who rate them see it. */
export const careerOf = (person: DemoActorKey) =>
  found("/career/", `SELECT "personId" AS id FROM "Account" WHERE username = $1`, [usernameOf(person)]);

/** The record of one person, for those who keep it. */
export const personOf = (person: DemoActorKey) =>
  found("/organisation/people/", `SELECT "personId" AS id FROM "Account" WHERE username = $1`, [
    usernameOf(person),
  ]);

/** The unit of which something is on record. */
export const changedUnit: Place = found(
  "/organisation/units/",
  `SELECT "unitId" AS id FROM "UnitChange" LIMIT 1`,
  [],
);

/** The goals of one agency. */
export const goalsOf = (code: string) =>
  found("/goals/", `SELECT id FROM "Unit" WHERE kind = 'agency' AND code = $1`, [code]);

/** The table of one agency's report of the year that is over. */
export const goalReportOf =
  (code: string): Place =>
  async (database) =>
    `${await goalsOf(code)(database)}/report?year=2025`;

/** An evaluation of this rater's with a low predicate, on which guidance is open, or none yet. */
export const evaluationGuided = (rater: DemoActorKey, guided: boolean) =>
  found(
    "/evaluations/",
    `SELECT e.id FROM "Evaluation" e JOIN "Account" a ON a."personId" = e."raterId"
    LEFT JOIN "Guidance" g ON g."evaluationId" = e.id
    WHERE a.username = $1 AND e."signedById" = e."raterId" AND e.predicate IN ('needs_improvement', 'poor', 'very_poor')
      AND (g.id IS NOT NULL AND g."closedAt" IS NULL) = $2 AND (g.id IS NULL OR $2)
    ORDER BY e."handedOverAt" DESC, e.id LIMIT 1`,
    [usernameOf(rater), guided],
  );

/** A list of opening data that this person has just brought: with rows to mend, or with one to correct. */
export const openingListOf =
  (keeper: DemoActorKey, state: "faulty" | "clean"): Place =>
  async (database) => {
    const { rows } = await database.query<{ number: string; year: number }>(
      `SELECT p.number, d.year FROM "PastPredicate" d JOIN "Person" p ON p.id = d."personId"
        WHERE d.year = 2023 AND d."supersededAt" IS NULL ORDER BY p.number LIMIT 5`,
    );
    const lines = rows.map(({ number, year }, i) => ({
      row: i + 2,
      values: {
        ...{ number, name: "", agency: "", year: String(year) },
        value: state === "faulty" && i % 2 === 0 ? "Memuaskan" : "Sangat Baik",
        documentNumber: state === "faulty" && i === 1 ? "" : `800/${i}/2024`,
        ...{ documentDate: "12 Januari 2024", source: "e-Kinerja BKN" },
      },
    }));
    const { rows: kept } = await database.query<{ id: string }>(
      `INSERT INTO "ImportFile" (id, kind, name, sha256, format, lines, "rowCount", "uploadedById", "uploadedAt")
       SELECT gen_random_uuid(), 'past_predicates', $2, encode(sha256($3::bytea), 'hex'), 'xlsx', $4, 5, "personId", '2026-06-03'
         FROM "Account" WHERE username = $1 RETURNING id`,
      [usernameOf(keeper), `predikat-${state}.xlsx`, state, JSON.stringify(lines)],
    );
    return `/administration/imports/${kept[0]?.id}`;
  };

/** A competency of the dictionary. */
export const competencyOf = (code: string) =>
  found("/administration/competencies/", `SELECT id FROM "Competency" WHERE code = $1`, [code]);

/** What the position of a person asks. */
export const positionOf = (person: DemoActorKey) =>
  found(
    "/administration/competencies/positions/",
    `SELECT s."positionId" AS id FROM "Assignment" s JOIN "Account" a USING ("personId")
    WHERE a.username = $1 AND s.kind = 'definitive' AND s."validTo" IS NULL`,
    [usernameOf(person)],
  );

/** The form on which a rater assesses this person. */
export const assessmentOf =
  (person: DemoActorKey): Place =>
  async (database) => {
    const whose = found("/development/team/", `SELECT "personId" AS id FROM "Account" WHERE username = $1`, [
      usernameOf(person),
    ]);
    return `${await whose(database)}/assessment`;
  };

/** Gaps of the unit whose name ends so. */
export const gapsOf = (ending: string) =>
  found(
    "/development/gaps?unit=",
    `SELECT id FROM "Unit" WHERE name LIKE '%' || $1 || ' %' ORDER BY path LIMIT 1`,
    [ending],
  );
/** Somebody's box as those see it who look at talents. */
export const talentOf =
  (key: DemoActorKey): Place =>
  async (database) => {
    const { rows } = await database.query<{ id: string }>(
      `SELECT "personId" AS id FROM "Account" WHERE username = $1`,
      [usernameOf(key)],
    );
    return `/talent/people/${rows[0]?.id}`;
  };
