import type { CompetencyKind } from "@/lib/db/generated/enums";
import { withoutSmallGroups } from "@/lib/reporting/small-cells";

/** People of one unit right below another, or of that one itself, whom the reader knows one by one or does not. */
type Part = { unitId: string | null; known: boolean; whole: number };

/** Of those whose position asks for one competency: whom somebody assessed, and who lacks it. */
type CompetencyCell = Part & { id: string; code: string; name: string; kind: CompetencyKind } & {
  assessed: number;
  lacking: number;
};

/** People of one unit: who lacks something, and whom nobody has assessed at all. */
type Staff = { whole: number; lacking: number; unseen: number };
type UnitCell = Part & Staff & { name: string };

/** What is known of a unit and everything below it: each person stands in one part. */
export type GapFigures = { competencies: readonly CompetencyCell[]; units: readonly UnitCell[] };

/** A unit above, and which of those right below it is on the way down. */
export type Above = { figures: GapFigures; unitId: string };

type Asked = {
  unitId: string | null;
  /** Units are of this competency alone. */
  competency: string | null;
};

type Bases<Count extends string> = Readonly<Record<Count, (row: Record<Count | "whole", number>) => number>>;
const unitBases: Bases<"lacking" | "unseen"> = {
  lacking: ({ whole, unseen }) => whole - unseen,
  unseen: ({ whole }) => whole,
};
const competencyBases: Bases<"assessed" | "lacking"> = {
  assessed: ({ whole }) => whole,
  lacking: ({ assessed }) => assessed,
};
const unitCounts = ["lacking", "unseen"] as const;
const competencyCounts = ["assessed", "lacking"] as const;

/**
 * Gaps of a unit as they may be read (R5): of people whom the reader does not know one by one nothing that speaks of fewer than
 * five, and nothing from which that could be found by subtracting what is told here, or on the pages of the units `above`, from
 * something else that is told. Such rows go, and such counts are null; what is not told of a unit beside its neighbours is not
 * told on its own page either, nor below it.
 */
export function toldGaps(figures: GapFigures, above: readonly Above[], { unitId, competency }: Asked) {
  const branches = above.map((step) => branchOf(step, competency));
  const blank = new Set(branches.flatMap(({ units }) => units));
  const groups = grouped(figures.competencies, ({ id }) => id);
  const competencies = groups.flatMap((cells) => {
    const [{ id, code, name, kind }] = cells;
    const gone = new Set(branches.flatMap((branch) => branch.competencies.get(id) ?? []));
    const { total } = withoutSmallGroups(cells.filter(isStrange), competencyBases);
    const hides = cells.some(isStrange) && (blank.has("whole") || gone.has("whole"));
    if (hides || total.whole === null) return [];
    const told = (count: "assessed" | "lacking") =>
      gone.has(count) || total[count] === null ? null : inAll(cells, (cell) => cell[count]);
    const counts = { assessed: told("assessed"), lacking: told("lacking") };
    return { id, code, name, kind, whole: inAll(cells, ({ whole }) => whole), ...counts };
  });
  const parts = staffOf(figures, competency);
  const { shown } = withoutSmallGroups(parts.filter(isStrange), unitBases);
  const below = grouped(parts, (part) => part.unitId).filter(([part]) => part.unitId !== unitId);
  const units = below.flatMap((cells) => {
    const [{ unitId: id, name }] = cells;
    const strange = cells.some(isStrange);
    const row = shown.find((one) => one.unitId === id);
    if (id === null || (strange && (blank.has("whole") || !row))) return [];
    const told = (count: "lacking" | "unseen") =>
      strange && (blank.has(count) || row?.[count] === null) ? null : inAll(cells, (cell) => cell[count]);
    const counts = { lacking: told("lacking"), unseen: told("unseen") };
    return { id, name, whole: inAll(cells, ({ whole }) => whole), ...counts };
  });
  return {
    ...{ competencies, hiddenCompetencies: groups.length - competencies.length },
    ...{ units, hiddenUnits: below.length - units.length },
  };
}

const isStrange = ({ known }: { known: boolean }) => !known;

