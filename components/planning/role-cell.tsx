import { clsx } from "clsx";

import type { CellWords } from "./use-cell-words";
import {
  awaits,
  awaitsLink,
  type Expected,
  type MatrixColumn,
  type MatrixResult,
  type MatrixRow,
} from "@/lib/planning/role-matrix";

type RoleCellProps = {
  row: MatrixRow;
  column: MatrixColumn;
  /** Row and column, for the keys of the table. */
  place: string;
  /** Whether the Tab key leads to this cell; arrows lead to all others. */
  reachable: boolean;
  words: CellWords;
};

const none: readonly MatrixResult[] = [];

/** What is expected of a member beside what the member's plan says; pressed, it becomes a form. */
export function RoleCell({ row, column, place, reachable, words }: RoleCellProps) {
  const { t } = words;
  const results = row.cells[column.indicatorId] ?? none;
  const cell = row.expected[column.indicatorId];
  const expected = cell?.text ?? null;
  const state = cell && stateWords(cell, row.outside, words);
  const awaited = awaitedWord(row, column.indicatorId);
  const statements = results.map(({ statement }) => statement).join("; ");
  return (
    <button
      type="button"
      data-place={place}
      tabIndex={reachable ? 0 : -1}
      aria-label={t("cell", {
        member: row.name,
        indicator: column.text,
        expected: expected
          ? [t("cellExpected", { text: expected }), ...(state ? [state] : [])].join(". ")
          : t("cellNothing"),
        roles: results.length > 0 ? t("cellRoles", { text: statements }) : t(awaited ?? "noRole"),
      })}
      className="group hover:bg-sunken focus-visible:outline-brand dense:min-h-8 dense:px-2 dense:py-1 dense:leading-tight flex h-full min-h-14 w-full cursor-text flex-col px-3 py-2 text-left focus-visible:outline-2 focus-visible:-outline-offset-2"
    >
      <RoleContent {...{ row, column, words }} />
      {!expected && (
        <span className="text-ink-3 block">
          {results.length === 0 && (
            <span className="group-hover:hidden group-focus:hidden">{t("noRole")}</span>
          )}
          <span className="hidden group-hover:inline group-focus:inline">{t("write")}</span>
        </span>
      )}
    </button>
  );
}

/** What is expected of a member, what the rater makes of it, and what the member's plan says. */
export function RoleContent({ row, column, words }: Pick<RoleCellProps, "row" | "column" | "words">) {
  const { t, methodName } = words;
  const results = row.cells[column.indicatorId] ?? none;
  const cell = row.expected[column.indicatorId];
  const expected = cell?.text ?? null;
  const awaited = awaitedWord(row, column.indicatorId);
  const state = cell && stateWords(cell, row.outside, words);
  return (
    <span className={state ? "dense:line-clamp-4" : "dense:line-clamp-2"}>
      {expected && (
        <span
          className={clsx(
            "border-brand dense:mb-0 dense:border-0 dense:pl-0 mb-2 block border-l-2 pl-2",
            // What the plan says already needs no second line.
            cell?.state === "active" && results.length > 0 && !state ? "dense:hidden" : "dense:inline",
          )}
        >
          <span className="text-ink-3 dense:inline dense:after:content-[':_'] block text-[12px]">
            {t(
              cell?.state === "proposed"
                ? "proposed"
                : cell?.state === "refused"
                  ? "notApproved"
                  : "expected",
            )}
            {awaited && <span className="text-warning"> · {t(awaited)}</span>}
          </span>
          {expected}
          {state && (
            <span
              className={clsx(
                "block text-[12px]",
                cell?.state === "active"
                  ? "text-good"
                  : cell?.state === "refused"
                    ? "text-danger"
                    : "text-warning",
              )}
            >
              {state}
            </span>
          )}
        </span>
      )}
      {results.map(({ id, statement, support }) => (
        <span key={id} className="dense:mb-0 mb-1 block last:mb-0">
          {statement}
          {support && (
            <span className="text-ink-3 dense:hidden block text-[12px]">{methodName(support.method)}</span>
          )}
        </span>
      ))}
    </span>
  );
}

/** What the plan of a member lacks for an approved role; null where it lacks nothing. */
function awaitedWord(row: MatrixRow, indicatorId: string) {
  if (!awaits(row, indicatorId)) return null;
  return awaitsLink(row, indicatorId) ? ("inPlanUnlinked" as const) : ("notInPlan" as const);
}

/** What the member's rater makes of it; null where the leader is the rater. */
function stateWords(
  { state, since, reason }: Expected,
  outside: MatrixRow["outside"],
  { t, dayOf }: CellWords,
) {
  if (state === "refused") return t("refused", { reason: reason ?? "" });
  if (state === "active") return outside && t("approvedByRater");
  if (state === null || !since) return null;
  return outside && !outside.rater
    ? t("waitsForNobody")
    : t("waits", { rater: outside?.rater ?? t("theirRater"), date: dayOf(since) });
}
