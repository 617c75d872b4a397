import "server-only";

import type { Actor } from "@/lib/access/actor";
import { onDay } from "@/lib/access/visibility";
import { reading, type Transaction } from "@/lib/db/doors";
import { attained, lastQuarter, lightOf } from "@/lib/goals/attainment";
import { goalsOfUnit } from "@/lib/goals/queries";
import { reportAsOf } from "@/lib/reporting/as-of";
import { indicatorKeys } from "@/lib/reporting/indicators";
import { sharing } from "@/lib/reporting/policy";
import { areOpen, askAt, openOf } from "@/lib/reporting/queries/place";
import { around as sumsAround, everything } from "@/lib/reporting/queries/sums";
import type { Open } from "@/lib/reporting/known";
import { reportOf } from "@/lib/reporting/report";
import { type Around, sumsAt } from "@/lib/reporting/sums";

import { standingOf } from "../standing";
import { lastDecisions } from "./list";
import { holdupsWithoutNames } from "./meeting";

/** So many of each fit on a page. */
const shown = { goals: 5, decisions: 4, raters: 3 } as const;

/**
 * A unit on one page, as it stands in the running year (R8): who heads it, its people, its figures beside those of the year before,
 * its goals, what is not done and who is waited for, the decisions under way, and what is clearly better or worse than in the unit above.
 * @throws DomainError `not-found` for a unit whose figures the actor does not read.
 */
export const findUnitSheet = (actor: Actor, unitId: string | null) =>
  reading(actor, async (tx) => {
    const reader = sharing(actor);
    const asked = { unit: unitId, year: Number(actor.today.slice(0, 4)), quarter: 0 };
    const { place, sums, goals } = await askAt(tx, reader, asked, everything);
    const { unit, above, year } = place;
    const around = sumsAround(place, sums, goals, actor.today);
    const parent = above.at(-1);
    const figures = indicatorKeys.map((key) => {
      const open = areOpen(reader, place, key, year);
      const { all, until, silent } = reportAsOf(key, around, open, actor.today);
      const above = parent
        ? aboveIn(key, around, openOf(reader, { ...place, unit: parent }, key, year))
        : null;
      return { key, ...all, until, silent, above };
    });
    const own = sumsAt(around, unit.id, { year, quarter: 0 });
    const { decisions, counts } = await lastDecisions(tx, reader, unit, {
      ...{ since: "9999-01-01", limit: shown.decisions },
    });
    return {
      unit: { id: unit.id, name: unit.name },
      ...{ parent: parent ? { id: parent.id, name: parent.name } : null, year },
      head: await headOf(tx, actor, unit.id),
      people: {
        ...{ staff: own?.staff ?? 0, owing: own?.owing ?? 0 },
        study: await studying(tx, actor, unit.path),
      },
      undone: {
        plans: (own?.owing ?? 0) - (own?.confirmed ?? 0),
        reports: own?.unanswered ?? 0,
      },
      ...{ figures, ...standingOf(figures), goals: await goalsLit(tx, actor, unit.id, year) },
      holdups: await holdupsWithoutNames(tx, unit.id, shown.raters),
      ...{ decisions, moreDecisions: counts.open + counts.done - decisions.length },
    };
  });

export type UnitSheet = Awaited<ReturnType<typeof findUnitSheet>>;

/** What the unit above says as a whole, where its units are told of. */
const aboveIn = (key: Parameters<typeof reportOf>[0], { way, ...around }: Around, open: Open) => {
  const steps = way.slice(0, -1) as unknown as Around["way"];
  return reportOf(key, { ...around, way: steps }, open).all.now;
};

async function headOf(tx: Transaction, { today }: Actor, unitId: string) {
  const held = await tx.assignment.findFirst({
    where: { ...onDay(today), position: { unitId, isHead: true } },
    orderBy: [{ kind: "asc" }, { id: "asc" }],
    select: { person: { select: { name: true } }, position: { select: { title: true } } },
  });
  return held && { name: held.person.name, title: held.position.title };
}

/** People on study leave who hold a position of the unit or below it. */
const studying = (tx: Transaction, { today }: Actor, path: string) =>
  tx.studyLeave.count({
    where: {
      ...onDay(today),
      person: {
        assignments: {
          some: { kind: "definitive", ...onDay(today), position: { unit: { path: { startsWith: path } } } },
        },
      },
    },
  });

/** The unit's own goals with what they attained by the last quarter that is over, the furthest behind first. */
async function goalsLit(tx: Transaction, { today }: Actor, unitId: string, year: number) {
  const quarter = lastQuarter(year, today);
  const goals = (await goalsOfUnit(tx, unitId, year)).map((goal) => {
    const share = quarter ? attained(goal, quarter) : null;
    return { id: goal.id, text: goal.text, share, light: lightOf(share) };
  });
  goals.sort((one, other) => (one.share ?? 9) - (other.share ?? 9));
  return { shown: goals.slice(0, shown.goals), more: Math.max(0, goals.length - shown.goals) };
}
