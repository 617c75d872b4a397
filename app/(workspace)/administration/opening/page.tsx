import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { FileList } from "@/components/exchange/file-list";
import { OpeningCoverage } from "@/components/exchange/opening-coverage";
import { UploadForm } from "@/components/exchange/upload-form";
import { glossed } from "@/components/help/glossed";
import { GuideLink } from "@/components/help/guide-link";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { missingIn, totalOf } from "@/lib/exchange/coverage";
import { openingYears } from "@/lib/exchange/opening-cells";
import { openingKinds, type YearlyKind, yearlyKinds } from "@/lib/exchange/kinds";
import { canOpenData } from "@/lib/exchange/policy";
import { openingCoverage } from "@/lib/exchange/queries/coverage";
import { recentImports } from "@/lib/exchange/queries/imports";
import { openingParameters } from "@/lib/exchange/schema";
import type { SearchParameters } from "@/lib/search-parameters";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("opening"))("title"),
});

export default async function OpeningPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireActor();
  if (!canOpenData(actor)) notFound();
  const { from, to } = openingYears(actor.today);
  const { year = to } = openingParameters.parse(await searchParams);
  const [t, lines, files] = await Promise.all([
    getTranslations("opening"),
    openingCoverage(actor, year),
    recentImports(actor, openingKinds),
  ]);
  const missing = missingIn(totalOf(lines));
  const years = Array.from({ length: to - from + 1 }, (_, i) => to - i);

  return (
    <>
      <PageHeader
        title={t("headline", { year: String(year), people: missing.people, units: missing.units })}
        lede={t.rich("lede", glossed)}
      >
        <GuideLink step="openingData" />
      </PageHeader>
      <nav aria-label={t("years")} className="mb-5 flex flex-wrap gap-1.5">
        {years.map((one) => (
          <a
            key={one}
            href={`/administration/opening?year=${one}`}
            aria-current={one === year ? "page" : undefined}
            className="tabular border-line-strong hover:bg-sunken aria-[current=page]:border-brand aria-[current=page]:bg-brand-soft aria-[current=page]:text-brand-strong inline-flex min-h-8 items-center rounded-md border px-3 text-[13px] font-semibold no-underline"
          >
            {one}
          </a>
        ))}
      </nav>
      <div className="mb-7 grid items-start gap-4 lg:grid-cols-2">
        {openingKinds.map((kind) => (
          <Card key={kind} className="min-w-0 p-4">
            <h2 className="text-lg font-semibold">{t(`kinds.${kind}.title`)}</h2>
            <p className="text-ink-2 pb-3 text-sm">{t(`kinds.${kind}.lede`)}</p>
            <UploadForm kind={kind} />
            <p className="flex flex-wrap gap-x-4 pt-3 text-sm">
              <a href={`/api/opening/${kind}`} download className="inline-block min-h-6">
                {t("template.empty")}
              </a>
              {yearlyKinds.some((one) => one === kind) && (
                <a href={`/api/opening/${kind}?year=${year}`} download className="inline-block min-h-6">
                  {t(`kinds.${kind as YearlyKind}.filled`, {
                    year: String(year),
                    count: kind === "past_predicates" ? missing.people : missing.units,
                  })}
                </a>
              )}
            </p>
          </Card>
        ))}
      </div>
      <Section title={t("coverage.title", { year: String(year) })} aside={t("coverage.aside")}>
        <OpeningCoverage lines={lines} />
      </Section>
      <Section title={t("recent")}>
        <FileList files={files} />
      </Section>
    </>
  );
}
