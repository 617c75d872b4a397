import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";

import { AddGoal } from "@/components/goals/add-goal";
import { GoalCard } from "@/components/goals/goal-card";
import { PeriodLinks } from "@/components/goals/period-links";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/access/session";
import { askedPeriod } from "@/lib/goals/asked";
import { attained, formerOf, meanAttained } from "@/lib/goals/attainment";
import { findUnitGoals } from "@/lib/goals/queries";
import { goalParameters } from "@/lib/goals/schema";
import { findCarriedGoals } from "@/lib/planning/queries/carried-goals";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("goals"))("title"),
});

type Asked = { params: Promise<unknown>; searchParams: Promise<{ year?: string; quarter?: string }> };

export default async function UnitGoalsPage({ params, searchParams }: Asked) {
  const actor = await requireActor();
  const { year, quarter, last } = askedPeriod(await searchParams, actor.today);
  const asked = goalParameters.safeParse(await params);
  const unit = (asked.success && (await findUnitGoals(actor, asked.data.unitId, year))) || notFound();
  const [t, words, format, carried] = await Promise.all([
    getTranslations("goalPages"),
    getTranslations("goals"),
    getFormatter(),
    findCarriedGoals(actor, unit.id, year),
  ]);
  const { goals, formers, years, mayKeep } = unit;
  const percent = (share: number | null) =>
    share === null ? "none" : format.number(share, { style: "percent", maximumFractionDigits: 0 });
  const now = meanAttained(goals, quarter ?? 1);
  const told = quarter ? now.reported : 0;
  const met = quarter ? goals.filter((goal) => (attained(goal, quarter) ?? 0) >= 1).length : 0;
  const facts = { unit: unit.name, year: String(year), before: String(year - 1), quarter: quarter ?? 1 };
  const lede = quarter === null ? "unitLedeNone" : told === 0 ? "unitLedeSilent" : "unitLede";
  const figures = {
    ...{ share: percent(now.mean), told, of: goals.length },
    former: percent(meanAttained(formers, 4).mean),
  };
  const place = { unitId: unit.id, year };

  return (
    <>
      <PageHeader
        above={<a href={`/goals?year=${year}`}>{words("back")}</a>}
        title={t("unitHeadline", { ...facts, told, met })}
        lede={t(lede, { ...facts, ...figures })}
      >
        {quarter && goals.length > 0 && (
          <a
            href={`/goals/${unit.id}/report?year=${year}&quarter=${quarter}`}
            className="text-brand-strong text-[13px] font-semibold underline underline-offset-2 print:hidden"
          >
            {t("report.link")}
          </a>
        )}
      </PageHeader>
      <PeriodLinks
        path={`/goals/${unit.id}`}
        now={Number(actor.today.slice(0, 4))}
        {...{ years, year, quarter, last }}
      />
      <div className="space-y-4">
        {goals.length === 0 && (
          <Empty title={words("none", { year: String(year) })}>
            <p>{words("noneLede")}</p>
          </Empty>
        )}
        <div className="grid items-start gap-4 xl:grid-cols-2">
          {goals.map((goal) => (
            <GoalCard
              key={goal.id}
              {...{ goal, place, mayKeep, last, quarter }}
              carried={carried[goal.id]}
              former={formerOf(goal, formers)}
            />
          ))}
        </div>
        {mayKeep && <AddGoal place={place} />}
      </div>
    </>
  );
}
