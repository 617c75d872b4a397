import type { CascadingMethod, ExpectationState, ResultKind } from "@/lib/db/generated/enums";

import { inSameWords } from "./wording";

type Measured = { targetValue: string | null; targetUnit: string | null };

/** A member's result as the matrix needs it. */
export type MatrixResult = {
  id: string;
  kind: ResultKind;
  statement: string;
  support?: { indicatorId: string; method: CascadingMethod } | null;
  indicators: readonly Measured[];
};

/** What the leader expects of a member for an indicator; text and state are null once it was taken away. */
export type Expected = {
  text: string | null;
  version: number;
  state: ExpectationState | null;
  /** Instant since which a proposal waits. */
  since?: string;
  /** Why the member's rater refused it. */
  reason?: string;
};

/** Somebody whom the leader does not rate: where they are, and who decides what the leader may expect of them. */
export type Outside = { unit: string | null; rater: string | null };

/** A work team that somebody leads, with the indicators of its leader and who belongs to it. */
export type LedTeam = {
  id: string;
  name: string;
  leaderId: string;
  indicatorIds: ReadonlySet<string>;
  memberIds: ReadonlySet<string>;
};

export type MatrixMember = {
  id: string;
  name: string;
  title: string | null;
  /** Null for people whom the leader rates. */
  outside: Outside | null;
  /** Names of the work teams in which the leader of the matrix leads them. */
  teams: readonly string[];
  /** By the indicator it is expected for. */
  expected: Readonly<Record<string, Expected>>;
  results: readonly MatrixResult[];
};

type Written = {
  statement: string;
  indicators: readonly (Measured & { id: string; text: string })[];
};

/** An indicator of the leader's plan: in force, or being written for the next edition. */
export type LeaderLine = Measured & {
  id: string;
  statement: string;
  text: string;
  inForce: boolean;
  /** The indicator above that its result supports, in words; only where the tier above is read along. */
  supports?: string | null;
};

/** The indicators of the edition that counts, then those that only the edition being written has. */
export function linesOfLeader(confirmed: readonly Written[], written: readonly Written[]): LeaderLine[] {
  const inForce = linesOf(confirmed, true);
  const known = new Set(inForce.map(({ id }) => id));
  return [...inForce, ...linesOf(written, false).filter(({ id }) => !known.has(id))];
}

const linesOf = (results: readonly Written[], inForce: boolean): LeaderLine[] =>
  results.flatMap(({ statement, indicators }) =>
    indicators.map(({ id, text, targetValue, targetUnit }) => ({
      ...{ id, statement, text, targetValue, targetUnit, inForce },
    })),
  );

export type MatrixColumn = Omit<LeaderLine, "id" | "inForce"> & {
  indicatorId: string;
  /** Whether the leader's confirmed plan has it; what is only being written cannot be supported yet. */
  inForce: boolean;
  /** How many members carry it; an indicator that nobody carries is an orphan (L.II.A.5.h). */
  carriers: number;
  /** How many more are to carry it by an approved role that their plans do not have yet. */
  awaited: number;
  /** What the direct shares of its target add up to, in its unit; null where it is not shared out (L.II.A.4.f). */
  shared: string | null;
};

export type MatrixRow = Omit<MatrixMember, "results"> & {
  /** The member's results by the indicator they support; what is missing is "tidak ada peran". */
  cells: Readonly<Record<string, readonly MatrixResult[]>>;
  /** Results that support nothing here. */
  elsewhere: readonly MatrixResult[];
  /** Work teams that the member leads: each opens its second tier. */
  leads: readonly { id: string; name: string }[];
  /** What the member carries for the leader of a team: its part in the matrix goes through that leader. */
  through: readonly { team: string; results: readonly MatrixResult[] }[];
};

export type RoleMatrix = { columns: readonly MatrixColumn[]; rows: readonly MatrixRow[] };

/**
 * Matriks peran hasil (form A.1.5): the leader's indicators by the members who support them, with what the leader expects of
 * each; in two tiers where members lead work teams (L.II.A.5): what a member of theirs carries for them stands apart.
 */
export function roleMatrix(
  lines: readonly LeaderLine[],
  members: readonly MatrixMember[],
  led: readonly LedTeam[] = [],
): RoleMatrix {
  const rows = members.map(rowOf);
  const columns = lines.map(({ id: indicatorId, ...line }) => {
    const supporting = rows.flatMap(({ cells }) => cells[indicatorId] ?? []);
    const carriers = rows.filter(({ cells }) => cells[indicatorId]).length;
    const awaited = rows.filter((row) => awaits(row, indicatorId)).length;
    return { ...line, indicatorId, carriers, awaited, shared: sharedOf(supporting, line.targetUnit) };
  });
  const known = new Set(lines.map(({ id }) => id));
  return { columns, rows: rows.map((row) => inTiers(onlyKnown(row, known), led)) };
}

/** Whether an approved role of the member for the indicator waits for the member's plan. */
export const awaits = ({ cells, expected }: Pick<MatrixRow, "cells" | "expected">, indicatorId: string) =>
  !cells[indicatorId] && expected[indicatorId]?.state === "active";

