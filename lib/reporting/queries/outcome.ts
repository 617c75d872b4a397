import "server-only";

import type { Actor } from "@/lib/access/actor";
import { onDay } from "@/lib/access/visibility";
import { addDays, dateOf, endOfMonth, type IsoDate } from "@/lib/dates";
import { reading, type Transaction } from "@/lib/db/doors";
import type { Prisma } from "@/lib/db/generated/client";
import { pastResultsOf } from "@/lib/evaluation/queries/past";
import { lastQuarter, type Quarter } from "@/lib/goals/attainment";
import { goalsOfUnits } from "@/lib/goals/queries";
import { officialOn } from "@/lib/organisation/queries";
import { editionOf, latestEdition } from "@/lib/planning/edition";
import { visiblePlans } from "@/lib/planning/policy";
import { visibleReports } from "@/lib/progress/policy";

import { goalsBehind, indicatorsBehind } from "../behind-result";
import { outcomesOf, withPattern } from "../outcomes";
import { reportOf } from "../report";
import { figureOf, sumsAt } from "../sums";
import { areOpen, type Asked, askAt, namesOf, type Place } from "./place";
import { evaluatedIn, resultsOf } from "./results";
import { around as sumsAround, sumsOf } from "./sums";

/**
 * How the people of a unit were rated beside what the unit reached, and what either was made of (R3): predicates, the decision,
 * the goals or, in a unit without any, the indicators of its head, and the units right below.
 * @throws DomainError `not-found` for a unit or a year of which the actor reads no figures.
 */
export const findOutcome = (actor: Actor, asked: Asked) =>
  reading(actor, async (tx) => {
    const parts = { sums: sumsOf(["rated-good"]), results: resultsOf };
    const { place, sums, results: decided } = await askAt(tx, actor, asked, parts);
    const { unit, year, quarter } = place;
    const around = sumsAround(place, sums);
    const report = reportOf("rated-good", around, ...areOpen(actor, place, "rated-good", year));
    const results = decided.filter((each) => each.year === year);
    const own = sumsAt(around, unit.id, { year, quarter });
    const rows = outcomesOf({ ...report, rows: [{ ...unit, ...report.all }] }, around, results);
    const until = (quarter || lastQuarter(year, actor.today)) as Quarter | null;
    const goals = await goalsOfUnits(tx, [unit.id], [year]);
    const below = outcomesOf(report, around, results).filter(({ id }) => id !== unit.id);
    const [rated = null] = rows.map(withPattern);
    return {
      ...namesOf(place),
      rated,
      before: report.all.before,
      /** Whether people were rated of whom nothing is told, so that nobody is found out (R5). */
      kept: !rated && figureOf("rated-good", own) !== null,
      decision: await decisionOf(tx, place),
      goals: goalsBehind(goals, until, quarter === 0),
      head: goals.length > 0 ? null : await headOf(tx, actor, place),
      below: { units: below.map(withPattern), hidden: report.hidden },
    };
  });

export type UnitOutcome = Awaited<ReturnType<typeof findOutcome>>;

/** What was decided of the unit, by whom in which position; of a year before this system, what its document says. */
async function decisionOf(tx: Transaction, { unit, year, quarter }: Place) {
  const row = await tx.unitResult.findFirst({
    where: { unitId: unit.id, period: evaluatedIn(year, quarter) },
    orderBy: { period: { endsOn: "desc" } },
    select: {
      ...{ level: true, achievement: true, suggested: true, reason: true },
      ...{ decidedById: true, decidedAt: true },
    },
  });
  if (!row) {
    const [past] = quarter === 0 ? await pastResultsOf(tx, [unit.id], [year]) : [];
    return past ? { from: "document" as const, level: past.level, document: past.document } : null;
  }
  const { level, suggested, reason, achievement, decidedById } = row;
  const on = dateOf(row.decidedAt);
  const { name, position } = await officialOn(tx, decidedById, on);
  return {
    ...{ from: "decision" as const, level, suggested, reason, on, by: { name, position } },
    achieved: achievement && Number(achievement),
  };
}

/** The last day of what is looked at, or the actor's day while it runs. */
const endOf = ({ year, quarter }: Place, today: IsoDate) => {
  const end = endOfMonth(year, quarter * 3 || 12);
  return end < today ? end : today;
};

/**
 * The indicators of whoever led the unit then, as far as the actor may read that plan and its reports. That there is a plan may be
 * known to everybody who reads the unit's figures, which count it; what it says may not.
 */
async function headOf(tx: Transaction, actor: Actor, place: Place) {
  const { unit, year } = place;
  const end = endOf(place, actor.today);
  const where = { unitId: unit.id, year, approvedEdition: { gt: 0 }, person: headOn(unit.id, end) };
  const plans = await tx.performancePlan.count({ where });
  const plan = await tx.performancePlan.findFirst({
    where: { AND: [where, visiblePlans(actor)] },
    orderBy: { id: "desc" },
    select: { id: true, positionTitle: true, editions: latestEdition },
  });
  const [edition] = plan?.editions ?? [];
  if (!plan || !edition) return { is: plans > 0 ? ("unseen" as const) : ("none" as const) };
  const reports = await tx.progressReport.findMany({
    where: { planId: plan.id, reportedAt: { lt: new Date(addDays(end, 1)) }, AND: visibleReports(actor) },
    orderBy: { reportedAt: "desc" },
    distinct: ["indicatorId"],
    select: { indicatorId: true, value: true, reportedAt: true },
  });
  return {
    ...{ is: "shown" as const, planId: plan.id, title: plan.positionTitle },
    lines: indicatorsBehind(
      editionOf(edition).results.flatMap(({ indicators }) => indicators),
      reports.map(({ indicatorId, value, reportedAt }) => ({
        ...{ indicatorId, value: value?.toString() ?? null, on: dateOf(reportedAt) },
      })),
      end === endOfMonth(year, 12),
    ),
  };
}

const headOn = (unitId: string, day: IsoDate): Prisma.PersonWhereInput => ({
  assignments: { some: { position: { unitId, isHead: true }, kind: "definitive", ...onDay(day) } },
});
