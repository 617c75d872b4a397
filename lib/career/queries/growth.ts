import "server-only";

import type { Actor } from "@/lib/access/actor";
import { onDay } from "@/lib/access/visibility";
import { levelOf } from "@/lib/competency/competencies";
import { gapOf, largestFirst, latestOf } from "@/lib/competency/gap";
import { dateOf } from "@/lib/dates";
import { reading } from "@/lib/db/doors";
import { visibleTrainings } from "@/lib/training/policy";

import { visibleCareers } from "../policy";
import { hoursByYear } from "../proof";

import { firstYearOf, yearOf } from "./span";

/**
 * What somebody in sight learnt and can: hours of training by year, and what the position of the day and the one aimed at ask
 * for, against the level that others saw last. One's own view of a level closes no gap. Null for anybody else.
 */
export const findGrowth = (actor: Actor, personId: string) =>
  reading(actor, async (tx) => {
    const where = { id: personId, AND: visibleCareers(actor) };
    const person = await tx.person.findFirst({
      where,
      select: {
        careerAim: { select: { positionId: true } },
        assignments: {
          where: { kind: "definitive", ...onDay(actor.today) },
          take: 1,
          select: { positionId: true },
        },
      },
    });
    if (!person) return null;
    const present = person.assignments[0]?.positionId ?? null;
    const aimed = person.careerAim?.positionId ?? null;
    const asked = await tx.competencyRequirement.findMany({
      where: { positionId: { in: [present, aimed].filter((id) => id !== null) } },
      orderBy: { competency: { code: "asc" } },
      select: {
        ...{ positionId: true, level: true },
        competency: { select: { id: true, code: true, name: true, kind: true } },
      },
    });
    const seen = await tx.competencyAssessment.findMany({
      where: { personId, origin: { not: "self" } },
      select: { id: true, competencyId: true, level: true, assessedOn: true, assessedAt: true },
    });
    const trainings = await tx.trainingRecord.findMany({
      where: {
        personId,
        endedOn: { gte: new Date(`${firstYearOf(actor)}-01-01`) },
        AND: visibleTrainings(actor),
      },
      select: { endedOn: true, hours: true },
    });
    const aim = await tx.position.findFirst({
      where: { id: { in: [aimed].filter((id) => id !== null) } },
      select: { title: true, unit: { select: { name: true } }, agency: { select: { shortName: true } } },
    });
    const linesOf = (positionId: string | null) =>
      largestFirst(
        asked
          .filter((line) => line.positionId === positionId)
          .map(({ competency, level }) => lineOf(competency, level, seen)),
      );
    return {
      present: linesOf(present),
      aim: aim && {
        position: { title: aim.title, unit: aim.unit.name, agency: aim.agency.shortName },
        lines: linesOf(aimed),
      },
      hours: hoursByYear(
        trainings.map(({ endedOn, hours }) => ({ endedOn: dateOf(endedOn), hours: hours.toNumber() })),
        { from: firstYearOf(actor), to: yearOf(actor) },
      ),
    };
  });

type Growth = NonNullable<Awaited<ReturnType<typeof findGrowth>>>;
export type GrowthLine = Growth["present"][number];

type Competency = {
  id: string;
  code: string;
  name: string;
  kind: "managerial" | "socio_cultural" | "technical";
};
type Seen = { id: string; competencyId: string; level: number; assessedOn: Date; assessedAt: Date };

function lineOf(competency: Competency, level: number, seen: readonly Seen[]) {
  const history = seen
    .filter(({ competencyId }) => competencyId === competency.id)
    .map(({ id, assessedOn, assessedAt, ...row }) => ({
      ...{ id, assessedOn: dateOf(assessedOn), assessedAt: assessedAt.toISOString() },
      level: levelOf(row.level),
    }));
  const assessed = latestOf(history);
  const required = levelOf(level);
  return {
    ...{ competency, required, gap: gapOf(required, assessed?.level ?? null) },
    assessed: assessed && { level: assessed.level, on: assessed.assessedOn },
  };
}
