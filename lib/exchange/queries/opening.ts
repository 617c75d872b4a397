import "server-only";

import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/db/doors";
import { Prisma } from "@/lib/db/generated/client";

import { openingYears } from "../opening-cells";
import { type AssessmentLine, type AssessmentsPresent, planAssessments } from "../past-assessments";
import { type CreditLine, type CreditsPresent, planCredits } from "../past-credit-points";
import {
  planTrainings,
  trainingAbout,
  type TrainingLine,
  trainingSaid,
  type TrainingsPresent,
} from "../past-trainings";
import { type PlanLine, planPastPlans, type PlansPresent } from "../past-plans";
import { planPredicates, type PredicateLine, type PredicatesPresent } from "../past-predicates";
import { planUnitResults, type UnitResultLine, type UnitResultsPresent } from "../past-unit-results";
import { openingReach } from "../policy";

const bringing = ({ today, personId }: Actor) => ({ today, keeperId: personId });

/** The plan of a list of past predicates against what stands in this transaction. */
export const planPredicatesIn = async (tx: Transaction, actor: Actor, lines: readonly PredicateLine[]) =>
  planPredicates(lines, await predicatesPresent(tx, actor), bringing(actor));

/** The plan of a list of past unit results against what stands in this transaction. */
export const planUnitResultsIn = async (tx: Transaction, actor: Actor, lines: readonly UnitResultLine[]) =>
  planUnitResults(lines, await unitResultsPresent(tx, actor), bringing(actor));

/** The plan of a list of past credit points against what stands in this transaction. */
export const planCreditsIn = async (tx: Transaction, actor: Actor, lines: readonly CreditLine[]) =>
  planCredits(lines, await creditsPresent(tx, actor), bringing(actor));

/** The plan of a list of past assessments against what stands in this transaction. */
export const planAssessmentsIn = async (tx: Transaction, actor: Actor, lines: readonly AssessmentLine[]) =>
  planAssessments(lines, await assessmentsPresent(tx, actor), bringing(actor));

/** The plan of a list of this year's trainings against what stands in this transaction. */
export const planTrainingsIn = async (tx: Transaction, actor: Actor, lines: readonly TrainingLine[]) =>
  planTrainings(lines, await trainingsPresent(tx, actor), bringing(actor));

/** The plan of a list of past plans against what stands in this transaction. */
export const planPastPlansIn = async (tx: Transaction, actor: Actor, lines: readonly PlanLine[]) =>
  planPastPlans(lines, await plansPresent(tx, actor), bringing(actor));

/** Units below the paths, by their alias `u`. Whoever is outside does not exist for the list. */
export const withinReach = (actor: Actor) =>
  Prisma.sql`EXISTS (SELECT 1 FROM unnest(${openingReach(actor)}::text[]) AS reach(start) WHERE starts_with(u.path, reach.start))`;

/** One value instead of tens of thousands of rows, as for lists of people. */
async function predicatesPresent(tx: Transaction, actor: Actor): Promise<PredicatesPresent> {
  const { from } = openingYears(actor.today);
  const [row] = await tx.$queryRaw<[{ present: string }]>`
    WITH kept AS (${kept(actor)})
    SELECT json_build_object(
      'people', (SELECT coalesce(json_agg(kept), '[]') FROM kept),
      'standing', (SELECT coalesce(json_agg(json_build_object('id', d.id, 'subjectId', d."personId", 'about', d.year::text,
          'value', d.predicate, 'source', d.source, 'documentNumber', d."documentNumber", 'documentDate', d."documentDate")), '[]')
        FROM "PastPredicate" d JOIN kept ON kept.id = d."personId" WHERE d."supersededAt" IS NULL),
      'own', (SELECT coalesce(json_agg(json_build_object('personId', e."personId", 'year', c.year)), '[]')
        FROM "Evaluation" e JOIN "EvaluationPeriod" o ON o.id = e."periodId" AND o.kind = 'annual'
        JOIN "EvaluationCycle" c ON c.id = o."cycleId" JOIN kept ON kept.id = e."personId"
        WHERE c.year >= ${from} AND e."signedAt" IS NOT NULL),
      'open', ${openYears(actor)}
    )::text AS present`;
  return JSON.parse(row.present) as PredicatesPresent;
}

