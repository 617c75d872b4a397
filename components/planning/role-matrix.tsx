"use client";

import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { memo, type ReactNode } from "react";

import { Tag } from "@/components/ui/tag";
import type { Expected, MatrixColumn, MatrixRow, RoleMatrix } from "@/lib/planning/role-matrix";

import { ColumnHead, matrixCell } from "./matrix-column";
import { MatrixFrame } from "./matrix-frame";
import { MemberHead } from "./member-head";
import { RoleCell } from "./role-cell";
import { RoleForm } from "./role-form";
import { useCellWords } from "./use-cell-words";
import { type Place, useMatrixKeys } from "./use-matrix-keys";
import { useWritten } from "./use-written";

type RoleMatrixTableProps = {
  matrix: RoleMatrix;
  describedBy?: string;
  /** What there is to know about it, folded into one line above. */
  about?: ReactNode;
};

/**
 * Members down, the leader's indicators across; the table scrolls by itself, names stay in sight. What is expected of a
 * member is written in the cell, as in a spreadsheet; only the open cell is a form.
 */
export function RoleMatrixTable({
  matrix: { columns, rows: read },
  describedBy,
  about,
}: RoleMatrixTableProps) {
  const t = useTranslations("planning.matrix");
  const { rows, wrote } = useWritten(read);
  const { active, open, grid, leave } = useMatrixKeys({ rows: rows.length, columns: columns.length });
  return (
    <MatrixFrame about={about}>
      <table
        role="grid"
        aria-label={t("title")}
        aria-describedby={describedBy}
        className="border-separate border-spacing-0 text-[13px]"
        {...grid}
      >
        <thead>
          <tr>
            <th
              scope="col"
              className={clsx(matrixCell, "bg-sunken sticky top-0 left-0 z-20 min-w-36 sm:min-w-52")}
            >
              {t("member")}
            </th>
            {columns.map((column) => (
              <ColumnHead key={column.indicatorId} column={column} />
            ))}
            <th
              scope="col"
              className={clsx(matrixCell, "bg-sunken dense:min-w-40 sticky top-0 z-10 min-w-48")}
            >
              {t("elsewhere")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <Row
              key={row.id}
              row={row}
              number={i}
              columns={columns}
              active={active.row === i ? active.column : null}
              open={open?.row === i ? open : null}
              leave={leave}
              wrote={wrote}
            />
          ))}
        </tbody>
      </table>
    </MatrixFrame>
  );
}

type RowProps = {
  row: MatrixRow;
  number: number;
  columns: readonly MatrixColumn[];
  /** The column that the Tab key leads to, where it is in this row. */
  active: number | null;
  open: (Place & { typed: string | null }) | null;
  leave: (to: "stay" | "next" | "back" | "away") => void;
  wrote: (memberId: string, indicatorId: string, written: Expected) => void;
};

/** Drawn again only when something in this row changes. */
const Row = memo(function Row({ row, number, columns, active, open, leave, wrote }: RowProps) {
  const t = useTranslations("planning.matrix");
  const words = useCellWords();
  return (
    <tr>
      <MemberHead row={row} />
      {columns.map((column, i) => (
        <td key={column.indicatorId} role="gridcell" className="border-line h-px border-r border-b align-top">
          {open?.column === i ? (
            <RoleForm
              member={row}
              column={column}
              typed={open.typed}
              onLeave={leave}
              onWritten={(written) => wrote(row.id, column.indicatorId, written)}
            />
          ) : (
            <RoleCell {...{ row, column, words }} place={`${number}:${i}`} reachable={active === i} />
          )}
        </td>
      ))}
      <td role="gridcell" className={matrixCell}>
        {row.elsewhere.length === 0 && row.through.length === 0 && !row.outside && (
          <span className="text-ink-3">{t("noRole")}</span>
        )}
        <div className="dense:line-clamp-2">
          {row.through.map(({ team, results }) => (
            <div key={team} className="dense:mb-0 mb-1">
              <Tag tone="good">{t("through", { team })}</Tag>
              {results.map(({ id, statement }) => (
                <p key={id}>{statement}</p>
              ))}
            </div>
          ))}
          {row.elsewhere.map(({ id, statement }) => (
            <p key={id} className="dense:mb-0 mb-1 last:mb-0">
              {statement}
            </p>
          ))}
        </div>
      </td>
    </tr>
  );
});
