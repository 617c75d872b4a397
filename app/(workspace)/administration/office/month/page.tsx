import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";

import { GuideLink } from "@/components/help/guide-link";
import { OfficeLinks } from "@/components/office/office-links";
import { RoutineList } from "@/components/office/routine-list";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/access/session";
import { canKeepOffice } from "@/lib/office/policy";
import { findMonth } from "@/lib/office/queries/month";
import { monthParameters } from "@/lib/office/schema";
import type { SearchParameters } from "@/lib/search-parameters";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("office.month"))("title"),
});

export default async function MonthPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireActor();
  if (!canKeepOffice(actor)) notFound();
  const { all } = monthParameters.parse(await searchParams);
  const [t, format, month] = await Promise.all([
    getTranslations("office.month"),
    getFormatter(),
    findMonth(actor, all),
  ]);
  const named = format.dateTime(new Date(actor.today), { month: "long", year: "numeric" });
  return (
    <>
      <PageHeader
        above={<OfficeLinks here="month" />}
        title={t("headline", {
          count: month.routines.filter(({ count }) => count > 0).length,
          month: named,
        })}
        lede={t("lede")}
      >
        <GuideLink step="runOffice" />
      </PageHeader>
      <RoutineList month={month} />
    </>
  );
}
