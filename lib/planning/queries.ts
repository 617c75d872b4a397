import "server-only";

import type { Actor } from "@/lib/access/actor";
import { unitPathsFor } from "@/lib/access/permissions";
import { onDay, supervisedBy } from "@/lib/access/visibility";
import { dateOf } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { officialOn, raterOf } from "@/lib/organisation/queries";

import { supportableLines, supportOf } from "./cascade";
import { type Edition, editionOf, latestEdition, type Parties, type Support } from "./edition";
import { editionChanges } from "./edition-changes";
import { exampleFor } from "./examples";
import { openingBlockers } from "./lifecycle";
import { canDecidePlan, canEditPlan, visiblePlans } from "./policy";
import { type MatrixResult, roleMatrix } from "./role-matrix";

const planSheet = {
  id: true,
  year: true,
  status: true,
  version: true,
  edition: true,
  approvedEdition: true,
  approach: true,
  positionTitle: true,
  positionKind: true,
  personId: true,
  agencyId: true,
  submittedAt: true,
  firstApprovedOn: true,
  person: { select: { name: true, number: true, grade: true } },
  unit: { select: { name: true } },
  agency: { select: { name: true } },
  results: {
    where: { leftOutIn: null },
    orderBy: [{ kind: "asc" }, { order: "asc" }],
    select: {
      id: true,
      kind: true,
      statement: true,
      indicators: {
        where: { leftOutIn: null },
        orderBy: { order: "asc" },
        select: {
          id: true,
          text: true,
          aspect: true,
          perspective: true,
          targetValue: true,
          targetUnit: true,
          targetNarrative: true,
          direction: true,
        },
      },
    },
  },
  behaviours: { select: { value: true, expectation: true } },
  appendix: { orderBy: { order: "asc" }, select: { id: true, section: true, text: true } },
  comments: {
    where: { settledAt: null },
    orderBy: { writtenAt: "asc" },
    select: { id: true, lineId: true, text: true },
  },
  steps: { orderBy: { at: "asc" }, select: { kind: true, at: true, note: true, edition: true } },
} satisfies Prisma.PerformancePlanSelect;

/** The plan as commands read it, with its rater of the day. */
export async function planInSight(tx: Transaction, actor: Actor, planId: string) {
  const plan = await tx.performancePlan.findFirst({
    where: { id: planId, AND: visiblePlans(actor) },
    select: planSheet,
  });
  if (!plan) return null;
  const [rater, supports] = [await raterOf(tx, plan.personId, actor.today), await supportsOf(tx, planId)];
  const results = plan.results.map((result) => ({ ...result, support: supports.get(result.id) ?? null }));
  return { ...plan, results, rater, raterId: rater?.id ?? null };
}

/** Whom the form of the plan names when this rater confirms it on the day. */
export const partiesOf = async (
  tx: Transaction,
  plan: Pick<PlanInSight, "personId" | "positionTitle" | "positionKind" | "unit" | "agency">,
  raterId: string,
  day: string,
): Promise<Parties> => {
  const { personId, positionTitle: position, positionKind, unit, agency } = plan;
  const employee = await officialOn(tx, personId, day);
  return {
    agency: agency.name,
    employee: { ...employee, position, positionKind, unit: unit.name },
    rater: await officialOn(tx, raterId, day),
  };
};

/** What the results of a plan support, by their id. */
async function supportsOf(tx: Transaction, planId: string): Promise<Map<string, Support>> {
  const links = await tx.resultSupport.findMany({
    where: { result: { planId, leftOutIn: null } },
    select: { resultId: true, method: true, indicatorId: true, indicator: { select: supportedLine } },
  });
  return new Map(
    links.map(({ resultId, indicator: { text, result }, ...link }) => {
      const { statement, plan } = result;
      const [confirmed] = plan.editions;
      const edition = confirmed ? editionOf(confirmed) : null;
      return [resultId, supportOf({ ...link, name: plan.person.name, edition, line: { statement, text } })];
    }),
  );
}

const supportedLine = {
  text: true,
  result: {
    select: {
      statement: true,
      plan: { select: { person: { select: { name: true } }, editions: latestEdition } },
    },
  },
} satisfies Prisma.IndicatorSelect;

/**
 * What results of a plan can support: the confirmed indicators of the owner's rater. No lines while the rater has no
 * confirmed plan (P4: nobody waits for that); null without a rater, and for senior leaders, whose form has no such column
 * (A.1.2).
 */
export async function supportable(tx: Transaction, { rater, year, positionKind }: Supporter) {
  if (!rater || positionKind === "senior_leader") return null;
  const plan = await tx.performancePlan.findFirst({
    where: { personId: rater.id, year, approvedEdition: { gt: 0 } },
    orderBy: latestOpened,
    select: { editions: latestEdition },
  });
  const [edition] = plan?.editions ?? [];
  return { name: rater.name, lines: edition ? supportableLines(editionOf(edition)) : [] };
}

