import { smallestCell } from "@/lib/reporting/figures";
import { tellable, withoutSmallGroups } from "@/lib/reporting/small-cells";

/** A figure about people: how many it is about, and how many of those stand below the actor in the line of rating. */
type Cell = { whole: number; mine: number };

/** Of those whose position asks for one competency: whom somebody assessed, and who lacks it. */
type AskedOf = Cell & { assessed: number; lacking: number };

const isOpen = ({ whole, mine }: Cell) => mine === whole;

/**
 * Competencies as somebody may read them who, unless it is `open`, does not read what every single one knows (R5): what is asked
 * of fewer than five people goes, and a count of one to four people, or of all but so few, is null. Counts of `assessed` and
 * of who was not are told or kept together.
 */
export function toldCompetencies<Row extends AskedOf>(rows: readonly Row[], open: boolean) {
  const shown = rows.filter((row) => open || isOpen(row) || row.whole >= smallestCell);
  return {
    hidden: rows.length - shown.length,
    shown: shown.map((row) => {
      const { whole, assessed, lacking } = row;
      const all = open || isOpen(row);
      return {
        ...row,
        assessed: all || tellable(assessed, whole) ? assessed : null,
        lacking: all || tellable(lacking, assessed) ? lacking : null,
      };
    }),
  };
}

/** People of one unit: who lacks something, and whom nobody has assessed at all. */
type Staff = { whole: number; lacking: number; unseen: number };

/**
 * Units side by side, so that nothing about fewer than five people can be read from them or found by subtraction. `others` are
 * people of the unit above them whom the reader does not know one by one.
 */
export function toldUnits<Row extends Staff & Cell>(
  rows: readonly Row[],
  others: readonly Staff[],
  open: boolean,
) {
  const sum = (count: keyof Staff) => [...rows, ...others].reduce((all, row) => all + row[count], 0);
  return withoutSmallGroups(
    rows,
    { lacking: ({ whole, unseen }) => whole - unseen, unseen: ({ whole }) => whole },
    {
      open: (row) => open || isOpen(row),
      ...(open ? {} : { total: { whole: sum("whole"), lacking: sum("lacking"), unseen: sum("unseen") } }),
    },
  );
}

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
