import { useFormatter, useTranslations } from "next-intl";

import { ChartFrame } from "@/components/ui/charts/chart-frame";
import { useNumbers } from "@/components/ui/numbers";
import { steps } from "@/lib/reporting/adoption";
import type { Week } from "@/lib/reporting/sheet";

const [barWidth, gap, tall] = [7, 3, 44];

/** New people at each step in each of the last weeks: six small pictures, each as tall as its busiest week. */
export function Weekly({ weeks }: { weeks: readonly Week[] }) {
  const t = useTranslations("adoption");
  const format = useFormatter();
  const { whole } = useNumbers();
  const on = (day: string) => format.dateTime(new Date(day), { day: "numeric", month: "short" });
  const last = weeks.at(-2);
  const span = { from: on(weeks[0]?.monday ?? ""), to: on(weeks.at(-1)?.monday ?? "") };
  return (
    <ChartFrame
      title={t("weeks.title", { reported: last?.reported ?? 0, fed: last?.fed ?? 0 })}
      sub={t("weeks.sub", span)}
      definition={{ word: t("definition"), text: t("weeks.definition") }}
      table={{
        word: t("table"),
        head: [t("weeks.week"), ...steps.map((step) => t(`steps.${step}`))],
        rows: weeks.map((week) => ({
          name: on(week.monday),
          cells: steps.map((step) => whole(week[step])),
        })),
      }}
    >
      <ul className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-3">
        {steps.map((step) => {
          const people = weeks.reduce((sum, week) => sum + week[step], 0);
          const most = Math.max(...weeks.map((week) => week[step]));
          return (
            <li key={step}>
              <p className="text-[13px] leading-tight font-medium">{t(`steps.${step}`)}</p>
              <p className="text-ink-2 tabular text-[13px]">{t("weeks.total", { people, most })}</p>
              <svg
                viewBox={`0 0 ${weeks.length * (barWidth + gap)} ${tall + 1}`}
                role="img"
                aria-label={t("weeks.image", { step: t(`steps.${step}`), people, most })}
                className="mt-1 h-14 w-full"
                preserveAspectRatio="none"
              >
                {weeks.map((week, i) => {
                  const height = (week[step] / Math.max(1, most)) * tall;
                  return (
                    <rect
                      key={week.monday}
                      x={i * (barWidth + gap)}
                      y={tall - height}
                      width={barWidth}
                      height={height}
                      className="fill-brand"
                    />
                  );
                })}
                <rect
                  y={tall}
                  width={weeks.length * (barWidth + gap)}
                  height={0.6}
                  className="fill-line-strong"
                />
              </svg>
              <p aria-hidden className="text-ink-3 flex justify-between text-[12px]">
                <span>{span.from}</span>
                <span>{span.to}</span>
              </p>
            </li>
          );
        })}
      </ul>
    </ChartFrame>
  );
}