type Supporter = Pick<PlanInSight, "rater" | "year" | "positionKind">;

export type Supportable = Awaited<ReturnType<typeof supportable>>;

export type PlanInSight = NonNullable<Awaited<ReturnType<typeof planInSight>>>;

/**
 * The plan as screens show it: numbers as text, days as YYYY-MM-DD; null when it is none of the actor's business. While
 * its owner writes a new edition, everybody else reads the confirmed one.
 */
export const findPlan = (actor: Actor, planId: string) =>
  reading(actor, async (tx) => {
    const plan = await planInSight(tx, actor, planId);
    if (!plan) return null;
    const beingWritten = plan.status === "draft" && !canEditPlan(actor, plan);
    const shown = { ...sheetOf(plan), ...(beingWritten ? await confirmedEdition(tx, planId) : {}) };
    return {
      ...shown,
      ...(await historyOf(tx, planId, shown)),
      beingWritten,
      precedents: await precedentsOf(tx, actor, planId),
      supportable: canEditPlan(actor, plan) ? await supportable(tx, plan) : null,
      rater: plan.rater,
      mayEdit: canEditPlan(actor, plan),
      mayDecide: canDecidePlan(actor, plan),
    };
  });

async function confirmedEdition(tx: Transaction, planId: string) {
  const { number: edition, ...confirmed } = await tx.planEdition.findFirstOrThrow({
    where: { planId },
    orderBy: { number: "desc" },
    select: { number: true, content: true },
  });
  return { edition, ...editionOf(confirmed) };
}

/** What the indicators were copied from had as target and reached, by the id of the copy; as far as the actor may see it. */
async function precedentsOf(tx: Transaction, actor: Actor, planId: string) {
  const copies = await tx.indicator.findMany({
    where: { result: { planId }, precedent: { result: { plan: visiblePlans(actor) } } },
    select: { id: true, precedent: { select: precedent } },
  });
  return Object.fromEntries(
    copies.flatMap(({ id, precedent: row }) => (row ? [[id, precedentOf(row)]] : [])),
  );
}

const precedent = {
  targetValue: true,
  targetUnit: true,
  result: { select: { plan: { select: { year: true } } } },
  reports: {
    where: { value: { not: null } },
    orderBy: { reportedAt: "desc" },
    take: 1,
    select: { value: true },
  },
} satisfies Prisma.IndicatorSelect;

const precedentOf = ({ targetValue, result, reports, ...row }: PrecedentRow) => ({
  ...row,
  year: result.plan.year,
  targetValue: targetValue?.toString() ?? null,
  /** The value reported last. */
  reached: reports[0]?.value?.toString() ?? null,
});

type PrecedentRow = Prisma.IndicatorGetPayload<{ select: typeof precedent }>;

export type Precedent = ReturnType<typeof precedentOf>;

/** The editions confirmed before the one that is shown, newest first, and what this one says otherwise than the last. */
async function historyOf(tx: Transaction, planId: string, shown: Edition & { edition: number }) {
  const earlier =
    shown.edition === 1
      ? []
      : await tx.planEdition.findMany({
          where: { planId, number: { lt: shown.edition } },
          orderBy: { number: "desc" },
          select: { number: true, approvedAt: true, content: true },
        });
  return {
    editions: earlier.map(({ number, approvedAt }) => ({ number, approvedAt: approvedAt.toISOString() })),
    changes: earlier[0] ? editionChanges(editionOf(earlier[0]), shown) : [],
  };
}

/** A confirmed edition as it was, with what it changed and why; null when the plan or the edition is out of sight. */
export const findEdition = (actor: Actor, planId: string, number: number) =>
  reading(actor, async (tx) => {
    const plan = await tx.performancePlan.findFirst({
      where: { id: planId, AND: visiblePlans(actor) },
      select: {
        ...{ id: true, year: true, version: true, positionTitle: true, positionKind: true, approach: true },
        person: { select: { name: true } },
        unit: { select: { name: true } },
        editions: { where: { number: { lte: number } }, orderBy: { number: "desc" }, take: 2 },
      },
    });
    const [edition, before] = plan?.editions ?? [];
    if (!plan || edition?.number !== number) return null;
    const rater = await tx.person.findUnique({ where: { id: edition.raterId }, select: { name: true } });
    const content = editionOf(edition);
    return {
      ...plan,
      ...content,
      number,
      dialogueNote: edition.dialogueNote,
      approvedAt: edition.approvedAt.toISOString(),
      raterName: rater?.name ?? "",
      changes: before ? editionChanges(editionOf(before), content) : [],
    };
  });

export type PlanSheet = NonNullable<Awaited<ReturnType<typeof findPlan>>>;

