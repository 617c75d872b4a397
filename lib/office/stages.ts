import type { IsoDate } from "@/lib/dates";

/** The stages of a year and of its running period, in the order of the year. */
export const stageKeys = [
  "handedIn",
  "confirmed",
  "development",
  "assessed",
  "rated",
  "handedOver",
  "objections",
  "reported",
] as const;

export type StageKey = (typeof stageKeys)[number];

/** How many have done what a stage asks for, of how many, by when. */
export type Counted = { done: number; of: number; day: IsoDate | null };
export type Stage = Counted & {
  key: StageKey;
  /** Of people or documents that the day has left behind; 0 before it. */
  late: number;
};

/** The stages of an agency with what is late in each; what nobody counts yet is null. */
export const stagesOf = (counted: Record<StageKey, Counted | null>, today: IsoDate) =>
  stageKeys.map((key): Stage | { key: StageKey; of: null } => {
    const stage = counted[key];
    if (!stage) return { key, of: null };
    const over = stage.day !== null && stage.day < today;
    return { key, ...stage, late: over ? Math.max(stage.of - stage.done, 0) : 0 };
  });

export type Stages = ReturnType<typeof stagesOf>;

/** A stage that is counted. */
export const isCounted = (stage: Stages[number]): stage is Stage => stage.of !== null;

/** How much is late in all stages of an agency. */
export const lateIn = (stages: Stages) =>
  stages.reduce((sum, stage) => sum + (isCounted(stage) ? stage.late : 0), 0);

/** The stage in which most is late; null where nothing is. */
export function worstOf(stages: Stages): Stage | null {
  const late = stages.filter(isCounted).filter((stage) => stage.late > 0);
  return late.sort((one, other) => other.late - one.late)[0] ?? null;
}

type Line = { name: string; stages: Stages };

/** Agencies by what is most late, then by name. */
export const mostLateFirst = <Row extends Line>(lines: readonly Row[]): Row[] =>
  [...lines].sort(
    (one, other) => lateIn(other.stages) - lateIn(one.stages) || one.name.localeCompare(other.name),
  );
