import "server-only";

import type { Actor } from "@/lib/access/actor";
import { dateOf } from "@/lib/dates";
import { reading } from "@/lib/db/doors";

import { keptKinds } from "../kept-kinds";
import { readersPage } from "./readers";

/** How much is kept about the actor, by kind, in one statement; with who read it lately and what of it is to be corrected. */
export const findOwnData = (actor: Actor) =>
  reading(actor, async (tx) => {
    const { personId } = actor;
    const person = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { name: true } });
    const [counts] = await tx.$queryRaw<Counts[]>`
      WITH me AS (SELECT ${personId}::uuid AS id)
      SELECT 1 + (SELECT count(*)::int FROM "Assignment", me WHERE "personId" = me.id)
          + (SELECT count(*)::int FROM "Supervision", me WHERE "personId" = me.id)
          + (SELECT count(*)::int FROM "GradeStep", me WHERE "personId" = me.id) AS personnel,
        (SELECT count(*)::int FROM "PerformancePlan", me WHERE "personId" = me.id) AS plans,
        (SELECT count(*)::int FROM "ProgressReport", me WHERE "personId" = me.id) AS progress,
        (SELECT count(*)::int FROM "Evidence", me WHERE "ownerId" = me.id) AS evidence,
        (SELECT count(*)::int FROM "Feedback", me WHERE "personId" = me.id) AS feedback,
        (SELECT count(*)::int FROM "Evaluation", me WHERE "personId" = me.id)
          + (SELECT count(*)::int FROM "PastPredicate", me WHERE "personId" = me.id) AS evaluations,
        (SELECT count(*)::int FROM "CompetencyAssessment", me WHERE "personId" = me.id)
          + (SELECT count(*)::int FROM "TrainingRecord", me WHERE "personId" = me.id)
          + (SELECT count(*)::int FROM "DevelopmentPlan", me WHERE "personId" = me.id) AS development,
        (SELECT count(*)::int FROM "PastCreditPoints", me WHERE "personId" = me.id)
          + (SELECT count(*)::int FROM "DiplomaBonus", me WHERE "personId" = me.id)
          + (SELECT count(*)::int FROM "PotentialAssessment", me WHERE "personId" = me.id
              AND EXISTS (SELECT 1 FROM "TalentSettings" WHERE enabled))
          + (SELECT count(*)::int FROM "ProfessionalRecord", me WHERE "personId" = me.id
              AND EXISTS (SELECT 1 FROM "TalentSettings" WHERE "indexEnabled")) AS career,
        (SELECT count(*)::int FROM "Notification", me WHERE "personId" = me.id)
          + (SELECT count(*)::int FROM "AuditEvent", me WHERE "actorId" = me.id) AS traces`;
    const open = await tx.correctionRequest.findMany({
      where: { personId, state: "open" },
      orderBy: { dueOn: "asc" },
      select: { id: true, dueOn: true },
    });
    const taken = await tx.auditEvent.findFirst({
      where: { actorId: personId, name: "export.own-data" },
      orderBy: { at: "desc" },
      select: { at: true },
    });
    const { people, recent } = await readersPage(tx, actor, 1);
    return {
      ...{ name: person.name, counts: counts ?? none, people, recent },
      corrections: { open: open.length, dueOn: open[0] ? dateOf(open[0].dueOn) : null },
      takenAt: taken?.at.toISOString() ?? null,
    };
  });

type Counts = Record<(typeof keptKinds)[number], number>;
const none = Object.fromEntries(keptKinds.map((kind) => [kind, 0])) as Counts;

export type OwnData = Awaited<ReturnType<typeof findOwnData>>;
