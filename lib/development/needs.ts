import type { TrainingForm } from "@/lib/db/generated/enums";

/** Fewer people than this are not spoken of outside the chain of command (R5). */
const smallestCell = 5;

/** What one competency is lacked by, and what is planned for it, in one unit and everything below it. */
export type CompetencyNeed = {
  id: string;
  code: string;
  name: string;
  /** People whose position asks for it, of them assessed, of them with a gap, of them with an approved line for it. */
  whole: number;
  assessed: number;
  lacking: number;
  planned: number;
  hours: string;
  cost: string;
};

/** The people of one unit right below. */
export type UnitNeed = {
  id: string;
  name: string;
  whole: number;
  /** With at least one gap; nobody has looked at any competency of theirs. */
  lacking: number;
  unseen: number;
  /** With an approved plan. */
  planned: number;
  hours: string;
  cost: string;
};

/** What is planned in one form and quarter; the form is null for formal education. */
export type WayNeed = {
  form: TrainingForm | null;
  quarter: number;
  lines: number;
  whole: number;
  hours: string;
  cost: string;
};

type Report = {
  competencies: CompetencyNeed[];
  units: UnitNeed[];
  ways: WayNeed[];
  total: Omit<UnitNeed, "id" | "name">;
};

/** Takes away every row that would speak of fewer than five people, and the sums of so few, and says how many rows went. */
export function withoutNaming<R extends Report>(report: R) {
  const rows = <Row extends { whole: number }>(all: readonly Row[]) =>
    all.filter(({ whole }) => whole >= smallestCell);
  const [competencies, units, ways] = [rows(report.competencies), rows(report.units), rows(report.ways)];
  const count = ({ competencies: a, units: b, ways: c }: Pick<Report, "competencies" | "units" | "ways">) =>
    a.length + b.length + c.length;
  const kept = { competencies, units, ways };
  const total = report.total.whole < smallestCell ? null : report.total;
  return { ...report, ...kept, total, hidden: count(report) - count(kept) };
}

/** What is lacked by most people first; what nobody lacks is left out. */
export const mostLackedFirst = (rows: readonly CompetencyNeed[]): CompetencyNeed[] =>
  rows
    .filter(({ lacking }) => lacking > 0)
    .sort((one, other) => other.lacking - one.lacking || one.code.localeCompare(other.code));