function sheetOf({ results, steps, submittedAt, firstApprovedOn, ...plan }: PlanInSight) {
  return {
    ...plan,
    submittedAt: submittedAt?.toISOString() ?? null,
    firstApprovedOn: firstApprovedOn ? dateOf(firstApprovedOn) : null,
    steps: steps.map((step) => ({ ...step, at: step.at.toISOString() })),
    results: results.map((result) => ({
      ...result,
      indicators: result.indicators.map((indicator) => ({
        ...indicator,
        targetValue: indicator.targetValue?.toString() ?? null,
      })),
    })),
  };
}

const planLine = {
  id: true,
  year: true,
  status: true,
  edition: true,
  approvedEdition: true,
  positionTitle: true,
  submittedAt: true,
  person: { select: { name: true } },
  unit: { select: { name: true } },
} satisfies Prisma.PerformancePlanSelect;

export type PlanLine = Prisma.PerformancePlanGetPayload<{ select: typeof planLine }>;

/** Ids are made in the order of time: of two plans in one year the later one is of the present position. */
const latestOpened = { id: "desc" } as const;

/** The actor's own plans, newest year first. */
export const ownPlans = (actor: Actor) =>
  reading(actor, (tx) =>
    tx.performancePlan.findMany({
      where: { personId: actor.personId },
      orderBy: { year: "desc" },
      select: planLine,
    }),
  );

/**
 * What opening a plan of the year depends on: today's position, whether it has a plan already, and whether the person
 * is exempt; and whether any plan of the year is confirmed, so that progress can be reported.
 */
export async function planOpening(tx: Transaction, { personId, today }: Actor, year: number) {
  const person = await tx.person.findUnique({
    where: { id: personId },
    select: {
      assignments: {
        where: { kind: "definitive", ...onDay(today) },
        select: { position: { select: { title: true, kind: true, unitId: true, agencyId: true } } },
      },
      plans: { where: { year }, select: { unitId: true, positionTitle: true, approvedEdition: true } },
      exemptions: { where: onDay(today), select: { id: true } },
    },
  });
  const { plans, exemptions } = person ?? { plans: [], exemptions: [] };
  const position = person?.assignments[0]?.position ?? null;
  return {
    position,
    exists: plans.some(
      ({ unitId, positionTitle }) => unitId === position?.unitId && positionTitle === position.title,
    ),
    exempt: exemptions.length > 0,
    reportable: plans.some(({ approvedEdition }) => approvedEdition > 0),
  };
}

/** The actor's latest confirmed plan up to a year, which a new one can start from; null before the first. */
export const previousPlan = async (tx: Transaction, { personId }: Actor, year: number) => {
  const plan = await tx.performancePlan.findFirst({
    where: { personId, year: { lte: year }, approvedEdition: { gt: 0 } },
    orderBy: [{ year: "desc" }, latestOpened],
    select: { year: true, approach: true, positionTitle: true, editions: latestEdition },
  });
  const [edition] = plan?.editions ?? [];
  return plan && edition ? { ...plan, content: edition.content } : null;
};

/** Why the actor cannot open a plan of the year now, and what one can start from when it can be opened. */
export const findOpening = (actor: Actor, year: number) =>
  reading(actor, async (tx) => {
    const opening = await planOpening(tx, actor, year);
    const blockers = openingBlockers(opening);
    const previous = blockers.length === 0 ? await previousPlan(tx, actor, year) : null;
    return {
      blockers,
      previous: previous && {
        year: previous.year,
        positionTitle: previous.positionTitle,
        approach: previous.approach,
        statements: editionOf(previous).results.map(({ statement }) => statement),
      },
      example: exampleFor(opening.position?.title ?? "")?.position ?? null,
    };
  });

export type Opening = Awaited<ReturnType<typeof findOpening>>;

/** The people whom the actor rates today and their plans of the year, those that wait for the actor first. */
export const teamPlans = (actor: Actor, year: number) =>
  reading(actor, (tx) =>
    tx.person.findMany({
      where: supervisedBy(actor),
      orderBy: { name: "asc" },
      select: {
        id: true,
        name: true,
        plans: {
          where: { year, AND: visiblePlans(actor) },
          orderBy: latestOpened,
          select: planLine,
          take: 1,
        },
        assignments: positionToday(actor),
      },
    }),
  );

const positionToday = ({ today }: Actor) =>
  ({
    where: { kind: "definitive", ...onDay(today) },
    select: { position: { select: { title: true } } },
    take: 1,
  }) satisfies Prisma.Person$assignmentsArgs;

const matrixPlan = {
  status: true,
  editions: latestEdition,
  results: {
    where: { leftOutIn: null },
    orderBy: [{ kind: "asc" }, { order: "asc" }],
    select: {
      id: true,
      kind: true,
      statement: true,
      support: { select: { indicatorId: true, method: true } },
      indicators: { where: { leftOutIn: null }, select: { targetValue: true, targetUnit: true } },
    },
  },
} satisfies Prisma.PerformancePlanSelect;

