import type { UnitResultLevel } from "@/lib/db/generated/enums";
import type { Blocker } from "@/lib/errors";

import { sameName } from "./cells";
import type { ListShape } from "./headings";
import type { LineOf } from "./lines";
import { readOpening, readUnitLevel } from "./opening-cells";
import { documentFields, documentPatterns, documentRequired } from "./opening-columns";
import type { Bringing } from "./opening-people";
import { type OpeningEntry, type OpeningPlan, planOpening, type StandingDatum } from "./opening-plan";
import type { OpenYear } from "./past-predicates";
import { grouped } from "./present";

const fields = ["unit", "parentUnit", "agency", "year", "value", ...documentFields] as const;
type Field = (typeof fields)[number];
export type UnitResultLine = LineOf<Field>;

/** Results of units in years in which they were not decided here. */
export const unitResultList: ListShape<Field> = {
  fields,
  patterns: [
    ...documentPatterns,
    ["year", /^tahun( penilaian| kinerja| capaian)*$/],
    ["value", /\b(capaian|predikat|hasil)\b/],
    ["parentUnit", /^unit( kerja)? induk$|^induk unit/],
    ["unit", /^(nama )?(unit( kerja| organisasi)?|sub unit|unor)$/],
    ["agency", /^(nama )?(perangkat daerah|opd|skpd|instansi|organisasi perangkat daerah)\b/],
  ],
  required: {
    unit: "Unit kerja",
    year: "Tahun",
    value: "Capaian kinerja organisasi",
    ...documentRequired,
  },
  about: ["unit"],
};

/** What stands around a list of past unit results; the units are those whose results the keeper decides. */
export type UnitResultsPresent = {
  units: {
    id: string;
    name: string;
    parent: string | null;
    agencyId: string;
    agency: string;
    agencyShort: string;
    /** Led, in whatever seat, by whoever brings the list or by their rater. */
    own: boolean;
  }[];
  /** With how many evaluations were signed on it. */
  standing: (StandingDatum<UnitResultLevel> & { signed: number })[];
  own: { unitId: string; year: number }[];
  open: OpenYear[];
};

/** Compares a list of past unit results with what stands: see `planOpening`. */
export function planUnitResults(
  lines: readonly UnitResultLine[],
  present: UnitResultsPresent,
  { today }: Bringing,
): OpeningPlan<UnitResultLevel> {
  const byName = grouped(present.units, ({ name }) => sameName(name));
  const own = new Set(present.own.map(({ unitId, year }) => `${unitId}/${year}`));
  const open = grouped(present.open, ({ agencyId }) => agencyId);
  const entries = lines.map(({ row, values }): OpeningEntry<UnitResultLevel> => {
    const { unit, blockers: misnamed } = unitOf(values, byName.get(sameName(values.unit)) ?? []);
    const { year, facts, blockers } = readOpening(values, {
      ...{ read: readUnitLevel, today },
      codes: { missing: "import.level-missing", unreadable: "import.level-unreadable" },
    });
    const running = unit && open.get(unit.agencyId)?.find((one) => one.year === year);
    return {
      ...{ row, number: "", name: values.unit, agency: unit?.agency ?? values.agency },
      ...{ agencyId: unit?.agencyId ?? null, subjectId: unit?.id ?? null, facts },
      ...{ about: year === null ? null : String(year), columns: { year, level: facts?.value ?? null } },
      blockers: [
        ...misnamed,
        ...blockers,
        ...(unit?.own ? [{ code: "import.own-unit" as const }] : []),
        ...(unit && own.has(`${unit.id}/${year}`)
          ? [{ code: "import.own-result" as const, year: String(year) }]
          : []),
        ...(running
          ? [
              {
                code: "import.year-still-evaluated" as const,
                year: String(year),
                closesOn: running.closesOn,
              },
            ]
          : []),
      ],
    };
  });
  return withoutUsed(planOpening(entries, present.standing), present.standing);
}

type Names = { unit: string; parentUnit: string; agency: string };
type Unit = UnitResultsPresent["units"][number];

/** The one unit of this name that fits the agency and the parent unit which the row names. */
function unitOf({ unit: name, parentUnit, agency }: Names, named: readonly Unit[]) {
  const fits = (typed: string, ...names: (string | null)[]) =>
    typed === "" || names.some((one) => one !== null && sameName(one) === sameName(typed));
  const fitting = named.filter(
    (one) => fits(agency, one.agency, one.agencyShort) && fits(parentUnit, one.parent),
  );
  const [unit] = fitting;
  if (!unit) return { unit: null, blockers: [{ code: "import.no-such-unit", name } satisfies Blocker] };
  if (fitting.length > 1)
    return { unit: null, blockers: [{ code: "import.several-units", name } satisfies Blocker] };
  return { unit, blockers: [] };
}

/** What evaluations were signed on is not corrected behind them. */
function withoutUsed(
  plan: OpeningPlan<UnitResultLevel>,
  standing: UnitResultsPresent["standing"],
): OpeningPlan<UnitResultLevel> {
  const signed = new Map(standing.map(({ id, signed: count }) => [id, count]));
  const used = plan.corrected.filter(({ before }) => (signed.get(before.id) ?? 0) > 0);
  const findings = used.map(({ row, name, before }) => ({
    ...{ row, number: "", name, agency: "" },
    blocker: { code: "import.past-result-in-use" as const, count: signed.get(before.id) ?? 0 },
  }));
  return { ...plan, findings: [...plan.findings, ...findings] };
}
