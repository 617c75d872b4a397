import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { glossed } from "@/components/help/glossed";
import { GuideLink } from "@/components/help/guide-link";
import { WrongRater } from "@/components/organisation/wrong-rater";
import { Offers } from "@/components/planning/offers";
import { PlanState } from "@/components/planning/plan-state";
import { PastPlanCard } from "@/components/planning/past-plan";
import { StartPlan } from "@/components/planning/start-plan";
import { Blockers } from "@/components/ui/blockers";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor, requireFrame } from "@/lib/access/session";
import { findOwnRater } from "@/lib/organisation/queries";
import { examples } from "@/lib/planning/examples";
import { ownPlans } from "@/lib/planning/queries/lines";
import { findOffering } from "@/lib/planning/queries/offers";
import { findPastPlan } from "@/lib/planning/queries/past-plan";
import { findOpening } from "@/lib/planning/queries/opening";
import { offerParameters } from "@/lib/planning/schema";
import type { SearchParameters } from "@/lib/search-parameters";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("planning"))("title"),
});

export default async function PlansPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireActor();
  const year = Number(actor.today.slice(0, 4));
  const asked = offerParameters.parse(await searchParams);
  const [t, plans, { blockers, ...opening }, rater, offering, past] = await Promise.all([
    getTranslations("planning"),
    ownPlans(actor),
    findOpening(actor, year),
    findOwnRater(actor),
    findOffering(actor, asked),
    findPastPlan(actor),
  ]);
  const isOfficial = (await requireFrame()).official;
  const [obstacle] = blockers.filter(({ code }) => code !== "plan.exists");

  return (
    <>
      <PageHeader title={t("ownTitle")} lede={t.rich("ownLede", glossed)}>
        <GuideLink step="plan" />
      </PageHeader>
      {obstacle && (
        <div className="mb-6">
          <Blockers blockers={[obstacle]} />
        </div>
      )}
      {blockers.length === 0 && (
        <div className="mb-6">
          <StartPlan year={year} {...opening} positions={examples.map(({ position }) => position)} />
        </div>
      )}
      {plans.length > 0 && (
        <Card>
          <ul className="divide-line divide-y">
            {plans.map((plan) => (
              <li key={plan.id} className="flex flex-wrap items-center justify-between gap-3 px-4 py-3">
                <div>
                  <a href={`/plans/${plan.id}`} className="font-semibold underline-offset-4 hover:underline">
                    {t("planTitle", { year: String(plan.year) })}
                  </a>
                  <p className="text-ink-2 text-[13px]">
                    {plan.positionTitle} · {plan.unit.name} · {t("edition", { edition: plan.edition })}
                  </p>
                </div>
                <PlanState status={plan.status} />
              </li>
            ))}
          </ul>
        </Card>
      )}
      {past && <PastPlanCard plan={past} />}
      {offering && (
        <div className="mt-8">
          <Offers offering={offering} search={asked.search} />
        </div>
      )}
      {!isOfficial && (
        <div className="mt-6">
          <WrongRater {...rater} />
        </div>
      )}
    </>
  );
}
