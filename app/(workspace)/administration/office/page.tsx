import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";

import { GuideLink } from "@/components/help/guide-link";
import { OfficeLinks } from "@/components/office/office-links";
import { StageTable } from "@/components/office/stage-table";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/access/session";
import { canKeepOffice } from "@/lib/office/policy";
import { findStages } from "@/lib/office/queries/stages";
import { officeParameters } from "@/lib/office/schema";
import { lateIn, worstOf } from "@/lib/office/stages";
import type { SearchParameters } from "@/lib/search-parameters";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("office.stages"))("title"),
});

export default async function OfficePage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireActor();
  if (!canKeepOffice(actor)) notFound();
  const year = officeParameters.parse(await searchParams).year ?? Number(actor.today.slice(0, 4));
  const [t, format, lines] = await Promise.all([
    getTranslations("office.stages"),
    getFormatter(),
    findStages(actor, year),
  ]);
  const late = lines.filter(({ stages }) => lateIn(stages) > 0);
  const worst = late[0] && worstOf(late[0].stages);

  return (
    <>
      <PageHeader
        above={<OfficeLinks here="stages" />}
        title={t("headline", { late: late.length, year: String(year) })}
        lede={t("lede", {
          agency: late[0]?.shortName ?? "none",
          count: worst?.late ?? 0,
          stage: worst ? t(`names.${worst.key}`) : "",
          date: worst?.day ? format.dateTime(new Date(worst.day), { dateStyle: "long" }) : "",
        })}
      >
        <GuideLink step="runOffice" />
      </PageHeader>
      {lines.length === 0 ? <Empty title={t("none")} /> : <StageTable lines={lines} />}
      <p className="text-ink-3 mt-3 text-[13px]">{t("source")}</p>
    </>
  );
}
