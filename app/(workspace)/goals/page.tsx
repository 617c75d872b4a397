import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";

import { AttainedChart } from "@/components/goals/attained-chart";
import { PeriodLinks } from "@/components/goals/period-links";
import { glossed } from "@/components/help/glossed";
import { GuideLink } from "@/components/help/guide-link";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/access/session";
import { askedPeriod } from "@/lib/goals/asked";
import { lightOf } from "@/lib/goals/attainment";
import { findGoals } from "@/lib/goals/queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("goals"))("title"),
});

type Search = { searchParams: Promise<{ year?: string; quarter?: string }> };

export default async function GoalsPage({ searchParams }: Search) {
  const actor = await requireActor();
  const { year, quarter, last } = askedPeriod(await searchParams, actor.today);
  const [t, format, { units, years }] = await Promise.all([
    getTranslations("goalPages"),
    getFormatter(),
    findGoals(actor, year, quarter),
  ]);
  const told = units
    .flatMap(({ mean, ...unit }) => (quarter === null || mean === null ? [] : [{ ...unit, mean }]))
    .sort((a, b) => a.mean - b.mean);
  const silent = units.filter(({ id }) => !told.some((unit) => unit.id === id));
  const far = told.filter(({ mean }) => lightOf(mean) === "off-track").length;
  const lowest = told[0];
  const facts = { year: String(year), quarter: quarter ?? 1 };
  const news = {
    ...{ told: told.length, far, behind: told.filter(({ mean }) => mean < 1).length },
    unit: lowest?.name ?? "",
    share: format.number(lowest?.mean ?? 0, { style: "percent", maximumFractionDigits: 0 }),
  };
  const date = format.dateTime(new Date(actor.today), { dateStyle: "long" });

  return (
    <>
      <PageHeader
        title={quarter ? t("headline", news) : t("headlineNone", facts)}
        lede={t.rich(quarter ? "lede" : "ledeNone", { ...glossed, ...facts })}
      >
        <GuideLink step="goals" />
      </PageHeader>
      <PeriodLinks path="/goals" now={Number(actor.today.slice(0, 4))} {...{ years, year, quarter, last }} />
      <div className="space-y-4">
        {units.every(({ of }) => of === 0) && (
          <Empty title={t("noGoals", facts)}>
            <p>{t("noGoalsLede")}</p>
          </Empty>
        )}
        {quarter && told.length > 0 && (
          <AttainedChart
            units={told}
            marked={far > 0 ? "off-track" : "behind"}
            {...{ year, quarter }}
            source={t("source", { ...facts, date, unit: units[0]?.name ?? "" })}
          />
        )}
        {silent.length > 0 && (
          <Card className="px-5 py-4">
            <h2 className="text-xl font-semibold">{t("silent")}</h2>
            <p className="text-ink-2 mt-0.5 mb-3 text-[13px]">{t("silentLede")}</p>
            <ul className="gap-x-8 text-[13px] sm:columns-2">
              {silent.map(({ id, name }) => (
                <li key={id}>
                  <a
                    href={`/goals/${id}?year=${year}`}
                    className="inline-block min-h-6 py-0.5 underline-offset-4 hover:underline"
                  >
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </Card>
        )}
      </div>
    </>
  );
}
