import { dateOf } from "@/lib/dates";
import type { CompetencyKind } from "@/lib/db/generated/enums";

import { levelOf } from "./competencies";
import { gapOf, largestFirst, latestOf } from "./gap";

export type Competency = { id: string; code: string; name: string; kind: CompetencyKind };
type Assessment = {
  id: string;
  competencyId: string;
  level: number;
  reason: string;
  recommendation: string | null;
  assessedOn: Date;
  assessedAt: Date;
  assessedBy: { name: string };
};
type Training = {
  id: string;
  title: string;
  competencyId: string | null;
  hours: { toNumber(): number };
};

/** A person as the database knows them: position of the day, all assessments, trainings of the year. */
export type PersonRow = {
  id: string;
  name: string;
  assignments: readonly {
    position: { title: string; requirements: readonly { level: number; competency: Competency }[] };
  }[];
  assessments: readonly Assessment[];
  trainings: readonly Training[];
};

/** A person's competencies as screens show them, the largest gap first, and the year's JP. */
export function profileOf({ id, name, assignments, assessments, trainings }: PersonRow) {
  const position = assignments[0]?.position;
  const lines = (position?.requirements ?? []).map(({ level, competency }) => {
    const history = assessments
      .filter(({ competencyId }) => competencyId === competency.id)
      .map(assessmentOf);
    const assessed = latestOf(history);
    const required = levelOf(level);
    return {
      competency,
      required,
      assessed,
      earlier: history.filter((assessment) => assessment !== assessed),
      gap: gapOf(required, assessed?.level ?? null),
      trainings: trainings.filter(({ competencyId }) => competencyId === competency.id).map(trainingOf),
    };
  });
  const hours = trainings.reduce((sum, training) => sum + training.hours.toNumber(), 0);
  return { id, name, position: position?.title ?? null, hours, lines: largestFirst(lines) };
}

export type Profile = ReturnType<typeof profileOf>;
export type CompetencyLine = Profile["lines"][number];

const assessmentOf = ({ id, level, reason, recommendation, assessedBy, ...when }: Assessment) => ({
  id,
  level: levelOf(level),
  reason,
  recommendation,
  by: assessedBy.name,
  assessedOn: dateOf(when.assessedOn),
  assessedAt: when.assessedAt.toISOString(),
});

const trainingOf = ({ id, title, hours }: Training) => ({ id, title, hours: hours.toNumber() });
