import type { Blocker } from "@/lib/errors";

import { sameName } from "./cells";
import type { ListShape } from "./headings";
import type { LineOf } from "./lines";
import { firstOpeningDay, masteryBlockers, readDocument, readMastery, readPastDay } from "./opening-cells";
import {
  documentFields,
  documentPatterns,
  documentRequired,
  personFields,
  personPatterns,
} from "./opening-columns";
import { type Bringing, type KeptPerson, planOfPeople } from "./opening-people";
import type { OpeningPlan, StandingDatum } from "./opening-plan";

const fields = [...personFields, "competency", "level", "assessedOn", ...documentFields] as const;
type Field = (typeof fields)[number];
export type AssessmentLine = LineOf<Field>;

/** Levels of competency that were assessed elsewhere, by an assessment centre or a test of before. */
export const assessmentList: ListShape<Field> = {
  fields,
  patterns: [
    [null, /\b(lahir|tmt|atasan|standar|syarat|jabatan|jenis)\b/],
    ["assessedOn", /^(tanggal|tgl) (penilaian|asesmen|uji|pelaksanaan)\b/],
    ["level", /^(level|tingkat)( kompetensi| penguasaan| hasil)*$|^hasil (penilaian|asesmen)$/],
    ["competency", /^(kode )?(kompetensi)$|^kode( standar)?$/],
    ...documentPatterns,
    ...personPatterns,
  ],
  required: {
    number: "NIP",
    competency: "Kode kompetensi",
    level: "Level",
    assessedOn: "Tanggal penilaian",
    ...documentRequired,
  },
  about: ["number", "name"],
};

/** What stands around a list of past assessments. */
export type AssessmentsPresent = {
  people: KeptPerson[];
  standing: StandingDatum<string>[];
  competencies: { id: string; code: string; name: string }[];
};

/** Compares a list of past assessments with what stands: see `planOfPeople`. */
export function planAssessments(
  lines: readonly AssessmentLine[],
  present: AssessmentsPresent,
  bringing: Bringing,
): OpeningPlan<string> {
  const { today } = bringing;
  const known = new Map(
    present.competencies.flatMap((one) => [
      [sameName(one.name), one] as const,
      [sameName(one.code), one] as const,
    ]),
  );
  return planOfPeople(lines, present, bringing, (values) => {
    const codes = { missing: "import.assessed-missing", unreadable: "import.assessed-unreadable" } as const;
    const on = readPastDay(values.assessedOn, codes, { today, from: firstOpeningDay(today) });
    const year = on.day === null ? null : Number(on.day.slice(0, 4));
    const competency = known.get(sameName(values.competency)) ?? null;
    const level = readMastery(values.level);
    const { document, blockers } = readDocument(values, { year, today });
    return {
      about: competency && on.day && `${competency.code}, ${on.day}`,
      year,
      facts: level !== null && document ? { value: String(level), ...document } : null,
      columns: { competencyId: competency?.id ?? null, level, assessedOn: on.day },
      blockers: [
        ...competencyBlockers(values.competency, competency),
        ...masteryBlockers(values.level),
        ...on.blockers,
        ...blockers,
      ],
    };
  });
}

const competencyBlockers = (text: string, known: object | null): Blocker[] =>
  text === ""
    ? [{ code: "import.competency-missing" }]
    : known
      ? []
      : [{ code: "import.no-such-competency", name: text }];
