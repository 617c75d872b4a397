"use client";

import { clsx } from "clsx";
import { useTranslations } from "next-intl";

import { Tag } from "@/components/ui/tag";
import { type MatrixColumn, shareBalance } from "@/lib/planning/role-matrix";

import { useMeasured } from "./use-measured";

export const matrixCell =
  "border-line border-r border-b px-3 py-2 text-left align-top dense:px-2 dense:py-1 dense:leading-tight";

/** An indicator of the leader over its column: what it is to reach, who carries it, and what above it serves. */
export function ColumnHead({ column }: { column: MatrixColumn }) {
  const t = useTranslations("planning.matrix");
  const measured = useMeasured();
  const { statement, text, targetValue, targetUnit, inForce, carriers, awaited, shared, supports } = column;
  const target = measured(targetValue, targetUnit);
  return (
    <th
      scope="col"
      className={clsx(matrixCell, "bg-sunken dense:min-w-44 sticky top-0 z-10 min-w-56 font-normal")}
    >
      <span title={statement} className="text-ink-2 dense:line-clamp-1 block">
        {statement}
      </span>
      <span title={text} className="dense:line-clamp-2 block font-semibold">
        {text}
      </span>
      <span className="text-ink-2 block">
        {targetValue !== null && t("target", { target })}
        {targetValue !== null && carriers > 0 && " · "}
        {carriers > 0 && t("carriers", { count: carriers })}
      </span>
      {supports && (
        <span className="text-ink-3 dense:line-clamp-1 block text-[12px]">
          {t("supports", { indicator: supports })}
        </span>
      )}
      <span className="flex flex-wrap gap-1">
        {shared !== null && (
          <Tag tone={shareBalance(column) === 0 ? "good" : "warning"}>
            {t("shared", { shared: measured(shared, targetUnit), target })}
          </Tag>
        )}
        {!inForce && <Tag>{t("beingWritten")}</Tag>}
        {awaited > 0 && <Tag tone="warning">{t("awaited", { count: awaited })}</Tag>}
        {inForce && carriers === 0 && awaited === 0 && <Tag tone="danger">{t("carriers", { count: 0 })}</Tag>}
      </span>
    </th>
  );
}
