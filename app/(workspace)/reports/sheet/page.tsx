import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { PrintButton } from "@/components/decisions/print-button";
import { UnitSheetPage } from "@/components/decisions/unit-sheet";
import { reportsAt } from "@/components/reporting/address";
import { findUnitSheet } from "@/lib/decisions/queries/unit-sheet";

import { askedReport, missing, type ReportProps } from "../asked-report";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("decisions.sheet"))("title"),
});

export default async function SheetPage(props: ReportProps) {
  const { actor, asked } = await askedReport(props);
  const sheet = await findUnitSheet(actor, asked.unit).catch(missing);
  const t = await getTranslations("decisions.sheet");
  const { unit, year } = sheet;

  return (
    <>
      <div className="mb-4 flex max-w-[190mm] flex-wrap items-center justify-between gap-x-6 gap-y-2 print:hidden">
        <a
          href={reportsAt({ unit: unit.id, year, quarter: 0 })}
          className="text-brand-strong text-sm underline underline-offset-2"
        >
          {t("back", { unit: unit.name })}
        </a>
        <PrintButton>{t("print")}</PrintButton>
      </div>
      <UnitSheetPage sheet={sheet} today={actor.today} />
    </>
  );
}
