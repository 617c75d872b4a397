import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { DecideForm } from "@/components/decisions/decide-form";
import { FigureNow } from "@/components/decisions/figure-now";
import { OwnerSearch } from "@/components/decisions/owner-search";
import { ownerOptions } from "@/components/decisions/owner-options";
import { indicatorAt } from "@/components/reporting/address";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { holds } from "@/lib/access/permissions";
import { requireActor } from "@/lib/access/session";
import { headOf } from "@/lib/decisions/owners";
import { findDecisionAsked } from "@/lib/decisions/queries/asked";
import { askedDecision } from "@/lib/decisions/schema";
import type { SearchParameters } from "@/lib/search-parameters";

import { missing } from "../../asked-report";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("decisions.new"))("title"),
});

export default async function NewDecisionPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireActor();
  const asked = askedDecision.safeParse(await searchParams);
  if (!holds(actor, "report:decide") || !asked.success) notFound();
  const { indicator, owner, search, ...place } = asked.data;
  const wanted = { key: indicator, owner, search };
  const { report, proposed, named, found } = await findDecisionAsked(actor, place, wanted).catch(missing);
  const t = await getTranslations("decisions");
  const standing = { unit: report.unit.id, year: report.year, quarter: report.quarter };
  const figure = { ...standing, indicator };

  return (
    <>
      <PageHeader
        above={<a href={indicatorAt(indicator, standing)}>{t("toFigure")}</a>}
        title={t("new.headline")}
        lede={t("new.lede")}
      />
      <div className="max-w-[46rem] space-y-5">
        <FigureNow report={report} />
        <Card className="p-5">
          <DecideForm
            key={named?.id ?? "proposed"}
            figure={figure}
            owners={ownerOptions(named ? [named, ...proposed] : proposed)}
            owner={(named ?? headOf(proposed, report.unit.id))?.id}
          />
        </Card>
        <OwnerSearch figure={figure} search={search} people={found} />
      </div>
    </>
  );
}
