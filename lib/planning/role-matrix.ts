import type { CascadingMethod, ResultKind } from "@/lib/db/generated/enums";

import type { Edition } from "./edition";

type Measured = { targetValue: string | null; targetUnit: string | null };

/** A member's result as the matrix needs it. */
export type MatrixResult = {
  id: string;
  kind: ResultKind;
  statement: string;
  support?: { indicatorId: string; method: CascadingMethod } | null;
  indicators: readonly Measured[];
};

export type MatrixMember = {
  id: string;
  name: string;
  title: string | null;
  results: readonly MatrixResult[];
};

export type MatrixColumn = Measured & {
  indicatorId: string;
  statement: string;
  text: string;
  /** How many members carry it; an indicator that nobody carries is an orphan (L.II.A.5.h). */
  carriers: number;
  /** What the direct shares of its target add up to, in its unit; null where it is not shared out (L.II.A.4.f). */
  shared: string | null;
};

export type MatrixRow = Omit<MatrixMember, "results"> & {
  /** The member's results by the indicator they support; what is missing is "tidak ada peran". */
  cells: Readonly<Record<string, readonly MatrixResult[]>>;
  /** Results that support nothing here. */
  elsewhere: readonly MatrixResult[];
};

export type RoleMatrix = { columns: readonly MatrixColumn[]; rows: readonly MatrixRow[] };

/** Matriks peran hasil (form A.1.5): the leader's confirmed indicators by the members who support them. */
export function roleMatrix({ results }: Edition, members: readonly MatrixMember[]): RoleMatrix {
  const rows = members.map(rowOf);
  const columns = results.flatMap(({ statement, indicators }) =>
    indicators.map(({ id, text, targetValue, targetUnit }) => {
      const supporting = rows.flatMap(({ cells }) => cells[id] ?? []);
      const carriers = rows.filter(({ cells }) => cells[id]).length;
      const shared = sharedOf(supporting, targetUnit);
      return { indicatorId: id, statement, text, targetValue, targetUnit, carriers, shared };
    }),
  );
  const known = new Set(columns.map(({ indicatorId }) => indicatorId));
  return { columns, rows: rows.map((row) => onlyKnown(row, known)) };
}

function rowOf({ results, ...member }: MatrixMember): MatrixRow {
  const cells: Record<string, MatrixResult[]> = {};
  for (const result of results) if (result.support) (cells[result.support.indicatorId] ??= []).push(result);
  return { ...member, cells, elsewhere: results.filter(({ support }) => !support) };
}

/** Links to lines that the leader's plan no longer has count as links to nothing. */
function onlyKnown({ cells, elsewhere, ...row }: MatrixRow, known: ReadonlySet<string>): MatrixRow {
  const [kept, lost] = [true, false].map((wanted) =>
    Object.entries(cells).filter(([id]) => known.has(id) === wanted),
  );
  return {
    ...row,
    cells: Object.fromEntries(kept ?? []),
    elsewhere: [...elsewhere, ...(lost ?? []).flatMap(([, results]) => results)],
  };
}

// Targets have four decimals; whole numbers of ten-thousandths add up exactly.
const scale = 10_000;

function sharedOf(supporting: readonly MatrixResult[], unit: string | null) {
  const shares = supporting
    .filter(({ support }) => support?.method === "direct_target")
    .flatMap(({ indicators }) => indicators.find(({ targetUnit }) => targetUnit === unit)?.targetValue ?? []);
  if (shares.length === 0) return null;
  return String(shares.reduce((sum, value) => sum + Math.round(Number(value) * scale), 0) / scale);
}

/** Whether shares of a target leave something over, or promise more than it: below zero, zero, above. */
export const shareBalance = ({ shared, targetValue }: Pick<MatrixColumn, "shared" | "targetValue">) =>
  shared === null || targetValue === null ? 0 : Math.sign(Number(shared) - Number(targetValue));
