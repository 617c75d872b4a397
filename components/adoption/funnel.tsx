import { useTranslations } from "next-intl";

import { ChartFrame } from "@/components/ui/charts/chart-frame";
import { Meter } from "@/components/ui/meter";
import { useNumbers } from "@/components/ui/numbers";
import { hardestStep, steps, stuckAt } from "@/lib/reporting/adoption";
import type { UnitAdoption } from "@/lib/reporting/sheet";

import { useChange } from "./use-change";

type FunnelProps = { whole: UnitAdoption; year: number };

/** How many people of a unit have taken each step, and before which of them most are stuck. */
export function Funnel({ whole: { reached, before }, year }: FunnelProps) {
  const t = useTranslations("adoption");
  const { whole, percent } = useNumbers();
  const change = useChange();
  const hardest = hardestStep(reached);
  const share = (people: number) => percent(people / reached.owing);
  const people = hardest ? stuckAt(reached, hardest) : 0;
  return (
    <ChartFrame
      title={t("funnel.title", { people, step: hardest ? t(`before.${hardest}`) : "" })}
      sub={t("funnel.sub", { year: String(year), owing: reached.owing })}
      definition={{ word: t("definition"), text: t("funnel.definition") }}
      table={{
        word: t("table"),
        head: [
          t("funnel.step"),
          t("funnel.people"),
          t("funnel.share"),
          t("funnel.stuck"),
          t("funnel.change"),
        ],
        rows: steps.map((step) => ({
          name: t(`steps.${step}`),
          cells: [
            whole(reached[step]),
            share(reached[step]),
            whole(stuckAt(reached, step)),
            change(reached[step] - before[step]),
          ],
        })),
      }}
    >
      <ol className="space-y-2.5">
        {steps.map((step) => (
          <li
            key={step}
            className="grid items-center gap-x-4 gap-y-1 sm:grid-cols-[13rem_minmax(0,1fr)_12rem]"
          >
            <span className="font-medium">{t(`steps.${step}`)}</span>
            <span className="block h-3 [&_svg]:h-3">
              <Meter share={reached[step] / reached.owing} label={share(reached[step])} />
            </span>
            <span className="tabular flex justify-between gap-3 text-[13px]">
              <span>
                <strong>{whole(reached[step])}</strong>{" "}
                <span className="text-ink-2">{share(reached[step])}</span>
              </span>
              {stuckAt(reached, step) > 0 && (
                <span className={step === hardest ? "text-danger font-semibold" : "text-ink-3"}>
                  {t("funnel.lost", { people: whole(stuckAt(reached, step)) })}
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </ChartFrame>
  );
}
