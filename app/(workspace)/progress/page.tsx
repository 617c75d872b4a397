import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { IndicatorProgress } from "@/components/progress/indicator-progress";
import { Words } from "@/components/shell/words";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Tag } from "@/components/ui/tag";
import { requireActor } from "@/lib/access/session";
import { findProgress } from "@/lib/progress/queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("progress"))("title"),
});

export default async function ProgressPage() {
  const actor = await requireActor();
  const year = Number(actor.today.slice(0, 4));
  const [t, kinds, plan] = await Promise.all([
    getTranslations("progress"),
    getTranslations("vocabulary.resultKind"),
    findProgress(actor, year),
  ]);
  if (!plan) {
    return (
      <>
        <PageHeader title={t("title")} />
        <Empty title={t("noPlan", { year: String(year) })}>
          <p>{t("noPlanLede")}</p>
          <LinkButton href="/plans" look="primary">
            {t("toPlan")}
          </LinkButton>
        </Empty>
      </>
    );
  }
  const indicators = plan.results.flatMap((result) => result.indicators);
  const reported = indicators.filter(({ reports }) => reports.length > 0).length;

  return (
    <Words of={["progress"]}>
      <PageHeader title={t("headline", { count: reported, total: indicators.length })} lede={t("lede")} />
      <div className="space-y-4">
        {plan.results.map((result) => (
          <Card key={result.id} className="px-4 py-3">
            <h2 className="font-sans text-[14.5px] font-semibold">
              {result.statement} <Tag>{kinds(result.kind)}</Tag>
            </h2>
            <div className="divide-line divide-y">
              {result.indicators.map((indicator) => (
                <IndicatorProgress key={indicator.id} indicator={indicator} />
              ))}
            </div>
          </Card>
        ))}
      </div>
    </Words>
  );
}
