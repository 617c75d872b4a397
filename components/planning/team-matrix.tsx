"use client";

import { clsx } from "clsx";
import { useTranslations } from "next-intl";

import type { RoleMatrix } from "@/lib/planning/role-matrix";

import { ColumnHead, matrixCell } from "./matrix-column";
import { MatrixFrame } from "./matrix-frame";
import { MemberHead } from "./member-head";
import { RoleContent } from "./role-cell";
import { useCellWords } from "./use-cell-words";

/** The second tier to read: the members of a work team by the indicators of its leader (L.II.A.5). */
export function TeamMatrixTable({ matrix: { columns, rows }, label }: { matrix: RoleMatrix; label: string }) {
  const t = useTranslations("planning.matrix");
  const words = useCellWords();
  return (
    <MatrixFrame role="region" aria-label={label} tabIndex={0}>
      <table className="border-separate border-spacing-0 text-[13px]">
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
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <MemberHead row={row} />
              {columns.map((column) => {
                const { indicatorId } = column;
                const idle = !row.cells[indicatorId] && !row.expected[indicatorId];
                return (
                  <td key={indicatorId} className={matrixCell}>
                    {idle && <span className="text-ink-3">{t("noRole")}</span>}
                    <RoleContent {...{ row, column, words }} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </MatrixFrame>
  );
}
