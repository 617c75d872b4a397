import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";

import { GuideLink } from "@/components/help/guide-link";
import { ClosedChart } from "@/components/training/closed-chart";
import { ClosedFigures } from "@/components/training/closed-figures";
import { FewToCompare } from "@/components/training/few-to-compare";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/access/session";
import type { SearchParameters } from "@/lib/search-parameters";
import { cautionBelow, closedShare, isTold, lastYear, toldGroups } from "@/lib/training/outcome";
import { findOutcomes } from "@/lib/training/queries/outcomes";
import { outcomeYearSchema } from "@/lib/training/schema";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("trainingOutcomes"))("title"),
});

const link = "text-brand-strong inline-flex min-h-8 items-center text-[13px] underline underline-offset-2";

export default async function TrainingOutcomesPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireActor();
  const asked = outcomeYearSchema.parse(await searchParams).year;
  const last = lastYear(actor.today);
  const outcomes = (await findOutcomes(actor, asked ?? last)) ?? notFound();
  const [t, format] = await Promise.all([getTranslations("trainingOutcomes"), getFormatter()]);
  const percent = (value: number) => format.number(value, { style: "percent", maximumFractionDigits: 1 });
  const { all, year } = outcomes;
  const [providers, units] = [toldGroups(outcomes.providers, null), toldGroups(outcomes.units, all)];
  const worst = units.ranked.toReversed();
  const [best, least] = [providers.ranked[0], worst[0]];
  const told = isTold(all);

  return (
    <>
      <PageHeader
        title={t("headline", {
          ...{ year: String(year), trained: all.trained, evaluated: all.evaluated },
          share: percent(all.trained === 0 ? 0 : all.evaluated / all.trained),
          ...{ lacking: told ? all.lacking : 0, closed: all.closed },
        })}
        lede={
          all.evaluated === 0
            ? undefined
            : t("lede", { evaluated: all.evaluated, trained: all.trained, measured: all.measured })
        }
      >
        <a href={`/training/outcomes?year=${year - 1}`} className={link}>
          {t("year", { year: String(year - 1) })}
        </a>
        {year < last && (
          <a href={`/training/outcomes?year=${year + 1}`} className={link}>
            {t("year", { year: String(year + 1) })}
          </a>
        )}
        <GuideLink step="readOutcomes" />
      </PageHeader>
      {!told && <Notice>{t("few")}</Notice>}
      {told && all.lacking > 0 && (
        <div className="space-y-4">
          {all.lacking < cautionBelow && (
            <Notice tone="warning">{t("caution", { lacking: all.lacking })}</Notice>
          )}
          <ClosedFigures all={all} />
          <div className="grid items-start gap-4 xl:grid-cols-2">
            <div className="min-w-0 space-y-4">
              {best && (
                <ClosedChart
                  title={t("providers", { name: best.name, share: percent(closedShare(best) ?? 0) })}
                  sub={t("providersSub", { year: String(year) })}
                  rows={providers.ranked}
                />
              )}
              <FewToCompare title={t("fewProviders")} rows={providers.few} hidden={providers.hidden} />
            </div>
            <div className="min-w-0 space-y-4">
              {least && (
                <ClosedChart
                  title={t("units", { name: least.name, share: percent(closedShare(least) ?? 0) })}
                  sub={t("unitsSub", { year: String(year) })}
                  rows={worst}
                  marked={least.id}
                />
              )}
              <FewToCompare title={t("fewUnits")} rows={units.few} hidden={units.hidden} />
            </div>
          </div>
        </div>
      )}
    </>
  );
}
