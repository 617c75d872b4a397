import type { Blocker } from "@/lib/errors";
import { type PastLine, pastContent } from "@/lib/planning/past-plan";

import { readNumber } from "./entry";
import type { ListShape } from "./headings";
import type { LineOf } from "./lines";
import { readDocument, readYear, yearBlockers } from "./opening-cells";
import {
  documentFields,
  documentPatterns,
  documentRequired,
  personFields,
  personPatterns,
} from "./opening-columns";
import { type Bringing, type KeptPerson, planOfPeople } from "./opening-people";
import type { OpeningPlan, StandingDatum } from "./opening-plan";
import { grouped } from "./present";

const fields = [...personFields, "year", "result", "indicator", "target", ...documentFields] as const;
type Field = (typeof fields)[number];
export type PlanLine = LineOf<Field>;

/** Plans (SKP) of the years before: a row an indicator, and the rows of a person and year together are one plan. */
export const planList: ListShape<Field> = {
  fields,
  patterns: [
    [null, /\b(lahir|tmt|atasan|penilai|pimpinan|organisasi|diintervensi)\b/],
    ...documentPatterns,
    ["year", /^tahun( penilaian| skp| kinerja| rencana)*$/],
    ["indicator", /\b(indikator|iki)\b/],
    ["target", /^target\b/],
    ["result", /\b(hasil kerja|rhk|rencana kinerja|kegiatan tugas)\b/],
    ...personPatterns,
  ],
  required: {
    number: "NIP",
    year: "Tahun",
    result: "Rencana hasil kerja",
    indicator: "Indikator",
    target: "Target",
    ...documentRequired,
  },
  about: ["number", "name"],
};

/** What stands around a list of past plans. */
export type PlansPresent = {
  people: KeptPerson[];
  standing: StandingDatum<string>[];
  /** Plans of our own that were confirmed. */
  own: { personId: string; year: number }[];
};

const mostLines = 100;
const longest = 250;

const planOf = ({ values }: PlanLine) => `${readNumber(values.number).number}/${readYear(values.year)}`;

/**
 * The lines of each plan in the order of the file. Under a merged cell the result stands in its first row alone, so that an empty one
 * is that of the row before.
 */
function plansIn(lines: readonly PlanLine[]): Map<string, PastLine[]> {
  const inOrder = [...lines].sort((a, b) => a.row - b.row);
  const plans = new Map<string, PastLine[]>();
  for (const [key, own] of grouped(inOrder, planOf)) {
    let result = "";
    const read = own.map(({ values: { indicator, target, ...values } }) => {
      result = values.result || result;
      return { result, indicator, target };
    });
    plans.set(key, read);
  }
  return plans;
}

/**
 * Compares a list of past plans with what stands: see `planOfPeople`. One plan a person and year stands, and a list that says another
 * takes the place of the whole.
 */
export function planPastPlans(
  lines: readonly PlanLine[],
  present: PlansPresent,
  bringing: Bringing,
): OpeningPlan<string> {
  const plans = plansIn(lines);
  const own = new Set(present.own.map(({ personId, year }) => `${personId}/${year}`));
  const plan = planOfPeople(lines, present, bringing, (values, person) => {
    const year = readYear(values.year);
    const whole = plans.get(planOf({ row: 0, values: values as PlanLine["values"] })) ?? [];
    const { document, blockers: ofDocument } = readDocument(values, { year, today: bringing.today });
    const blockers: Blocker[] = [
      ...yearBlockers(values.year, year, bringing.today),
      ...cellBlockers(values, whole),
      ...ofDocument,
      ...(person && own.has(`${person.id}/${year}`)
        ? [{ code: "import.own-plan" as const, year: String(year) }]
        : []),
    ];
    const content = pastContent(whole);
    return {
      // A row with a reason against it stands for itself, so that the others of its plan are not told apart from it.
      ...{ about: year === null || blockers.length > 0 ? null : String(year), year },
      facts: document && { value: content, ...document },
      columns: { year, content },
      blockers,
    };
  });
  // The rows of a plan are one datum and no twins.
  return { ...plan, merged: 0 };
}

type Cells = Pick<PlanLine["values"], "result" | "indicator" | "target">;

function cellBlockers({ result, indicator, target }: Cells, whole: readonly PastLine[]): Blocker[] {
  return [
    ...(result === "" && whole[0]?.result === "" ? [{ code: "import.result-missing" as const }] : []),
    ...(indicator === "" ? [{ code: "import.indicator-missing" as const }] : []),
    ...([result, indicator, target].some((text) => text.length > longest)
      ? [{ code: "import.too-long" as const }]
      : []),
    ...(whole.length > mostLines ? [{ code: "import.plan-too-long" as const, most: mostLines }] : []),
  ];
}