/** People below the paths in their definitive position of the day. */
const kept = (actor: Actor) => Prisma.sql`
      SELECT DISTINCT ON (p.id) p.id, p.number, p.name, g.id AS "agencyId", g.name AS agency, u.id AS "unitId"
        FROM "Person" p JOIN "Assignment" a ON a."personId" = p.id AND a.kind = 'definitive'
         AND a."validFrom" <= ${actor.today}::date AND coalesce(a."validTo" >= ${actor.today}::date, true)
        JOIN "Position" s ON s.id = a."positionId" JOIN "Agency" g ON g.id = s."agencyId"
        JOIN "Unit" u ON u.id = s."unitId"
       WHERE p.number IS NOT NULL AND ${withinReach(actor)}
       ORDER BY p.id, a."validFrom" DESC`;

/** The document of a row of opening data, by its alias `d`. */
const document = Prisma.sql`'source', d.source, 'documentNumber', d."documentNumber", 'documentDate', d."documentDate"`;

async function plansPresent(tx: Transaction, actor: Actor): Promise<PlansPresent> {
  const { from } = openingYears(actor.today);
  const [row] = await tx.$queryRaw<[{ present: string }]>`
    WITH kept AS (${kept(actor)})
    SELECT json_build_object(
      'people', (SELECT coalesce(json_agg(kept), '[]') FROM kept),
      'standing', (SELECT coalesce(json_agg(json_build_object('id', d.id, 'subjectId', d."personId",
          'about', d.year::text, 'value', d.content, ${document})), '[]')
        FROM "PastPlan" d JOIN kept ON kept.id = d."personId" WHERE d."supersededAt" IS NULL),
      'own', (SELECT coalesce(json_agg(json_build_object('personId', p."personId", 'year', p.year)), '[]')
        FROM "PerformancePlan" p JOIN kept ON kept.id = p."personId" WHERE p.year >= ${from} AND p."approvedEdition" > 0)
    )::text AS present`;
  return JSON.parse(row.present) as PlansPresent;
}

async function creditsPresent(tx: Transaction, actor: Actor): Promise<CreditsPresent> {
  const [row] = await tx.$queryRaw<[{ present: string }]>`
    WITH kept AS (${kept(actor)})
    SELECT json_build_object(
      'people', (SELECT coalesce(json_agg(kept), '[]') FROM kept),
      'standing', (SELECT coalesce(json_agg(json_build_object('id', d.id, 'subjectId', d."personId",
          'about', d."countedUntil"::text, 'value', d.points::text, ${document})), '[]')
        FROM "PastCreditPoints" d JOIN kept ON kept.id = d."personId" WHERE d."supersededAt" IS NULL)
    )::text AS present`;
  return JSON.parse(row.present) as CreditsPresent;
}

/** Of several that say the same day's level, the last that was recorded stands. */
async function assessmentsPresent(tx: Transaction, actor: Actor): Promise<AssessmentsPresent> {
  const [row] = await tx.$queryRaw<[{ present: string }]>`
    WITH kept AS (${kept(actor)}), latest AS (
      SELECT DISTINCT ON (d."personId", d."competencyId", d."assessedOn") d.*, c.code
        FROM "CompetencyAssessment" d JOIN kept ON kept.id = d."personId" JOIN "Competency" c ON c.id = d."competencyId"
       WHERE d.origin = 'opening'
       ORDER BY d."personId", d."competencyId", d."assessedOn", d."assessedAt" DESC, d.id DESC)
    SELECT json_build_object(
      'people', (SELECT coalesce(json_agg(kept), '[]') FROM kept),
      'standing', (SELECT coalesce(json_agg(json_build_object('id', d.id, 'subjectId', d."personId",
          'about', d.code || ', ' || d."assessedOn", 'value', d.level::text, ${document})), '[]') FROM latest d),
      'competencies', (SELECT coalesce(json_agg(json_build_object('id', id, 'code', code, 'name', name)), '[]')
        FROM "Competency")
    )::text AS present`;
  return JSON.parse(row.present) as AssessmentsPresent;
}

type Trained = {
  people: TrainingsPresent["people"];
  recorded: (TrainingsPresent["counted"][number] & {
    provider: string;
    /** Whether an event gave it: then no list corrects it any more. */
    attended: boolean;
    source: string | null;
    documentNumber: string;
    documentDate: string;
  })[];
};

