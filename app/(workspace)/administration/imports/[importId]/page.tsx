import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";

import { ApplyImport } from "@/components/exchange/apply-import";
import { ChangeCounts } from "@/components/exchange/change-counts";
import { Corrections } from "@/components/exchange/corrections";
import { NewNames } from "@/components/exchange/new-names";
import { RowsToFix } from "@/components/exchange/rows-to-fix";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { openingKinds } from "@/lib/exchange/kinds";
import { findImport } from "@/lib/exchange/queries/imports";
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
  const { id, kind, name, uploadedAt, applied, preview } = file;
  const listed = kind === "people" ? null : kind;
  const opening = openingKinds.some((one) => one === kind);
  const at = (instant: Date) => format.dateTime(instant, { dateStyle: "medium", timeStyle: "short" });
  const counts = applied?.counts ?? preview?.counts;
  const title = applied
    ? t("done")
    : preview?.state === "faulty"
      ? t("faulty", { rows: preview.faultyRows })
      : preview?.state === "clean" && listed
        ? t("openingClean", { people: preview.people })
        : t(preview?.state === "clean" ? "clean" : "nothing", { people: preview?.people ?? 0 });

  return (
    <>
      <PageHeader
        title={title}
        lede={`${listed ? `${t(`opening.${listed}`)} · ` : ""}${t("lede", { name, at: at(uploadedAt) })}${applied ? ` · ${t("appliedAt", { at: at(applied.at) })}` : ""}`}
        above={
          opening ? (
            <a href="/administration/opening">{t("backToOpening")}</a>
          ) : (
            <a href="/administration/imports">{t("back")}</a>
          )
        }
      />
      <div className="grid items-start gap-x-8 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <Section title={applied ? t("changed") : t("changes")}>
          {counts && <ChangeCounts counts={counts} />}
          <NewNames kind="newUnits" names={preview?.newUnits ?? []} />
          <NewNames kind="newPositions" names={preview?.newPositions ?? []} />
          <NewNames kind="newCompetencies" names={preview?.newCompetencies ?? []} />
        </Section>
        {preview?.state === "clean" && (
          <div className="mb-7">
            <ApplyImport importId={id} />
          </div>
        )}
      </div>
      {listed && preview && <Corrections kind={listed} corrections={preview.corrections} />}
      {preview?.state === "faulty" && <RowsToFix importId={id} preview={preview} filter={filter} />}
    </>
  );
}