type MatrixPlan = Prisma.PerformancePlanGetPayload<{ select: typeof matrixPlan }>;

/** The results that count in the matrix: what waits for the rater, else what was confirmed. */
function matrixResults({ status, editions: [edition], results }: MatrixPlan): MatrixResult[] {
  if (status !== "submitted" && edition) return editionOf(edition).results;
  return results.map((result) => ({
    ...result,
    indicators: result.indicators.map(({ targetValue, targetUnit }) => ({
      targetValue: targetValue?.toString() ?? null,
      targetUnit,
    })),
  }));
}

/** Matriks peran hasil of the people whom the actor rates today (L.II.A.5); null while the actor's own plan is not confirmed. */
export const findRoleMatrix = (actor: Actor, year: number) =>
  reading(actor, async (tx) => {
    const own = await tx.performancePlan.findFirst({
      where: { personId: actor.personId, year, approvedEdition: { gt: 0 } },
      orderBy: latestOpened,
      select: { editions: latestEdition },
    });
    const [edition] = own?.editions ?? [];
    if (!edition) return null;
    const team = await tx.person.findMany({
      where: supervisedBy(actor),
      orderBy: { name: "asc" },
      select: {
        id: true,
        name: true,
        assignments: positionToday(actor),
        plans: {
          where: { year, AND: visiblePlans(actor) },
          orderBy: latestOpened,
          take: 1,
          select: matrixPlan,
        },
      },
    });
    const members = team.map(({ id, name, assignments: [assignment], plans: [plan] }) => ({
      ...{ id, name, title: assignment?.position.title ?? null },
      results: plan ? matrixResults(plan) : [],
    }));
    return roleMatrix(editionOf(edition), members);
  });

type WaitingForRater = {
  raterId: string;
  name: string;
  title: string | null;
  unit: string | null;
  /** How many plans wait, and since when the longest. */
  count: number;
  since: Date;
  /** Whether somebody reminded the rater today. */
  reminded: boolean;
};

/**
 * Raters for whom plans of the year wait, those first who hold up most people (P4); as far as the actor reads figures of
 * the units whose plans they are.
 */
export async function waitingForRaters(tx: Transaction, actor: Actor): Promise<WaitingForRater[]> {
  const paths = unitPathsFor(actor, "report:read").map((path) => `${path}%`);
  const { today } = actor;
  return tx.$queryRaw<WaitingForRater[]>`
    SELECT v."raterId", r.name, q.title, w.name AS unit, count(*)::int AS count, min(p."submittedAt") AS since,
      EXISTS (SELECT 1 FROM "Notification" n WHERE n."personId" = v."raterId" AND n.topic = 'plan.reminded'
        AND n.at >= ${today}::date) AS reminded
    FROM "PerformancePlan" p JOIN "Unit" u ON u.id = p."unitId" AND u.path LIKE ANY (${paths})
      JOIN "Supervision" v ON v."personId" = p."personId" AND ${today}::date BETWEEN v."validFrom" AND coalesce(v."validTo", 'infinity')
      JOIN "Person" r ON r.id = v."raterId"
      LEFT JOIN "Assignment" a ON a."personId" = r.id AND a.kind = 'definitive'
        AND ${today}::date BETWEEN a."validFrom" AND coalesce(a."validTo", 'infinity')
      LEFT JOIN "Position" q ON q.id = a."positionId" LEFT JOIN "Unit" w ON w.id = q."unitId"
    WHERE p.status = 'submitted' AND p.year = date_part('year', ${today}::date)
    GROUP BY v."raterId", r.name, q.title, w.name ORDER BY count DESC, since`;
}

/** The same for the page, with instants in ISO. */
export const findWaiting = (actor: Actor) =>
  reading(actor, async (tx) =>
    (await waitingForRaters(tx, actor)).map(({ since, ...line }) => ({
      ...line,
      since: since.toISOString(),
    })),
  );

export type Waiting = Awaited<ReturnType<typeof findWaiting>>[number];

/** Plans that wait for the actor's decision, the longest waiting first; for the list of tasks. */
export const plansToDecide = (tx: Transaction, actor: Actor) =>
  tx.performancePlan.findMany({
    where: { status: "submitted", person: supervisedBy(actor) },
    orderBy: { submittedAt: "asc" },
    select: planLine,
  });

/** The actor's own plans that are not settled: to write, to mend, or waiting for the rater. */
export const ownOpenPlans = (tx: Transaction, actor: Actor) =>
  tx.performancePlan.findMany({
    where: { personId: actor.personId, status: { in: ["draft", "returned", "submitted"] } },
    select: planLine,
  });
