import type { TrainingForm } from "@/lib/db/generated/enums";
import { smallestCell } from "@/lib/reporting/small-cells";
import { withoutSmallGroups } from "@/lib/reporting/small-cells";

/** JP and rupiah as digits. */
type Sums = { hours: string; cost: string };

/** The people of one unit right below: with at least one gap; whom nobody has ever assessed; with an approved plan. */
type UnitCell = {
  id: string;
  name: string;
  whole: number;
  lacking: number;
  unseen: number;
  planned: number;
} & Sums;

/**
 * People of one unit whose position asks for a competency, of them assessed, of them with a gap, of them with an approved line for
 * it; `learners` have an approved line for it, whether they are asked for it or not.
 */
type CompetencyCell = {
  unitId: string;
  id: string;
  code: string;
  name: string;
  whole: number;
  assessed: number;
  lacking: number;
  planned: number;
  learners: number;
} & Sums;

/** What people of one unit plan in one form and quarter; the form is null for formal education. */
type WayCell = {
  unitId: string;
  form: TrainingForm | null;
  quarter: number;
  lines: number;
  whole: number;
} & Sums;

/** What is known of a unit and everything below it, by the units right below: each person stands in one of them. */
export type NeedsFigures = { units: UnitCell[]; competencies: CompetencyCell[]; ways: WayCell[] };

/** A unit above, and which of those right below it is on the way down. */
export type Above = { figures: NeedsFigures; unitId: string };

type Told<Cell, Count extends keyof Cell> = Omit<Cell, Count | "unitId"> & {
  [Each in Count]: Cell[Each] | null;
};

/** As they are shown; null is what would speak of so few that it could be found out whom. */
export type CompetencyNeed = Told<
  Omit<CompetencyCell, "learners">,
  "assessed" | "lacking" | "planned" | keyof Sums
>;
export type UnitNeed = Told<UnitCell, "lacking" | "unseen" | "planned" | keyof Sums>;
export type WayNeed = Omit<WayCell, "unitId">;
type Total = Omit<Told<UnitNeed, "whole">, "id" | "name">;

const unitBases = {
  lacking: ({ whole, unseen }: { whole: number; unseen: number }) => whole - unseen,
  unseen: ({ whole }: { whole: number }) => whole,
  planned: ({ whole }: { whole: number }) => whole,
};
const competencyBases = {
  assessed: ({ whole }: { whole: number }) => whole,
  lacking: ({ assessed }: { assessed: number }) => assessed,
  planned: ({ lacking }: { lacking: number }) => lacking,
  learners: ({ whole, learners }: { whole: number; learners: number }) => Math.max(whole, learners),
};
const unitCounts = Object.keys(unitBases) as (keyof typeof unitBases)[];
const competencyCounts = Object.keys(competencyBases) as (keyof typeof competencyBases)[];

/** Everything, for the chain of command and whoever keeps the records of each person. */
export function wholeNeeds(figures: NeedsFigures) {
  const { units } = figures;
  return {
    competencies: grouped(figures.competencies, ({ id }) => id).map(summed),
    units: units as UnitNeed[],
    ways: grouped(figures.ways, wayOf).map(waysSummed),
    total: totalOf(units) as Total,
    hidden: 0,
  };
}

/**
 * The same for everybody else (R5): nothing that speaks of fewer than five people, and nothing from which that could be found by
 * subtracting what is shown here, or on the pages of the units `above`, from something else that is shown. Hours and rupiah of
 * people add up by way as well: where a way of a unit is hidden, its own sums are, unless so much is hidden that they say nothing.
 */
export function withoutNaming(figures: NeedsFigures, above: readonly Above[]) {
  const hiddenAbove = above.map(({ figures: of, unitId }, step) => branchOf(of, unitId, step === 0));
  const blank = new Set(hiddenAbove.flatMap(({ units }) => units));
  const nothing = blank.has("whole");
  const units = withoutSmallGroups(figures.units, unitBases);
  const wayGroups = grouped(figures.ways, wayOf);
  const untoldWays = waysUntold(wayGroups, above.length === 0);
  const noSums = blank.has("sums") || !untoldWays.enough;
  const groups = grouped(figures.competencies, ({ id }) => id);
  const competencies = groups.flatMap((cells) => {
    const { total } = withoutSmallGroups(cells, competencyBases);
    const gone = new Set(hiddenAbove.flatMap(({ competencies: of }) => of.get(cells[0]?.id ?? "") ?? []));
    if (nothing || total.whole === null || gone.has("whole")) return [];
    const told = (count: (typeof competencyCounts)[number]) => (gone.has(count) ? null : total[count]);
    const row = summed(cells);
    const sums = noSums || told("learners") === null ? { hours: null, cost: null } : {};
    return {
      ...row,
      assessed: told("assessed"),
      lacking: told("lacking"),
      planned: told("planned"),
      ...sums,
    };
  });
  const goneAbove = new Set(hiddenAbove.flatMap(({ ways: gone }) => gone));
  const ways = nothing
    ? []
    : wayGroups
        .filter((cells) => !untoldWays.gone.includes(cells))
        .map(waysSummed)
        .filter((way) => !goneAbove.has(wayOf(way)));
  const shown = nothing
    ? []
    : (units.shown.map((row) => blanked(row, blank, untoldWays.of(row.id).length > 0)) as UnitNeed[]);
  const rows = figures.units.length + groups.length + wayGroups.length;
  return {
    competencies,
    units: shown,
    ways,
    total:
      nothing || units.total.whole === null
        ? null
        : blanked({ ...totalOf(figures.units), ...units.total } as Total, blank, noSums),
    hidden: rows - competencies.length - shown.length - ways.length,
  };
}

