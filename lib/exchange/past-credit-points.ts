import { misfitOf, readDecimal } from "@/lib/numbers";

import type { ListShape } from "./headings";
import type { LineOf } from "./lines";
import { firstOpeningDay, readDocument, readPastDay } from "./opening-cells";
import {
  documentFields,
  documentPatterns,
  documentRequired,
  personFields,
  personPatterns,
} from "./opening-columns";
import { type Bringing, type KeptPerson, planOfPeople } from "./opening-people";
import type { OpeningPlan, StandingDatum } from "./opening-plan";

const fields = [...personFields, "countedUntil", "points", ...documentFields] as const;
type Field = (typeof fields)[number];
export type CreditLine = LineOf<Field>;

/** Credit points (angka kredit) as a determination (PAK) of before says them; from the day after, points are counted here. */
export const creditList: ListShape<Field> = {
  fields,
  patterns: [
    [null, /\b(lahir|tmt|atasan|penilai|kebutuhan|kurang|minimal)\b/],
    ["countedUntil", /\b(sampai( dengan)?|sd|hingga|per tanggal|posisi)\b/],
    ["points", /^(jumlah |total )?(angka kredit|ak)( kumulatif| terakhir)?$/],
    ...documentPatterns,
    ...personPatterns,
  ],
  required: {
    number: "NIP",
    countedUntil: "Dihitung sampai",
    points: "Angka kredit",
    ...documentRequired,
  },
  about: ["number", "name"],
};

/** What stands around a list of past credit points. */
export type CreditsPresent = { people: KeptPerson[]; standing: StandingDatum<string>[] };

/**
 * Points as they were determined, exact to three decimals ("12,5" is "12.500"); null where that is not certain. A point with three
 * digits behind it may be thousands or thousandths, and is neither.
 */
export function readPoints(text: string): string | null {
  if (/^-?\d{1,3}\.\d{3}$/.test(text.trim())) return null;
  const read = readDecimal(text);
  if (read === null || read.startsWith("-") || misfitOf(read, { whole: 6, fraction: 3 })) return null;
  const [whole = "0", fraction = ""] = read.split(".");
  return `${whole.replace(/^0+(?=\d)/, "")}.${fraction.slice(0, 3).padEnd(3, "0")}`;
}

/** Compares a list of past credit points with what stands: see `planOfPeople`. */
export function planCredits(
  lines: readonly CreditLine[],
  present: CreditsPresent,
  bringing: Bringing,
): OpeningPlan<string> {
  const { today } = bringing;
  return planOfPeople(lines, present, bringing, (values) => {
    const codes = { missing: "import.counted-missing", unreadable: "import.counted-unreadable" } as const;
    const until = readPastDay(values.countedUntil, codes, { today, from: firstOpeningDay(today) });
    const year = until.day === null ? null : Number(until.day.slice(0, 4));
    const points = readPoints(values.points);
    const { document, blockers } = readDocument(values, { year, today });
    return {
      ...{ about: until.day, year },
      facts: points !== null && document ? { value: points, ...document } : null,
      columns: { countedUntil: until.day, points },
      blockers: [
        ...until.blockers,
        ...(values.points === "" ? [{ code: "import.points-missing" as const }] : []),
        ...(values.points !== "" && points === null
          ? [{ code: "import.points-unreadable" as const, text: values.points }]
          : []),
        ...blockers,
      ],
    };
  });
}