async function trainingsPresent(tx: Transaction, actor: Actor): Promise<TrainingsPresent> {
  const [row] = await tx.$queryRaw<[{ present: string }]>`
    WITH kept AS (${kept(actor)})
    SELECT json_build_object(
      'people', (SELECT coalesce(json_agg(kept), '[]') FROM kept),
      'recorded', (SELECT coalesce(json_agg(json_build_object('id', d.id, 'personId', d."personId", 'title', d.title,
          'provider', d.provider, 'form', d.form, 'international', d.international, 'startedOn', d."startedOn",
          'endedOn', d."endedOn", 'quantity', d.quantity, 'hours', d.hours, 'attended', d."nominationId" IS NOT NULL,
          ${document})), '[]')
        FROM "TrainingRecord" d JOIN kept ON kept.id = d."personId"
       WHERE d."endedOn" >= ${`${actor.today.slice(0, 4)}-01-01`}::date)
    )::text AS present`;
  const { people, recorded } = JSON.parse(row.present) as Trained;
  const standing = recorded.flatMap(({ source, documentNumber, documentDate, attended, ...training }) =>
    source === null || training.id === null || attended
      ? []
      : [
          {
            ...{ id: training.id, subjectId: training.personId, about: trainingAbout(training) },
            ...{ value: trainingSaid(training), source, documentNumber, documentDate },
          },
        ],
  );
  const counted = recorded.map(({ id, source, attended, ...training }) => ({
    ...training,
    id: source === null || attended ? null : id,
  }));
  return { people, standing, counted };
}

async function unitResultsPresent(tx: Transaction, actor: Actor): Promise<UnitResultsPresent> {
  const { from } = openingYears(actor.today);
  const [row] = await tx.$queryRaw<[{ present: string }]>`
    WITH kept AS (
      SELECT u.id, u.name, parent.name AS parent, g.id AS "agencyId", g.name AS agency, g."shortName" AS "agencyShort",
        EXISTS (SELECT 1 FROM "Position" s JOIN "Assignment" a ON a."positionId" = s.id
          WHERE s."unitId" = u.id AND s."isHead"
            AND a."validFrom" <= ${actor.today}::date AND coalesce(a."validTo" >= ${actor.today}::date, true)
            AND (a."personId" = ${actor.personId}::uuid OR EXISTS (SELECT 1 FROM "Supervision" v
              WHERE v."personId" = ${actor.personId}::uuid AND v."raterId" = a."personId"
                AND v."validFrom" <= ${actor.today}::date AND coalesce(v."validTo" >= ${actor.today}::date, true)))) AS own
        FROM "Unit" u JOIN "Agency" g ON g.id = u."agencyId" LEFT JOIN "Unit" parent ON parent.id = u."parentId"
       WHERE ${withinReach(actor)})
    SELECT json_build_object(
      'units', (SELECT coalesce(json_agg(kept), '[]') FROM kept),
      'standing', (SELECT coalesce(json_agg(json_build_object('id', d.id, 'subjectId', d."unitId", 'about', d.year::text,
          'value', d.level, 'source', d.source, 'documentNumber', d."documentNumber", 'documentDate', d."documentDate",
          'signed', (SELECT count(*) FROM "Evaluation" e WHERE e."pastResultId" = d.id))), '[]')
        FROM "PastUnitResult" d JOIN kept ON kept.id = d."unitId" WHERE d."supersededAt" IS NULL),
      'own', (SELECT coalesce(json_agg(json_build_object('unitId', r."unitId", 'year', c.year)), '[]')
        FROM "UnitResult" r JOIN "EvaluationPeriod" o ON o.id = r."periodId" AND o.kind = 'annual'
        JOIN "EvaluationCycle" c ON c.id = o."cycleId" JOIN kept ON kept.id = r."unitId" WHERE c.year >= ${from}),
      'open', ${openYears(actor)}
    )::text AS present`;
  return JSON.parse(row.present) as UnitResultsPresent;
}

/** Annual periods of years that are over, whose window is not. */
const openYears = ({ today }: Actor) =>
  Prisma.sql`(SELECT coalesce(json_agg(json_build_object('agencyId', c."agencyId", 'year', c.year, 'closesOn', o."closesOn")), '[]')
    FROM "EvaluationPeriod" o JOIN "EvaluationCycle" c ON c.id = o."cycleId"
   WHERE o.kind = 'annual' AND o."closesOn" >= ${today}::date AND c.year < ${Number(today.slice(0, 4))})`;
