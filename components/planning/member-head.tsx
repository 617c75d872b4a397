"use client";

import { clsx } from "clsx";
import { useTranslations } from "next-intl";

import type { MatrixRow } from "@/lib/planning/role-matrix";

import { matrixCell } from "./matrix-column";

/** Who stands in the row: position, the teams of the leader, the team that they lead, and the rater where it is another. */
export function MemberHead({ row }: { row: MatrixRow }) {
  const t = useTranslations("planning.matrix");
  const { name, title, teams, leads, outside } = row;
  return (
    <th scope="row" className={clsx(matrixCell, "bg-surface sticky left-0 z-10 font-normal")}>
      <span className="dense:line-clamp-1 block font-semibold">{name}</span>
      <span className="text-ink-3 dense:line-clamp-1 dense:text-[12px] block">{title}</span>
      {teams.map((team) => (
        <span key={team} className="text-ink-2 dense:line-clamp-1 block text-[12px] font-semibold">
          {t("inTeam", { team })}
        </span>
      ))}
      {outside && (
        <span className="text-ink-2 dense:line-clamp-1 block text-[12px]">
          {t("outside", {
            unit: outside.unit ?? t("outsideUnknown"),
            rater: outside.rater ?? t("outsideUnknown"),
          })}
        </span>
      )}
      {leads.map(({ id, name: team }) => (
        <a
          key={id}
          href={`/plans/matrix?team=${id}`}
          className="text-brand-strong dense:line-clamp-1 block text-[12px] leading-6 font-semibold"
        >
          {t("leadsTeam", { team })}
        </a>
      ))}
    </th>
  );
}
