import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";

import { Card } from "@/components/ui/card";
import type { AssignmentToDecide } from "@/lib/planning/sheet";

type AssignmentToWeighProps = {
  assignment: AssignmentToDecide;
  /** Levels that the member lacks, by competency. */
  gaps: readonly { name: string; missing: number }[];
};

/** What another leader expects of a member, and what its rater weighs: workload, progress, competence (L.II.A.5.f.12). */
export function AssignmentToWeigh({ assignment, gaps }: AssignmentToWeighProps) {
  const t = useTranslations("queue.assignment");
  const { expected, statement, text, main, additional, others } = assignment;
  return (
    <Card className="space-y-4 px-4 py-3.5">
      <Part title={t("expected")}>
        <p className="border-brand border-l-2 pl-2 text-base break-words">{expected}</p>
      </Part>
      <Part title={t("for")}>
        <p>
          {statement}: {text}
        </p>
      </Part>
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
        <LastReports reports={assignment.reports} />
      </Part>
      <Part title={t("gaps")}>
        {gaps.length === 0 && <p className="text-ink-2">{t("noGaps")}</p>}
        <ul className="space-y-1">
          {gaps.map(({ name, missing }) => (
            <li key={name}>{t("gap", { name, gap: missing })}</li>
          ))}
        </ul>
      </Part>
    </Card>
  );
}

function LastReports({ reports }: Pick<AssignmentToDecide, "reports">) {
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

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h4 className="text-ink-2 font-sans text-[13px] font-semibold">{title}</h4>
      {children}
    </section>
  );
}
