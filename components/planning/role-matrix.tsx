"use client";

import { clsx } from "clsx";
import { useFormatter, useTranslations } from "next-intl";
import { memo } from "react";

import { Tag } from "@/components/ui/tag";
import {
  type Expected,
  type MatrixColumn,
  type MatrixResult,
  type MatrixRow,
  type RoleMatrix,
  shareBalance,
} from "@/lib/planning/role-matrix";

import { RoleCell } from "./role-cell";
import { RoleForm } from "./role-form";
import { type Place, useMatrixKeys } from "./use-matrix-keys";
import { useMeasured } from "./use-measured";
import { useWritten } from "./use-written";

type RoleMatrixTableProps = { matrix: RoleMatrix; describedBy?: string };

/**
 * Members down, the leader's indicators across; the table scrolls by itself, names stay in sight. What is expected of a
 * member is written in the cell, as in a spreadsheet; only the open cell is a form.
 */
export function RoleMatrixTable({ matrix: { columns, rows: read }, describedBy }: RoleMatrixTableProps) {
  const t = useTranslations("planning.matrix");
  const { rows, wrote } = useWritten(read);
  const { active, open, grid, leave } = useMatrixKeys({ rows: rows.length, columns: columns.length });
  return (
    <div className="border-line bg-surface max-h-[75vh] scroll-pt-32 scroll-pl-40 overflow-auto rounded-lg border sm:scroll-pl-56">
      <table
        role="grid"
        aria-label={t("title")}
        aria-describedby={describedBy}
        className="border-separate border-spacing-0 text-[13px]"
        {...grid}
      >
        <thead>
          <tr>
            <th scope="col" className={clsx(cell, "bg-sunken sticky top-0 left-0 z-20 min-w-36 sm:min-w-52")}>
              {t("member")}
            </th>
            {columns.map((column) => (
              <ColumnHead key={column.indicatorId} column={column} />
            ))}
            <th scope="col" className={clsx(cell, "bg-sunken sticky top-0 z-10 min-w-48")}>
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
    </div>
  );
}

const cell = "border-line border-r border-b px-3 py-2 text-left align-top";

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
  const methods = useTranslations("vocabulary.cascadingMethod");
  const format = useFormatter();
  const dayOf = (at: string) => format.dateTime(new Date(at), { day: "numeric", month: "long" });
  const methodName = (method: NonNullable<MatrixResult["support"]>["method"]) => methods(`${method}.name`);
  return (
    <tr>
      <th scope="row" className={clsx(cell, "bg-surface sticky left-0 z-10 font-normal")}>
        <span className="font-semibold">{row.name}</span>
        <span className="text-ink-3 block">{row.title}</span>
        {row.outside && (
          <span className="text-ink-2 block text-[12px]">
            {t("outside", {
              unit: row.outside.unit ?? t("outsideUnknown"),
              rater: row.outside.rater ?? t("outsideUnknown"),
            })}
          </span>
        )}
      </th>
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
            <RoleCell
              {...{ row, column, t, methodName, dayOf }}
              place={`${number}:${i}`}
              reachable={active === i}
            />
          )}
        </td>
      ))}
      <td role="gridcell" className={cell}>
        {row.elsewhere.length === 0 && !row.outside && <span className="text-ink-3">{t("noRole")}</span>}
        {row.elsewhere.map(({ id, statement }) => (
          <p key={id} className="mb-1 last:mb-0">
            {statement}
          </p>
        ))}
      </td>
    </tr>
  );
});

function ColumnHead({ column }: { column: MatrixColumn }) {
  const t = useTranslations("planning.matrix");
  const measured = useMeasured();
  const { statement, text, targetValue, targetUnit, inForce, carriers, shared } = column;
  const target = measured(targetValue, targetUnit);
  return (
    <th scope="col" className={clsx(cell, "bg-sunken sticky top-0 z-10 min-w-56 font-normal")}>
      <span className="text-ink-2 block">{statement}</span>
      <span className="font-semibold">{text}</span>
      <span className="text-ink-2 block">
        {targetValue !== null && t("target", { target })}
        {targetValue !== null && carriers > 0 && " · "}
        {carriers > 0 && t("carriers", { count: carriers })}
      </span>
      <span className="flex flex-wrap gap-1">
        {shared !== null && (
          <Tag tone={shareBalance(column) === 0 ? "good" : "warning"}>
            {t("shared", { shared: measured(shared, targetUnit), target })}
          </Tag>
        )}
        {!inForce && <Tag>{t("beingWritten")}</Tag>}
        {inForce && carriers === 0 && <Tag tone="danger">{t("carriers", { count: 0 })}</Tag>}
      </span>
    </th>
  );
}
