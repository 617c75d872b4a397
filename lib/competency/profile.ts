import { dateOf } from "@/lib/dates";
import type { AssessmentOrigin, CompetencyKind } from "@/lib/db/generated/enums";

import { type Level, levelOf } from "./competencies";
import { gapOf, largestFirst, latestOf } from "./gap";

/** What somebody does at each level, where the government says more than the common words. */
export type Indicators = Partial<Record<Level, string>>;
export type Competency = {
  id: string;
  code: string;
  name: string;
  kind: CompetencyKind;
  indicators?: Indicators;
};
type CompetencyRow = Omit<Competency, "indicators"> & {
  levels?: readonly { level: number; indicators: string }[];
};
type Assessment = {
  id: string;
  origin: AssessmentOrigin;
  competencyId: string;
  level: number;
  reason: string;
  recommendation: string | null;
  assessedOn: Date;
  assessedAt: Date;
  assessedBy: { name: string };
  source: string | null;
  documentNumber: string | null;
  documentDate: Date | null;
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
    position: { title: string; requirements: readonly { level: number; competency: CompetencyRow }[] };
  }[];
  assessments: readonly Assessment[];
  trainings: readonly Training[];
};

/**
 * A person's competencies as screens show them, the largest gap first, and the year's JP. One's own view stands beside what
 * the supervisor or a document from before says, and no gap is counted from it.
 */
export function profileOf({ id, name, assignments, assessments, trainings }: PersonRow) {
  const position = assignments[0]?.position;
  const lines = (position?.requirements ?? []).map(({ level, competency }) => {
    const history = assessments.filter(({ competencyId }) => competencyId === competency.id);
    const counted = history.filter(({ origin }) => origin !== "self").map(assessmentOf);
    const assessed = latestOf(counted);
    const required = levelOf(level);
    return {
      competency: competencyOf(competency),
      required,
      assessed,
      self: latestOf(history.filter(({ origin }) => origin === "self").map(assessmentOf)),
      earlier: counted.filter((assessment) => assessment !== assessed),
      gap: gapOf(required, assessed?.level ?? null),
      trainings: trainings.filter(({ competencyId }) => competencyId === competency.id).map(trainingOf),
    };
  });
  const hours = trainings.reduce((sum, training) => sum + training.hours.toNumber(), 0);
  return { id, name, position: position?.title ?? null, hours, lines: largestFirst(lines) };
}

export type Profile = ReturnType<typeof profileOf>;
export type CompetencyLine = Profile["lines"][number];

/** A competency with the government's own words for its levels, if it has any. */
export const competencyOf = ({ levels = [], ...competency }: CompetencyRow): Competency => ({
  ...competency,
  ...(levels.length > 0 ? { indicators: indicatorsOf(levels) } : {}),
});

/** Rows of the dictionary as words by level. */
export const indicatorsOf = (rows: readonly { level: number; indicators: string }[]): Indicators =>
  Object.fromEntries(rows.map(({ level, indicators }) => [level, indicators]));

const assessmentOf = (row: Assessment) => ({
  id: row.id,
  level: levelOf(row.level),
  reason: row.reason,
  recommendation: row.recommendation,
  by: row.assessedBy.name,
  assessedOn: dateOf(row.assessedOn),
  assessedAt: row.assessedAt.toISOString(),
  document: documentOf(row),
});

/** The document that says so, of an assessment that was not made here. */
const documentOf = ({ source, documentNumber, documentDate }: Assessment) =>
  source !== null && documentNumber !== null && documentDate !== null
    ? { source, number: documentNumber, date: dateOf(documentDate) }
    : null;

const trainingOf = ({ id, title, hours }: Training) => ({ id, title, hours: hours.toNumber() });
