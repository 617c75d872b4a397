import type { useTranslations } from "next-intl";

import type { ConfirmedIndicator, ConfirmedResult, Edition, Parties } from "@/lib/planning/edition";

/** A confirmed edition of a plan (SKP) with all that its form names. */
export type Skp = Omit<Edition, "parties"> & {
  year: number;
  number: number;
  approach: "quantitative" | "qualitative";
  /** Whether it goes on the forms of leaders (A.1.1, A.1.2). */
  leads: boolean;
  /** Instant of the confirmation, in ISO. */
  confirmedAt: string;
  parties: Parties;
};

/** What writes a form: the words of the regulation, and days and targets as people read them. */
export type Words = {
  t: ReturnType<typeof useTranslations<"documents">>;
  terms: ReturnType<typeof useTranslations<"vocabulary">>;
  /** "14 Mei 2026" */
  date: (instant: string) => string;
  /** "14 Mei 2026 pukul 09.15 WIB" */
  moment: (instant: string) => string;
  /** "1.234,5" */
  number: (decimal: string) => string;
};

/** The perspective of a leader's indicator, the aspect of anybody else's. */
export function sideOf({ perspective, aspect }: ConfirmedIndicator, { terms }: Words) {
  if (perspective) return terms(`perspective.${perspective}`);
  return aspect ? terms(`aspect.${aspect}`) : "–";
}

/** The target as people read it: "1.234,5 izin", or in words. */
export function targetOf(
  { targetValue, targetUnit, targetNarrative }: ConfirmedIndicator,
  { number }: Words,
) {
  if (targetValue === null) return targetNarrative ?? "–";
  return `${number(targetValue)} ${targetUnit ?? ""}`.trim();
}

/**
 * A result as its form says it: with the assignment as Plt or Plh that it is reached in, and with who assigned it where that
 * is not the rater ("penugasan dari").
 */
export function statementOf({ statement, assignment, support }: ConfirmedResult, { t, terms }: Words) {
  const acting =
    assignment && terms(`assignment.${assignment.kind}`, { position: assignment.position.title });
  const written = acting ? t("acting", { statement, assignment: acting }) : statement;
  return support?.assigner ? `${written} (${t("assignedBy", support.assigner)})` : written;
}
