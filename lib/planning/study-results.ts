import type { PlanApproach, StudyMeasure } from "@/lib/db/generated/enums";
import type { IsoDate } from "@/lib/dates";

import type { Beginning } from "./beginning";

type Leave = { id: string; programme: string; institution: string; from: IsoDate };
type Target = {
  /** The grade point average to reach, "3.25". */
  gpa: string;
  /** The day by which to graduate. */
  due: IsoDate;
};
type Measuring = { studyLeaveId?: string | null; studyMeasure?: StudyMeasure | null };

/**
 * What is expected of somebody on leave of study: an academic result and the time of graduation (L.II.B), as main results of
 * the one plan. Plans are written in Indonesian, whatever language the screen speaks.
 */
export function studyResults(
  { id: studyLeaveId, programme, institution, from }: Leave,
  { gpa, due }: Target,
  { approach, leads }: { approach: PlanApproach; leads: boolean },
): Beginning["results"] {
  const inNumbers = approach === "quantitative";
  const place = (aspect: "quality" | "time") => ({
    aspect: leads ? null : aspect,
    perspective: leads ? ("strengthening" as const) : null,
  });
  const common = { studyLeaveId, manual: null, precedentId: null, goalId: null };
  const target = (value: string, unit: string, words: string) => ({
    targetValue: inNumbers ? value : null,
    targetUnit: inNumbers ? unit : null,
    targetNarrative: inNumbers ? null : words,
  });
  return [
    {
      kind: "main",
      statement: `Hasil akademik ${programme} di ${institution} tercapai`,
      indicators: [
        {
          ...{ text: "Indeks prestasi kumulatif (IPK)", ...place("quality"), direction: "higher" },
          ...target(gpa, "IPK", `IPK paling rendah ${gpa.replace(".", ",")}`),
          ...{ ...common, studyMeasure: "academic_result" },
        },
      ],
    },
    {
      kind: "main",
      statement: `Studi ${programme} di ${institution} selesai tepat waktu`,
      indicators: [
        {
          ...{ text: "Lama studi sampai lulus", ...place("time"), direction: "lower" },
          ...target(String(monthsBetween(from, due)), "bulan", `Lulus paling lambat ${inIndonesian(due)}`),
          ...{ ...common, studyMeasure: "graduation_time" },
        },
      ],
    },
  ];
}

/** Begun months count whole: who starts on 1 February 2026 and is to graduate on 31 January 2028 has 24. */
function monthsBetween(from: IsoDate, due: IsoDate) {
  const [a = 0, b = 0, c = 0] = from.split("-").map(Number);
  const [d = 0, e = 0, f = 0] = due.split("-").map(Number);
  return Math.max(1, (d - a) * 12 + (e - b) + (f >= c ? 1 : 0));
}

const months = "Januari,Februari,Maret,April,Mei,Juni,Juli,Agustus,September,Oktober,November,Desember".split(
  ",",
);

function inIndonesian(date: IsoDate) {
  const [year, month, day] = date.split("-").map(Number);
  return `${day} ${months[(month ?? 1) - 1]} ${year}`;
}

type Lines = readonly { indicators: readonly Measuring[] }[];

/** Whether one of the results is the academic one of a leave; its indicator says so itself, and no words are searched. */
export const hasAcademicResult = (results: Lines, leaveId: string) =>
  results.some(({ indicators }) => indicators.some(measures(leaveId, "academic_result")));

/** Whether the results have anything of a leave already. */
export const hasStudyResults = (results: Lines, leaveId: string) =>
  hasAcademicResult(results, leaveId) ||
  results.some(({ indicators }) => indicators.some(measures(leaveId, "graduation_time")));

const measures =
  (leaveId: string, measure: StudyMeasure) =>
  ({ studyLeaveId, studyMeasure }: Measuring) =>
    studyLeaveId === leaveId && studyMeasure === measure;
