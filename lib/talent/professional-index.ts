import type { DisciplineLevel, EducationLevel, PositionKind, Predicate } from "@/lib/db/generated/enums";

export type { DisciplineLevel, EducationLevel };

/**
 * How certain a figure is: S stands in a source (PermenPANRB 38/2018, PerBKN 8/2019) or was determined by the HR agency, M has to be
 * determined by it before anybody relies on it (domain §2.3). The screen says which is which.
 */
export type Certainty = "S" | "M";
export type Figure = { points: number; certainty: Certainty };
const sure = (points: number): Figure => ({ points, certainty: "S" });
const unsure = (points: number): Figure => ({ points, certainty: "M" });

/** Which trainings a position is measured by. */
export type Track = "structural" | "functional" | "implementer";

/** The track of a kind of position; officials outside the civil service have no index. */
export const trackOf = (kind: PositionKind): Track | null =>
  (
    ({
      official: null,
      senior_leader: "structural",
      administrator: "structural",
      supervisor: "structural",
      functional: "functional",
      implementer: "implementer",
    }) as const
  )[kind];

/** The figures of the index: data, so that a government can put others in their place. */
export const figures = {
  education: {
    doctor: sure(25),
    master: sure(20),
    bachelor: unsure(15),
    diploma_three: unsure(10),
    secondary: unsure(5),
    below_secondary: unsure(1),
  },
  /** Leadership training of structural, functional training of functional positions. */
  ownTraining: { structural: sure(15), functional: sure(15), implementer: unsure(0) },
  technicalTraining: { structural: sure(15), functional: sure(15), implementer: unsure(22.5) },
  seminar: { structural: unsure(10), functional: unsure(10), implementer: unsure(17.5) },
  performance: {
    very_good: unsure(30),
    good: unsure(25),
    needs_improvement: unsure(15),
    poor: unsure(5),
    very_poor: unsure(1),
  },
  discipline: { none: unsure(5), light: unsure(3), medium: unsure(2), heavy: unsure(1) },
} as const satisfies {
  education: Record<EducationLevel, Figure>;
  ownTraining: Record<Track, Figure>;
  technicalTraining: Record<Track, Figure>;
  seminar: Record<Track, Figure>;
  performance: Record<Predicate, Figure>;
  discipline: Record<DisciplineLevel, Figure>;
};

export type IndexFigures = { [Part in keyof typeof figures]: Record<keyof (typeof figures)[Part], Figure> };

/** Levels of education, the highest first, and disciplinary measures, the lightest first. */
export const educationLevels = Object.keys(figures.education) as [EducationLevel, ...EducationLevel[]];
export const disciplineLevels = Object.keys(figures.discipline) as [DisciplineLevel, ...DisciplineLevel[]];

/** Hours of technical training a year that count as one (PerBKN 8/2019 art. 8). */
export const technicalHours = 20;

export type IndexInputs = {
  track: Track;
  education: EducationLevel | null;
  leadershipTraining: boolean | null;
  functionalTraining: boolean | null;
  /** JP of trainings and of seminars of the year, as they are recorded here. */
  trainingHours: number;
  seminars: number;
  predicate: Predicate | null;
  discipline: DisciplineLevel | null;
};

export const indexParts = [
  "education",
  "ownTraining",
  "technicalTraining",
  "seminar",
  "performance",
  "discipline",
] as const;
export type IndexPart = (typeof indexParts)[number];

type Part = { part: IndexPart; points: number; of: number; certainty: Certainty };
export type ProfessionalIndex = {
  parts: Part[];
  /** Parts of which nothing is known: they are said, and no number is made without them. */
  missing: IndexPart[];
  total: number | null;
  band: Band | null;
};

/** Bands of the index, all [M]. */
export const bands = ["very_high", "high", "medium", "low", "very_low"] as const;
export type Band = (typeof bands)[number];

/** The band of a total: 91-100, 81-90, 71-80, 61-70, and below; what lies between two belongs to the lower. */
export function bandOf(total: number): Band {
  if (total >= 91) return "very_high";
  if (total >= 81) return "high";
  if (total >= 71) return "medium";
  return total >= 61 ? "low" : "very_low";
}

/** The most that each part gives a track: what the highest of its figures gives, whichever that is. */
export const mostOf = (part: IndexPart, track: Track, by: IndexFigures = figures): number =>
  isCompetence(part)
    ? by[part][track].points
    : Math.max(...Object.values<Figure>(by[part]).map(({ points }) => points));

const competence = ["ownTraining", "technicalTraining", "seminar"] as const satisfies IndexPart[];
const isCompetence = (part: IndexPart): part is (typeof competence)[number] =>
  competence.some((one) => one === part);

/** What the four parts of the regulation weigh, 100 together (PermenPANRB 38/2018); trainings and seminars share competence. */
const weights = { education: 25, competence: 40, performance: 30, discipline: 5 } as const;

/** The most that a figure can be: the weight of its part, less what the regulation itself gives the track in it. */
export function limitOf(part: IndexPart, key: string): number {
  if (!isCompetence(part)) return weights[part];
  const fixed = competence
    .filter((other) => other !== part)
    .map((other) => (figures[other] as Record<string, Figure>)[key])
    .flatMap((figure) => (figure?.certainty === "S" ? figure.points : []));
  return weights.competence - sumOf(fixed);
}

/** Indeks Profesionalitas ASN of one person, part by part, with what nobody knows (PermenPANRB 38/2018; domain §2.3). */
export function professionalIndex(inputs: IndexInputs, by: IndexFigures = figures): ProfessionalIndex {
  const found = partsOf(inputs, by);
  const parts = indexParts.flatMap((part) => {
    const figure = found[part];
    return figure ? [{ part, ...figure, of: mostOf(part, inputs.track, by) }] : [];
  });
  const missing = indexParts.filter((part) => found[part] === null);
  const total = missing.length > 0 ? null : sumOf(parts.map(({ points }) => points));
  return { parts, missing, total, band: total === null ? null : bandOf(total) };
}

/** Hundredths of points: figures have two decimals at most, and fractions of two do not add up. */
export const hundredthsOf = (points: number) => Math.round(points * 100);

const sumOf = (points: readonly number[]) => points.reduce((sum, one) => sum + hundredthsOf(one), 0) / 100;

function partsOf(inputs: IndexInputs, by: IndexFigures): Record<IndexPart, Figure | null> {
  const { track, education, predicate, discipline } = inputs;
  const given = (figure: Figure, yes: boolean | null) =>
    yes === null ? null : { ...figure, points: yes ? figure.points : 0 };
  const own =
    track === "structural"
      ? inputs.leadershipTraining
      : track === "functional"
        ? inputs.functionalTraining
        : false;
  return {
    education: education && by.education[education],
    ownTraining: given(by.ownTraining[track], own),
    technicalTraining: given(by.technicalTraining[track], inputs.trainingHours >= technicalHours),
    seminar: given(by.seminar[track], inputs.seminars > 0),
    performance: predicate && by.performance[predicate],
    discipline: discipline && by.discipline[discipline],
  };
}

/** How many people with an index a unit's mean needs before it is shown (R5). */
export const fewestForMean = 5;

export type IndexMean = { people: number; known: number; mean: number | null };

/** The mean of a unit over those whose index is known; none where they are too few to stay unnamed. */
export function meanOf(indices: readonly ProfessionalIndex[]): IndexMean {
  const totals = indices.flatMap(({ total }) => total ?? []);
  const enough = totals.length >= fewestForMean;
  const mean = enough ? sumOf(totals) / totals.length : null;
  return { people: indices.length, known: enough ? totals.length : 0, mean };
}
