import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";

import { behindAt, indicatorAt } from "@/components/reporting/address";
import { BehindList } from "@/components/reporting/behind-list";
import { PeriodFilter } from "@/components/reporting/period-filter";
import { periodWords } from "@/lib/reporting/words";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { yearlyHours } from "@/lib/deadlines/yearly-hours";
import { perPage } from "@/lib/reporting/queries/people";
import { readBehind } from "@/lib/reporting/queries/read";
import { indicatorKey } from "@/lib/reporting/schema";
import { pageNumber } from "@/lib/search-parameters";

import { askedReport, missing, type ReportProps } from "../../asked-report";

type PeopleProps = ReportProps & { params: Promise<{ indicator: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("reporting.behindList"))("title"),
});

export default async function PeopleBehindPage({ params, ...props }: PeopleProps) {
  const key = indicatorKey.safeParse((await params).indicator).data ?? notFound();
  if (key === "goals-attained") notFound();
  const { actor, asked } = await askedReport(props);
  const query = await props.searchParams;
  const page = pageNumber.parse(query.page);
  const everybody = z.literal("all").safeParse(query.who).success;
  const rater = (key === "waiting" && z.uuid().safeParse(query.rater).data) || null;
  const { unit, years, year, quarter, people, more } = await readBehind(actor, key, asked, {
    ...{ page, everybody, rater },
  }).catch(missing);
  const t = await getTranslations("reporting");
  const standing = { unit: unit.id, year, quarter };
  const name = t(`indicators.${key}.name`);

  return (
    <>
      <PageHeader
        above={<a href={indicatorAt(key, standing)}>{t("behindList.back", { name, unit: unit.name })}</a>}
        title={t(more || page > 1 ? "behindList.headlineMore" : "behindList.headline", {
          ...{ name, unit: unit.name, who: rater ? "rater" : everybody ? "all" : "some" },
          count: people.length + (page - 1) * perPage,
        })}
        lede={t("behindList.lede", {
          question: t(`indicators.${key}.question`, { hours: yearlyHours }),
          period: periodWords(t, standing),
        })}
      >
        <a
          href={behindAt(key, standing, { everybody: !rater && !everybody })}
          className="text-brand-strong text-[13px] font-semibold underline underline-offset-2"
        >
          {t(rater ? "behindList.allWaiting" : everybody ? "behindList.only" : "behindList.everybody")}
        </a>
      </PageHeader>
      <PeriodFilter
        {...{ years, year, quarter }}
        hrefOf={(to) => behindAt(key, { ...standing, ...to }, { everybody })}
      />
      {people.length === 0 ? (
        <Empty title={t("behindList.none")} />
      ) : (
        <BehindList name={key} people={people} everybody={everybody} />
      )}
      {(more || page > 1) && (
        <Pager
          page={page}
          pages={page + (more ? 1 : 0)}
          hrefOf={(to) => behindAt(key, standing, { rater, everybody, page: to })}
          words={{
            newer: t("behindList.newer"),
            older: t("behindList.older"),
            place: t("behindList.place", { page }),
          }}
        />
      )}
    </>
  );
}
