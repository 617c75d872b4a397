import "server-only";

import type { Actor } from "@/lib/access/actor";
import { reading } from "@/lib/db/doors";
import { resultsByAssignment } from "@/lib/planning/queries/assigned";
import { progressOf } from "@/lib/progress/queries/own";

import { yearOf } from "./member";

/**
 * Who does something by the actor's assignment, and how far they are with exactly that: values, notes and days of the
 * reports. Evidence and what others said of it stay with the person and their rater.
 */
export const findAssignedProgress = (actor: Actor) =>
  reading(actor, async (tx) => {
    const year = yearOf(actor);
    const people = [];
    for (const { id, name, results } of (await resultsByAssignment(tx, actor, year)).values()) {
      if (results.length === 0) continue;
      const ids = new Set(results.map((result) => result.id));
      const progress = (await progressOf(tx, id, actor.today, year)).plan?.results ?? [];
      people.push({ id, name, results: progress.filter((result) => ids.has(result.id)).map(shown) });
    }
    return people.sort((one, other) => one.name.localeCompare(other.name));
  });

type Progress = NonNullable<Awaited<ReturnType<typeof progressOf>>["plan"]>["results"][number];

const shown = ({ id, statement, indicators }: Progress) => ({
  id,
  statement,
  indicators: indicators.map(({ reports, ...indicator }) => ({
    ...{ id: indicator.id, text: indicator.text, direction: indicator.direction },
    ...{ targetValue: indicator.targetValue, targetUnit: indicator.targetUnit },
    targetNarrative: indicator.targetNarrative,
    reports: reports.map((report) => ({ ...report, evidence: [], feedback: [] })),
  })),
});

export type AssignedProgress = Awaited<ReturnType<typeof findAssignedProgress>>[number];
