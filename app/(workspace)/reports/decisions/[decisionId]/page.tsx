import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { decisionsAt } from "@/components/decisions/address";
import { DecisionAbout } from "@/components/decisions/decision-about";
import { DecisionSheet } from "@/components/decisions/decision-sheet";
import { indicatorAt } from "@/components/reporting/address";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/access/session";
import { findDecision } from "@/lib/decisions/queries/decision";
import { decisionParameters } from "@/lib/decisions/schema";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("decisions"))("title"),
});

export default async function DecisionPage({ params }: { params: Promise<unknown> }) {
  const actor = await requireActor();
  const asked = decisionParameters.safeParse(await params);
  const decision = (asked.success && (await findDecision(actor, asked.data.decisionId))) || notFound();
  const t = await getTranslations("decisions");
  const { key, unit, year, quarter, sentence, mayRead } = decision;

  return (
    <>
      <PageHeader
        above={<a href={decisionsAt("open")}>{t("back")}</a>}
        title={sentence}
        lede={<DecisionAbout decision={decision} />}
      >
        {mayRead && (
          <a
            href={indicatorAt(key, { unit: unit.id, year, quarter })}
            className="text-brand-strong text-[13px] font-semibold underline underline-offset-2 print:hidden"
          >
            {t("toFigure")}
          </a>
        )}
      </PageHeader>
      <DecisionSheet decision={decision} />
    </>
  );
}
