import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";

import { PeriodLinks } from "@/components/goals/period-links";
import { ReportTable } from "@/components/goals/report-table";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/access/session";
import { askedPeriod } from "@/lib/goals/asked";
import { findGoalReport } from "@/lib/goals/queries";
import { goalParameters } from "@/lib/goals/schema";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("goalPages.report"))("link"),
});

type Asked = { params: Promise<unknown>; searchParams: Promise<{ year?: string; quarter?: string }> };

export default async function GoalReportPage({ params, searchParams }: Asked) {
  const actor = await requireActor();
  const { year, quarter, last } = askedPeriod(await searchParams, actor.today);
  const asked = goalParameters.safeParse(await params);
  const found =
    (asked.success && (await findGoalReport(actor, asked.data.unitId, year, quarter ?? 1))) || notFound();
  const [t, words, pages, format] = await Promise.all([
    getTranslations("goalPages.report"),
    getTranslations("goals"),
    getTranslations("goalPages"),
    getFormatter(),
  ]);
  const { unit, report } = found;
  const percent = (share: number | null) =>
    share === null ? "none" : format.number(share, { style: "percent", maximumFractionDigits: 0 });
  const facts = {
    ...{ unit: unit.name, year: String(year), before: String(year - 1), quarter: quarter ?? 1 },
    ...{ share: percent(report.mean), told: report.reported, of: report.of },
    ...{ former: percent(report.former.mean) },
    date: format.dateTime(new Date(actor.today), { dateStyle: "long" }),
  };
  const file = `/api/goals/${unit.id}?year=${year}&quarter=${quarter}`;
  const link = "text-brand-strong text-[13px] font-semibold underline underline-offset-2 print:hidden";

  return (
    <div className="print:[page:wide]">
      <PageHeader
        above={
          <a href={`/goals/${unit.id}?year=${year}`} className="print:hidden">
            {t("back", facts)}
          </a>
        }
        title={t("title", facts)}
        lede={quarter && t(report.reported === 0 ? "ledeSilent" : "lede", facts)}
      >
        {quarter && report.of > 0 && (
          <>
            <a href={`${file}&format=xlsx`} download className={link}>
              {t("xlsx")}
            </a>
            <a href={`${file}&format=csv`} download className={link}>
              {t("csv")}
            </a>
          </>
        )}
      </PageHeader>
      <PeriodLinks
        path={`/goals/${unit.id}/report`}
        now={Number(actor.today.slice(0, 4))}
        {...{ years: unit.years, year, quarter, last }}
      />
      {quarter === null ? (
        <Empty title={t("tooEarly", facts)}>
          <p>{t("tooEarlyLede")}</p>
        </Empty>
      ) : report.of === 0 ? (
        <Empty title={words("none", { year: String(year) })}>
          <p>{words("noneLede")}</p>
        </Empty>
      ) : (
        <>
          <ReportTable report={report} year={year} quarter={quarter} />
          <p className="text-ink-3 mt-3 text-sm">{pages("source", facts)}</p>
        </>
      )}
    </div>
  );
}