/** Whether the plan has the expected result in the same words already, linked to nothing here: it lacks the link alone. */
export function awaitsLink(row: Pick<MatrixRow, "cells" | "expected" | "elsewhere">, indicatorId: string) {
  const text = row.expected[indicatorId]?.text ?? "";
  return awaits(row, indicatorId) && inSameWords(text, row.elsewhere) !== undefined;
}

/** Moves what a member carries for the leader of a team out of what supports nothing here. */
function inTiers(row: MatrixRow, led: readonly LedTeam[]): MatrixRow {
  const leads = led.filter(({ leaderId }) => leaderId === row.id).map(({ id, name }) => ({ id, name }));
  const through = led
    .filter(({ memberIds }) => memberIds.has(row.id))
    .map(({ name, indicatorIds }) => ({
      team: name,
      results: row.elsewhere.filter(({ support }) => support && indicatorIds.has(support.indicatorId)),
    }))
    .filter(({ results }) => results.length > 0);
  const carried = new Set(through.flatMap(({ results }) => results));
  return { ...row, leads, through, elsewhere: row.elsewhere.filter((result) => !carried.has(result)) };
}

/** Whether the matrix can stand on its form (A.1.5): it needs indicators that are confirmed. */
export const hasForm = ({ columns }: RoleMatrix) => columns.some(({ inForce }) => inForce);

/**
 * The rows that stand on the form: the leader's own people and members of teams, and those of other units with what their
 * rater approved, for whoever is assigned here stands in the matrix of this unit (L.II.A.5.j).
 */
export const rowsOnForm = ({ rows }: RoleMatrix): MatrixRow[] =>
  rows
    .map((row) => ({
      ...row,
      expected: Object.fromEntries(
        Object.entries(row.expected).filter(([, { state }]) => state === "active"),
      ),
    }))
    .filter(
      ({ outside, teams, expected }) => !outside || teams.length > 0 || Object.keys(expected).length > 0,
    );

/**
 * Indicators in force that nobody carries and nobody is to carry (L.II.A.5.h); what is still being written cannot be carried
 * yet.
 */
export const orphansOf = ({ columns }: RoleMatrix) =>
  columns.filter(({ inForce, carriers, awaited }) => inForce && carriers === 0 && awaited === 0);

/** Indicators in force that are supported by approved roles alone, which wait for the members' plans. */
export const awaitedOf = ({ columns }: RoleMatrix) =>
  columns.filter(({ inForce, carriers, awaited }) => inForce && carriers === 0 && awaited > 0);

/**
 * People whom the leader rates or leads in a team, and who neither carry anything here, also not through the leader of a team,
 * nor are to carry it.
 */
export const idleOf = (matrix: RoleMatrix) => carryingNothing(matrix).filter((row) => !isExpected(row));

/** Those of them who have an approved role that their plan does not have yet. */
export const toTakeUpOf = (matrix: RoleMatrix) => carryingNothing(matrix).filter(isExpected);

const carryingNothing = ({ rows }: RoleMatrix) =>
  rows.filter(
    ({ outside, teams, cells, through }) =>
      (!outside || teams.length > 0) && Object.keys(cells).length === 0 && through.length === 0,
  );

const isExpected = ({ expected }: MatrixRow) =>
  Object.values(expected).some(({ state }) => state === "active");

function rowOf({ results, ...member }: MatrixMember): MatrixRow {
  const cells: Record<string, MatrixResult[]> = {};
  for (const result of results) if (result.support) (cells[result.support.indicatorId] ??= []).push(result);
  const elsewhere = results.filter(({ support }) => !support);
  return { ...member, cells, elsewhere, leads: [], through: [] };
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

/** What the shares of a superior's target add up to where they leave something over, or promise more; in its unit. */
export type Shares = { shared: string; targetValue: string; targetUnit: string | null; balance: -1 | 1 };

type Target = Measured & { indicatorId: string };

/** The sums that do not make up the superior's target, by the own result that takes a share of it. */
export function sharesOutOfBalance(
  own: readonly MatrixResult[],
  others: readonly MatrixResult[],
  targets: readonly Target[],
): Record<string, Shares> {
  const sums = targets.flatMap(({ indicatorId, targetValue, targetUnit }) => {
    const supporting = [...own, ...others].filter(({ support }) => support?.indicatorId === indicatorId);
    const shared = sharedOf(supporting, targetUnit);
    const balance = shareBalance({ shared, targetValue });
    if (shared === null || targetValue === null || balance === 0) return [];
    return [
      { indicatorId, shared, targetValue, targetUnit, balance: balance < 0 ? (-1 as const) : (1 as const) },
    ];
  });
  return Object.fromEntries(
    own.flatMap(({ id, support }) => {
      const sum = sums.find(({ indicatorId }) => indicatorId === support?.indicatorId);
      if (!sum || support?.method !== "direct_target") return [];
      const { shared, targetValue, targetUnit, balance } = sum;
      return [[id, { shared, targetValue, targetUnit, balance }]];
    }),
  );
}
