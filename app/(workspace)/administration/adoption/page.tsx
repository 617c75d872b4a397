import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";

import { Funnel } from "@/components/adoption/funnel";
import { Trainers } from "@/components/adoption/trainers";
import { UnitList } from "@/components/adoption/unit-list";
import { Weekly } from "@/components/adoption/weekly";
import { GuideLink } from "@/components/help/guide-link";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/access/session";
import { furthestBehindFirst, lagging, stuck } from "@/lib/reporting/adoption";
import { findAdoption } from "@/lib/reporting/queries/adoption";
import { adoptionParameters } from "@/lib/reporting/schema";
import type { SearchParameters } from "@/lib/search-parameters";

import { missing } from "./missing";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("adoption"))("title"),
});

export default async function AdoptionPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireActor();
  const { unit: asked } = adoptionParameters.parse(await searchParams);
  const [t, format, adoption] = await Promise.all([
    getTranslations("adoption"),
    getFormatter(),
    findAdoption(actor, asked).catch(missing),
  ]);
  const { unit, year, whole, below, keeps } = adoption;
  const of = unit.kind === "region" ? "agencies" : "units";
  const behind = lagging(below, whole);
  const { reached, before } = whole;
  const units = format.list(behind.map(({ name }) => name));
  return (
    <>
      <PageHeader
        above={
          unit.parent && (
            <a href={`/administration/adoption?unit=${unit.parent.id}`}>
              {t("up", { unit: unit.parent.name })}
            </a>
          )
        }
        title={
          below.length > 0
            ? t(`headline.${of}`, { count: behind.length, units })
            : t("headlineOne", { people: stuck(reached), unit: unit.name })
        }
        lede={
          reached.owing > 0 &&
          t("lede", {
            ...{ fed: reached.fed, owing: reached.owing, before: before.fed, year: String(year) },
            share: format.number(reached.fed / reached.owing, { style: "percent", maximumFractionDigits: 1 }),
          })
        }
      >
        <a
          href="/administration/adoption/visits"
          className="text-brand-strong text-[13px] font-semibold underline underline-offset-2"
        >
          {t("trainers.visits")}
        </a>
        <GuideLink step="sendTrainers" />
      </PageHeader>
      {reached.owing === 0 ? (
        <Empty title={t("none")}>
          <p>{t("noneLede")}</p>
        </Empty>
      ) : (
        <div className="grid grid-cols-1 items-start gap-4">
          <Funnel whole={whole} year={year} />
          <Trainers units={below.length > 0 ? below : [whole]} keeps={keeps} planned={adoption.planned} />
          {below.length > 0 && <UnitList units={furthestBehindFirst(below)} of={of} keeps={keeps} />}
          <Weekly weeks={adoption.weeks} />
        </div>
      )}
    </>
  );
}
