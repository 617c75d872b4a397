import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { AddGoal } from "@/components/goals/add-goal";
import { GoalCard } from "@/components/goals/goal-card";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/access/session";
import { lastQuarter } from "@/lib/goals/attainment";
import { findUnitGoals } from "@/lib/goals/queries";
import { goalParameters } from "@/lib/goals/schema";
import { findCarriedGoals } from "@/lib/planning/queries/carried-goals";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("goals"))("title"),
});

export default async function UnitGoalsPage({ params }: { params: Promise<unknown> }) {
  const actor = await requireActor();
  const year = Number(actor.today.slice(0, 4));
  const asked = goalParameters.safeParse(await params);
  const unit = (asked.success && (await findUnitGoals(actor, asked.data.unitId, year))) || notFound();
  const [t, carried] = await Promise.all([getTranslations("goals"), findCarriedGoals(actor, unit.id, year)]);
  const place = { unitId: unit.id, year };

  return (
    <>
      <PageHeader
        above={<a href="/goals">{t("back")}</a>}
        title={t("unitTitle", { unit: unit.name, year: String(year) })}
        lede={t("unitLede")}
      />
      <div className="max-w-[56rem] space-y-3">
        {unit.goals.length === 0 && (
          <Empty title={t("none", { year: String(year) })}>
            <p>{t("noneLede")}</p>
          </Empty>
        )}
        {unit.goals.map((goal) => (
          <GoalCard
            key={goal.id}
            goal={goal}
            place={place}
            carried={carried[goal.id]}
            mayKeep={unit.mayKeep}
            last={lastQuarter(year, actor.today)}
          />
        ))}
        {unit.mayKeep && <AddGoal place={place} />}
      </div>
    </>
  );
}
