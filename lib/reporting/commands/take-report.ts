import "server-only";

import type { Actor } from "@/lib/access/actor";
import { recordEvent } from "@/lib/audit/record";
import { writing } from "@/lib/db/doors";

import type { ReportAsOf } from "../as-of";
import { farAbove, gapOf } from "../outcomes";
import { sharing } from "../policy";
import { accountabilityInSight } from "../queries/accountability";
import type { Asked } from "../queries/place";
import { isBehind } from "../report";
import { isToday } from "../today";

/** So many units stand in a chart of the report, the worst first. */
export const inReport = 10;

/**
 * What the leadership's report says of a unit and a period (R4), as plain values without anybody's name: the figures of the page,
 * and on whom people wait today where it is the running year. A paper is handed on: it tells what any reader is told (R5). That it was taken stands in the trail (A1).
 * @throws DomainError `not-found` for a unit or a year of which the actor reads no figures.
 */
export const takeReport = (actor: Actor, asked: Asked) =>
  writing(actor, async (tx) => {
    const found = await accountabilityInSight(tx, sharing(actor), asked);
    const { unit, year, quarter, reports, rated, comparison, waits: waiting } = found;
    const waits = isToday(found, actor.today) ? waiting : null;
    await recordEvent(tx, actor, {
      name: "export.accountability",
      subjectId: unit.id,
      agencyId: unit.agencyId,
      details: { indicator: null, year, quarter, format: "pdf" },
    });
    return {
      ...{ unit: unit.name, year, quarter, rated, day: actor.today },
      reports: reports.map(drawnOf),
      comparison: {
        total: comparison.length,
        rows: [...comparison].sort((a, b) => gapOf(b) - gapOf(a)).filter(isInReport),
      },
      waits: waits && {
        people: waits.people,
        rows: waits.holdups.map(({ title, unit: of, people, plans, evaluations }) => ({
          ...{ title, unit: of, people, plans, evaluations },
        })),
      },
    };
  });

export type TakenReport = Awaited<ReturnType<typeof takeReport>>;

/** Units that are drawn or counted in the sentence, and how many there are of all. */
const drawnOf = ({ key, rows, all, hidden, until, silent }: ReportAsOf) => ({
  ...{ key, all, hidden, until, silent, total: rows.length },
  rows: rows.filter((row, i) => i < inReport || isBehind(key, row, all.now)),
});

const isInReport = (row: Parameters<typeof gapOf>[0], place: number) =>
  place < inReport || gapOf(row) >= farAbove;