/** The people of each part, or those of them who are asked for one competency. */
const staffOf = ({ units, competencies }: GapFigures, competency: string | null) =>
  competency === null
    ? units
    : competencies
        .filter(({ id }) => id === competency)
        .map(({ assessed, ...cell }) => ({
          ...{ ...cell, unseen: cell.whole - assessed },
          name: units.find(({ unitId }) => unitId === cell.unitId)?.name ?? "",
        }));

/** What is not told of one of the units right below another, there. */
function branchOf({ figures, unitId }: Above, competency: string | null) {
  const untoldStaff = (parts: readonly UnitCell[]) =>
    untold(parts, (strange) => withoutSmallGroups(strange, unitBases).shown, unitId, unitCounts);
  const groups = grouped(figures.competencies, ({ id }) => id);
  return {
    units: [
      ...untoldStaff(figures.units).filter((count) => competency === null || count === "whole"),
      ...untoldStaff(staffOf(figures, competency)),
    ],
    competencies: new Map(
      groups.map((cells) => [
        cells[0].id,
        untold(
          cells,
          (strange) => withoutSmallGroups(strange, competencyBases).shown,
          unitId,
          competencyCounts,
        ),
      ]),
    ),
  };
}

function untold<Cell extends Part, Count extends string>(
  cells: readonly Cell[],
  shownOf: (strange: readonly Cell[]) => readonly (Pick<Part, "unitId"> & Record<Count, number | null>)[],
  unitId: string,
  counts: readonly Count[],
): (Count | "whole")[] {
  const strange = cells.filter(isStrange);
  if (!strange.some((cell) => cell.unitId === unitId)) return [];
  const row = shownOf(strange).find((cell) => cell.unitId === unitId);
  return row ? counts.filter((count) => row[count] === null) : ["whole"];
}

function grouped<Cell>(cells: readonly Cell[], keyOf: (cell: Cell) => string | null) {
  const groups = new Map<string | null, [Cell, ...Cell[]]>();
  for (const cell of cells) {
    const group = groups.get(keyOf(cell));
    if (group) group.push(cell);
    else groups.set(keyOf(cell), [cell]);
  }
  return [...groups.values()];
}

const inAll = <Cell>(cells: readonly Cell[], numberOf: (cell: Cell) => number) =>
  cells.reduce((sum, cell) => sum + numberOf(cell), 0);

type Lacked = { lacking: number | null; assessed: number | null };

/** The share of those who were assessed that lack something; of nobody, or of what is not told, there is none. */
export const lackingShare = ({ lacking, assessed }: Lacked) =>
  lacking === null || assessed === null || assessed === 0 ? null : lacking / assessed;

/** The same of a unit: of its people whom somebody has assessed at all. */
export const unitShare = ({ lacking, unseen, whole }: Record<keyof Staff, number | null>) =>
  lackingShare({ lacking, assessed: whole === null || unseen === null ? null : whole - unseen });

/** Rows that most people lack first; what is not told comes last, equal ones stay in the order given. */
export const mostLackingFirst = <Row extends { lacking: number | null }>(rows: readonly Row[]): Row[] =>
  [...rows].sort((a, b) => (b.lacking ?? -1) - (a.lacking ?? -1));

/** Units where the largest share of the assessed lack something first; without a share last. */
export const largestShareFirst = <Row extends Staff | Record<keyof Staff, number | null>>(
  rows: readonly Row[],
): Row[] => [...rows].sort((a, b) => (unitShare(b) ?? -1) - (unitShare(a) ?? -1));

/**
 * What can be said of all competencies at once: `nothing` is known while nobody was assessed, `some` are lacked, `few` where the
 * counts, or the rows, are not told, `none` where none of what was assessed is lacked, however much was not.
 */
export function knownOf(rows: readonly Lacked[], hidden: number): "nothing" | "some" | "few" | "none" {
  if (rows.length === 0 && hidden > 0) return "few";
  if (rows.every(({ assessed }) => assessed === 0)) return "nothing";
  if (rows.some(({ lacking }) => lacking !== null && lacking > 0)) return "some";
  return rows.some(({ lacking }) => lacking === null) ? "few" : "none";
}

/** How many assessments are missing; `exact` unless some of the counts are not told. */
export const missingOf = (rows: readonly { whole: number; assessed: number | null }[]) => ({
  missing: rows.reduce((sum, { whole, assessed }) => sum + (assessed === null ? 0 : whole - assessed), 0),
  exact: rows.every(({ assessed }) => assessed !== null),
});
