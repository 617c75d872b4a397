import "server-only";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { type Transaction, writing } from "@/lib/db/doors";
import { found } from "@/lib/errors";

import type { Drawn } from "../chart-sheets";
import type { IndicatorKey } from "../indicators";
import { accountabilityInSight } from "../queries/accountability";
import { indicatorInSight } from "../queries/indicator";
import { readerOf } from "../policy";
import type { Asked, AskedFile } from "../queries/place";
import { isToday } from "../today";

/** The chart that is asked for, of an indicator where it follows one through the quarters. */
export type AskedChart =
  { chart: Exclude<Drawn["chart"], "trend"> } | { chart: "trend"; indicator: IndicatorKey };

/** Which indicator a chart is about, for the trail. */
const about = { comparison: "rated-good", predicates: "rated-good", waits: "waiting" } as const;

/**
 * What one of the charts beside the indicators draws, to be taken away (R4): the export stands in the trail (A1).
 * @throws DomainError `not-found` for a unit or a year of which the actor reads no figures, and for who waits where it is not today.
 */
export const takeChart = (actor: Actor, asked: AskedFile, chart: AskedChart, format: "xlsx" | "csv") =>
  writing(actor, async (tx) => {
    const { unit, year, quarter, drawn } = await drawnIn(tx, readerOf(actor, asked), asked, chart);
    await recordEvent(tx, actor, {
      ...{ name: "export.accountability", subjectId: unit.id, agencyId: unit.agencyId },
      details: {
        indicator: chart.chart === "trend" ? chart.indicator : about[chart.chart],
        ...{ year, quarter, format },
      },
    });
    return { unit, year, quarter, drawn };
  });

async function drawnIn(tx: Transaction, actor: Actor, asked: Asked, of: AskedChart) {
  if (of.chart === "trend") {
    const { unit, year, quarter, trend } = await indicatorInSight(tx, actor, of.indicator, asked);
    const drawn: Drawn = { chart: "trend", key: of.indicator, points: trend };
    return { unit, year, quarter, drawn };
  }
  const { unit, year, quarter, rated, ...page } = await accountabilityInSight(tx, actor, asked);
  if (of.chart === "waits") {
    const { holdups } = found(isToday({ year, quarter }, actor.today) ? page.waits : null);
    const drawn: Drawn = { chart: "waits", rows: holdups };
    return { unit, year, quarter, drawn };
  }
  const drawn: Drawn =
    of.chart === "comparison"
      ? { chart: "comparison", rows: page.comparison }
      : { chart: "predicates", rows: page.predicates };
  return { unit, year: rated, quarter, drawn };
}
