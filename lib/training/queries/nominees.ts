import "server-only";

import type { Actor } from "@/lib/access/actor";
import { type Gap, gapOf } from "@/lib/competency/gap";
import type { Level } from "@/lib/competency/competencies";
import type { Transaction } from "@/lib/db/doors";
import type { EmploymentKind } from "@/lib/db/generated/enums";

import { owesHours } from "../hours";

/** What a decision about a nominee rests upon. */
export type Nominee = {
  /** JP of the actor's year. */
  hours: number;
  /** Whether they owe the 20 JP of a year: nobody on a work contract does. */
  owed: boolean;
  /** What they lack of the competency that the event builds; null where it builds none that their position asks for. */
  gap: Gap | null;
};

type Row = {
  id: string;
  hours: number;
  employmentKind: EmploymentKind;
  required: Level | null;
  level: Level | null;
};

/** Hours and gaps of whoever these nominations are of, by the nomination's id. */
export async function nomineesOf(tx: Transaction, actor: Actor, ids: readonly string[]) {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT n.id, (SELECT "employmentKind"::text FROM "Person" WHERE id = n."personId") AS "employmentKind",
      (SELECT coalesce(sum(r.hours), 0)::float FROM "TrainingRecord" r WHERE r."personId" = n."personId"
        AND date_part('year', r."endedOn") = date_part('year', ${actor.today}::date)) AS hours,
      (SELECT q.level FROM "Assignment" a JOIN "CompetencyRequirement" q ON q."positionId" = a."positionId"
        WHERE a."personId" = n."personId" AND a.kind = 'definitive' AND q."competencyId" = e."competencyId"
          AND ${actor.today}::date BETWEEN a."validFrom" AND coalesce(a."validTo", 'infinity') LIMIT 1) AS required,
      (SELECT s.level FROM "CompetencyAssessment" s WHERE s."personId" = n."personId"
        AND s."competencyId" = e."competencyId" AND s.origin <> 'self'
        ORDER BY s."assessedOn" DESC, s."assessedAt" DESC, s.id DESC LIMIT 1) AS level
    FROM "TrainingNomination" n JOIN "TrainingEvent" e ON e.id = n."eventId" WHERE n.id = ANY(${[...ids]}::uuid[])`;
  const nominees = new Map(
    rows.map(({ id, hours, employmentKind, required, level }): [string, Nominee] => [
      id,
      {
        ...{ hours: Math.round(hours * 100) / 100, owed: owesHours(employmentKind) },
        gap: required && gapOf(required, level),
      },
    ]),
  );
  return (id: string): Nominee => nominees.get(id) ?? { hours: 0, owed: true, gap: null };
}
