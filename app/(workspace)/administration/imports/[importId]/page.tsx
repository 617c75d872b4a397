import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";

import { ApplyImport } from "@/components/exchange/apply-import";
import { ChangeCounts } from "@/components/exchange/change-counts";
import { NewNames } from "@/components/exchange/new-names";
import { RowsToFix } from "@/components/exchange/rows-to-fix";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { findImport } from "@/lib/exchange/queries";
import { findingFilterSchema } from "@/lib/exchange/schema";
import type { SearchParameters } from "@/lib/search-parameters";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("exchange"))("title"),
});

type ImportPageProps = {
  params: Promise<{ importId: string }>;
  searchParams: SearchParameters;
};

export default async function ImportPage({ params, searchParams }: ImportPageProps) {
  const actor = await requireActor();
  const filter = findingFilterSchema.parse(await searchParams);
  const [t, format, file] = await Promise.all([
    getTranslations("exchange.preview"),
    getFormatter(),
    params.then(({ importId }) => findImport(actor, importId, filter)),
  ]);
  if (!file) notFound();
  const { id, name, uploadedAt, applied, preview } = file;
  const at = (instant: Date) => format.dateTime(instant, { dateStyle: "medium", timeStyle: "short" });
  const counts = applied?.counts ?? preview?.counts;
  const title = applied
    ? t("done")
    : preview?.state === "faulty"
      ? t("faulty", { rows: preview.faultyRows })
      : t(preview?.state === "clean" ? "clean" : "nothing", { people: preview?.people ?? 0 });

  return (
    <>
      <PageHeader
        title={title}
        lede={`${t("lede", { name, at: at(uploadedAt) })}${applied ? ` · ${t("appliedAt", { at: at(applied.at) })}` : ""}`}
        above={<a href="/administration/imports">{t("back")}</a>}
      />
      <div className="grid items-start gap-x-8 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <Section title={applied ? t("changed") : t("changes")}>
          {counts && <ChangeCounts counts={counts} />}
          <NewNames kind="newUnits" names={preview?.newUnits ?? []} />
          <NewNames kind="newPositions" names={preview?.newPositions ?? []} />
        </Section>
        {preview?.state === "clean" && (
          <>
            <ApplyImport importId={id} />
          </>
        )}
      </div>
      {preview?.state === "faulty" && <RowsToFix importId={id} preview={preview} filter={filter} />}
    </>
  );
}
