import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";

import { GuideLink } from "@/components/help/guide-link";
import { ClosedChart } from "@/components/training/closed-chart";
import { ClosedFigures } from "@/components/training/closed-figures";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/access/session";
import { smallestCell } from "@/lib/reporting/figures";
import type { SearchParameters } from "@/lib/search-parameters";
import { cautionBelow, closedShare, mostClosedFirst, type NamedClosed } from "@/lib/training/outcome";
import { findOutcomes } from "@/lib/training/queries/outcomes";
import { outcomeYearSchema } from "@/lib/training/schema";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("trainingOutcomes"))("title"),
});

const link = "text-brand-strong inline-flex min-h-8 items-center text-[13px] underline underline-offset-2";

export default async function TrainingOutcomesPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireActor();
  const asked = outcomeYearSchema.parse(await searchParams).year;
  const outcomes = (await findOutcomes(actor, asked ?? Number(actor.today.slice(0, 4)))) ?? notFound();
  const [t, format] = await Promise.all([getTranslations("trainingOutcomes"), getFormatter()]);
  const percent = (value: number) => format.number(value, { style: "percent", maximumFractionDigits: 1 });
  const { all, year } = outcomes;
  const [providers, units] = [open(outcomes.providers), open(outcomes.units).reverse()];
  const [best, least] = [providers[0], units[0]];
  const shown = all.lacking === 0 || all.people >= smallestCell;
  const share = percent(closedShare(all) ?? 0);

  return (
    <>
      <PageHeader
        title={
          shown
            ? t("headline", { year: String(year), lacking: all.lacking, closed: all.closed, share })
            : t("few", { year: String(year) })
        }
        lede={t("lede", { evaluated: all.evaluated, trained: all.trained, measured: all.measured })}
      >
        <a href={`/training/outcomes?year=${year - 1}`} className={link}>
          {t("yearBefore", { year: String(year - 1) })}
        </a>
        <a href={`/training/outcomes?year=${year + 1}`} className={link}>
          {t("yearAfter", { year: String(year + 1) })}
        </a>
        <GuideLink step="readOutcomes" />
      </PageHeader>
      {shown && all.lacking > 0 && (
        <div className="space-y-4">
          {all.lacking < cautionBelow && (
            <Notice tone="warning">{t("caution", { lacking: all.lacking })}</Notice>
          )}
          <ClosedFigures all={all} />
          {!best && !least && <Empty title={t("none")} />}
          <div className="grid items-start gap-4 xl:grid-cols-2">
            {best && (
              <ClosedChart
                title={t("providers", { name: best.name, share: percent(closedShare(best) ?? 0) })}
                sub={t("providersSub", { year: String(year) })}
                rows={providers}
              />
            )}
            {least && (
              <ClosedChart
                title={t("units", { name: least.name, share: percent(closedShare(least) ?? 0) })}
                sub={t("unitsSub", { year: String(year) })}
                rows={units}
                marked={least.id}
              />
            )}
          </div>
        </div>
      )}
    </>
  );
}

/** What speaks of no fewer than five people, those that close the largest share first. */
const open = (rows: readonly NamedClosed[]) =>
  mostClosedFirst(rows.filter(({ people }) => people >= smallestCell));