/** What is not told of one of the units right below another, there; nothing stands above the `highest` in sight. */
function branchOf({ units, competencies, ways }: NeedsFigures, unitId: string, highest: boolean) {
  const rest = withoutSmallGroups(units, unitBases).shown.find(({ id }) => id === unitId);
  const untoldWays = waysUntold(grouped(ways, wayOf), highest);
  const own = untoldWays.of(unitId);
  return {
    units: [...untold(rest, unitCounts), ...(own.length > 0 ? (["sums"] as const) : [])],
    competencies: new Map(
      grouped(competencies, ({ id }) => id).map((cells) => {
        const row = withoutSmallGroups(cells, competencyBases).shown.find((cell) => cell.unitId === unitId);
        return [cells[0]?.id ?? "", untold(row, competencyCounts)];
      }),
    ),
    ways: own,
  };
}

/**
 * Which ways are not told where units stand side by side: `gone` of all of them, and those `of` one unit. The sums of the highest
 * unit in sight are what its ways come to, so there the smallest further ones go too until two are gone and, as the same people
 * may stand in both, one of them is of five; `enough` says whether there were as many. Whatever unit has
 * a way hidden is told in no sums, nor is anything below it.
 */
function waysUntold(groups: readonly WayCell[][], highest: boolean) {
  const sized = groups.map((cells) => {
    const { shown, total } = withoutSmallGroups(cells, {});
    return { cells, shown, small: total.whole === null, whole: inAll(cells, ({ whole }) => whole) };
  });
  const gone = sized.filter(({ small }) => small);
  const further = sized.filter(({ small }) => !small).sort((one, other) => one.whole - other.whole);
  const enough = () =>
    !highest || gone.length === 0 || (gone.length > 1 && gone.some(({ whole }) => whole >= smallestCell));
  while (!enough() && further.length > 0) gone.push(...further.splice(0, 1));
  const has = (cells: readonly { unitId: string }[], unitId: string) =>
    cells.some((cell) => cell.unitId === unitId);
  return {
    gone: gone.map(({ cells }) => cells),
    enough: enough(),
    of: (unitId: string) =>
      sized
        .filter((way) => has(way.cells, unitId) && (gone.includes(way) || !has(way.shown, unitId)))
        .map(({ cells }) => wayOf(cells[0] as WayCell)),
  };
}

const untold = <Count extends string>(
  row: Partial<Record<Count, number | null>> | undefined,
  counts: readonly Count[],
): (Count | "whole")[] => (row ? counts.filter((count) => row[count] === null) : ["whole"]);

/** A row without the counts that are not told; what so few plan is told in no hours and rupiah either. */
function blanked<Row extends Pick<UnitNeed, (typeof unitCounts)[number] | keyof Sums>>(
  row: Row,
  blank: ReadonlySet<string>,
  noSums: boolean,
): Row {
  const told = { ...row };
  for (const count of unitCounts) if (blank.has(count)) told[count] = null;
  return told.planned === null || noSums || blank.has("sums") ? { ...told, hours: null, cost: null } : told;
}

/** A way by its form and quarter. */
export const wayOf = ({ form, quarter }: { form: TrainingForm | null; quarter: number }) =>
  `${form}/${quarter}`;

function grouped<Cell>(cells: readonly Cell[], keyOf: (cell: Cell) => string): Cell[][] {
  const groups = new Map<string, Cell[]>();
  for (const cell of cells) {
    const group = groups.get(keyOf(cell));
    if (group) group.push(cell);
    else groups.set(keyOf(cell), [cell]);
  }
  return [...groups.values()];
}

const inAll = <Cell>(cells: readonly Cell[], numberOf: (cell: Cell) => number) =>
  cells.reduce((sum, cell) => sum + numberOf(cell), 0);

/** Hundredths of JP and whole rupiah, added up without a rounding. */
export const sumsOf = (cells: readonly Sums[]): Sums => ({
  hours: (inAll(cells, ({ hours }) => Math.round(Number(hours) * 100)) / 100).toFixed(2),
  cost: cells.reduce((sum, { cost }) => sum + BigInt(cost), 0n).toString(),
});

function summed(cells: readonly CompetencyCell[]): CompetencyNeed {
  const [{ id, code, name }] = cells as [CompetencyCell];
  return {
    ...{ id, code, name, whole: inAll(cells, ({ whole }) => whole) },
    assessed: inAll(cells, ({ assessed }) => assessed),
    lacking: inAll(cells, ({ lacking }) => lacking),
    planned: inAll(cells, ({ planned }) => planned),
    ...sumsOf(cells),
  };
}

function waysSummed(cells: readonly WayCell[]): WayNeed {
  const [{ form, quarter }] = cells as [WayCell];
  const [lines, whole] = [inAll(cells, (cell) => cell.lines), inAll(cells, (cell) => cell.whole)];
  return { form, quarter, lines, whole, ...sumsOf(cells) };
}

const totalOf = (units: readonly UnitCell[]) => ({
  whole: inAll(units, ({ whole }) => whole),
  lacking: inAll(units, ({ lacking }) => lacking),
  unseen: inAll(units, ({ unseen }) => unseen),
  planned: inAll(units, ({ planned }) => planned),
  ...sumsOf(units),
});

/** What is lacked by most people first, what is not told after it; what nobody lacks is left out. */
export const mostLackedFirst = (rows: readonly CompetencyNeed[]): CompetencyNeed[] =>
  rows
    .filter(({ lacking }) => lacking !== 0)
    .sort((one, other) => (other.lacking ?? 0) - (one.lacking ?? 0) || one.code.localeCompare(other.code));
