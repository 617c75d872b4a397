import { clsx } from "clsx";
import { useTranslations } from "next-intl";

import { Tag } from "@/components/ui/tag";
import {
  type MatrixColumn,
  type MatrixResult,
  type RoleMatrix,
  shareBalance,
} from "@/lib/planning/role-matrix";

import { useMeasured } from "./use-measured";

/** Members down, the leader's indicators across; the table scrolls by itself, names stay in sight. */
export function RoleMatrixTable({ matrix: { columns, rows } }: { matrix: RoleMatrix }) {
  const t = useTranslations("planning.matrix");
  return (
    <div
      role="region"
      aria-label={t("title")}
      tabIndex={0}
      className="border-line bg-surface max-h-[75vh] overflow-auto rounded-lg border"
    >
      <table className="border-separate border-spacing-0 text-[13px]">
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
          {rows.map(({ id, name, title, cells, elsewhere }) => (
            <tr key={id}>
              <th scope="row" className={clsx(cell, "bg-surface sticky left-0 z-10 font-normal")}>
                <span className="font-semibold">{name}</span>
                <span className="text-ink-3 block">{title}</span>
              </th>
              {columns.map(({ indicatorId }) => (
                <Roles key={indicatorId} results={cells[indicatorId] ?? []} />
              ))}
              <Roles results={elsewhere} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const cell = "border-line border-r border-b px-3 py-2 text-left align-top";

function ColumnHead({ column }: { column: MatrixColumn }) {
  const t = useTranslations("planning.matrix");
  const measured = useMeasured();
  const { statement, text, targetValue, targetUnit, carriers, shared } = column;
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
        {carriers === 0 && <Tag tone="danger">{t("carriers", { count: 0 })}</Tag>}
      </span>
    </th>
  );
}

function Roles({ results }: { results: readonly MatrixResult[] }) {
  const t = useTranslations("planning.matrix");
  const methods = useTranslations("vocabulary.cascadingMethod");
  return (
    <td className={cell}>
      {results.length === 0 && <span className="text-ink-3">{t("noRole")}</span>}
      {results.map(({ id, statement, support }) => (
        <p key={id} className="mb-1 last:mb-0">
          {statement}
          {support && (
            <span className="text-ink-3 block text-[12px]">{methods(`${support.method}.name`)}</span>
          )}
        </p>
      ))}
    </td>
  );
}
