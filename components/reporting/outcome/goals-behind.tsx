import { useTranslations } from "next-intl";

import { useMeasured } from "@/components/planning/use-measured";
import { Card } from "@/components/ui/card";
import { useNumbers } from "@/components/ui/numbers";
import type { UnitOutcome } from "@/lib/reporting/sheet";

import { goalsAt, type Standing } from "../address";
import { MeasuredList } from "./measured-list";

type GoalsBehindProps = {
  goals: UnitOutcome["goals"];
  standing: Standing;
};

/** The goals that the achievement was computed from. */
export function GoalsBehind({ goals, standing }: GoalsBehindProps) {
  const t = useTranslations("unitOutcome");
  const kinds = useTranslations("goals.kind");
  const quarters = useTranslations("reporting.quarter");
  const measured = useMeasured();
  const { percent } = useNumbers();
  const { lines, missed, mean, reported, quarter } = goals;
  const year = String(standing.year);
  return (
    <Card className="px-5 pt-4 pb-3">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <div>
          <h2 className="text-lg font-semibold">{t("goalsBehind.title", { missed })}</h2>
          <p className="text-ink-2 mt-0.5 max-w-[70ch] text-[13px]">
            {quarter
              ? t("goalsBehind.sub", { quarter: quarters(`${quarter}`), year })
              : t("goalsBehind.subNone", { year })}
            {mean !== null && ` ${t("goalsBehind.mean", { share: percent(mean), count: reported })}`}
          </p>
        </div>
        <a
          href={goalsAt(standing)}
          className="text-brand-strong text-[13px] font-semibold underline underline-offset-2 print:hidden"
        >
          {t("goals")}
        </a>
      </div>
      <MeasuredList
        of={t("goalsBehind.text")}
        lines={lines.map(({ kind, counts, measure, target, reached, ...line }) => ({
          ...line,
          note: [kinds(kind), ...(counts ? [] : [t("goalsBehind.apart")])].join(" · "),
          target: measured(target, measure),
          reached: measured(reached, measure),
        }))}
      />
    </Card>
  );
}
