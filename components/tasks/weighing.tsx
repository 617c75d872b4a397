import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";

import type { Workload } from "@/lib/planning/sheet";

/** A competency that the member lacks, and by how many levels. */
export type Gap = { name: string; missing: number };

type WeighingProps = { workload: Workload; gaps: readonly Gap[] };

/** What a rater weighs before a member takes something on: workload, progress, competence (L.II.A.5.f.12). */
export function Weighing({ workload, gaps }: WeighingProps) {
  const t = useTranslations("queue.assignment");
  const { main, additional, others, reports } = workload;
  return (
    <>
      <div>
        <h3 className="text-lg font-semibold">{t("weigh")}</h3>
        <p className="text-ink-2 text-[13px]">{t("weighLede")}</p>
      </div>
      <Part title={t("workload")}>
        <p>{t("results", { main, additional })}</p>
      </Part>
      <Part title={t("others")}>
        {others.length === 0 && <p className="text-ink-2">{t("noOthers")}</p>}
        <ul className="space-y-1">
          {others.map(({ id, text, assigner }) => (
            <li key={id}>{t("other", { text, assigner })}</li>
          ))}
        </ul>
      </Part>
      <Part title={t("progress")}>
        <LastReports reports={reports} />
      </Part>
      <Part title={t("gaps")}>
        {gaps.length === 0 && <p className="text-ink-2">{t("noGaps")}</p>}
        <ul className="space-y-1">
          {gaps.map(({ name, missing }) => (
            <li key={name}>{t("gap", { name, gap: missing })}</li>
          ))}
        </ul>
      </Part>
    </>
  );
}

function LastReports({ reports }: Pick<Workload, "reports">) {
  const t = useTranslations("queue.assignment");
  const format = useFormatter();
  if (reports.length === 0) return <p className="text-ink-2">{t("noReports")}</p>;
  return (
    <ul className="space-y-1">
      {reports.map(({ id, value, note, reportedAt, indicator }) => {
        const number =
          value === null
            ? note
            : `${format.number(Number(value), { maximumFractionDigits: 4 })} ${indicator.targetUnit ?? ""}`.trim();
        const date = format.dateTime(new Date(reportedAt), { day: "numeric", month: "long" });
        return <li key={id}>{t("report", { text: indicator.text, value: number, date })}</li>;
      })}
    </ul>
  );
}

/** A titled line or two. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h4 className="text-ink-2 font-sans text-[13px] font-semibold">{title}</h4>
      {children}
    </section>
  );
}
