import { useTranslations } from "next-intl";

import type { ReactNode } from "react";

import { ChartFrame } from "@/components/ui/charts/chart-frame";
import { RankedBars } from "@/components/ui/charts/ranked-bars";
import { useNumbers } from "@/components/ui/numbers";
import { unitBeside } from "@/lib/decisions/owners";
import type { Accountability } from "@/lib/reporting/sheet";

import { filesOf, type Standing, waitingAt } from "./address";

type HoldupChartProps = {
  waits: Accountability["waits"];
  standing: Standing;
  source: string;
  actions?: ReactNode;
};

/** Who waits for whom: the officials for whom most people of the unit wait, by their position; no name stands on a shared screen (R5). */
export function HoldupChart({ waits, standing, source, actions }: HoldupChartProps) {
  const t = useTranslations("reporting.holdups");
  const { whole } = useNumbers();
  const { holdups, people, held } = waits;
  const title = t("title", { people, held, shown: holdups.length });
  const called = ({ title: position, unit }: (typeof holdups)[number]) =>
    position ? [position, unitBeside(position, unit)].filter(Boolean).join(", ") : t("noTitle");
  return (
    <ChartFrame
      title={title}
      sub={t("sub")}
      definition={{ word: t("definitionWord"), text: t("definition") }}
      source={source}
      downloads={filesOf(standing, { chart: "waits" })}
      actions={
        <span className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
          <a
            href="/plans/waiting"
            className="text-brand-strong font-semibold underline underline-offset-2 print:hidden"
          >
            {t("all")}
          </a>
          {actions}
        </span>
      }
      table={{
        word: t("table"),
        head: [t("official"), t("plans"), t("evaluations"), t("people")],
        rows: holdups.map((row) => ({
          ...{ id: row.raterId, name: called(row) },
          cells: [whole(row.plans), whole(row.evaluations), whole(row.people)],
        })),
      }}
    >
      <RankedBars
        label={title}
        max={Math.max(1, ...holdups.map((row) => row.people))}
        bars={holdups.map((row) => ({
          name: called(row),
          value: row.people,
          label: whole(row.people),
          marked: true,
          href: waitingAt(standing, row.raterId),
        }))}
      />
    </ChartFrame>
  );
}
