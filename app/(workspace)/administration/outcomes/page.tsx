import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { GuideLink } from "@/components/help/guide-link";
import { ExportButton } from "@/components/outcomes/export-button";
import { ExportList } from "@/components/outcomes/export-list";
import { KeptList } from "@/components/outcomes/kept-list";
import { Button, LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { requireActor } from "@/lib/access/session";
import { canTakeOutcomes } from "@/lib/outcomes/policy";
import { findOutcomes } from "@/lib/outcomes/queries";
import { outcomeParameters } from "@/lib/outcomes/schema";
import type { SearchParameters } from "@/lib/search-parameters";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("outcomes"))("title"),
});

const yearsShown = 3;

export default async function OutcomesPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireActor();
  if (!canTakeOutcomes(actor)) notFound();
  const thisYear = Number(actor.today.slice(0, 4));
  const { year = thisYear - 1, kind, page } = outcomeParameters.parse(await searchParams);
  const [t, found] = await Promise.all([
    getTranslations("outcomes"),
    findOutcomes(actor, { year, kind, page }),
  ]);
  const { ready, kept, keptCount, pages, exports } = found;
  const years = Array.from({ length: yearsShown }, (_, i) => String(thisYear - i));

  return (
    <>
      <PageHeader title={t("headline", { count: ready })} lede={t("lede")}>
        <LinkButton href={`/administration/outcomes/reported?year=${year}`}>{t("reported.link")}</LinkButton>
        <GuideLink step="takeOutcomes" />
      </PageHeader>
      <form method="get" className="mb-6 flex flex-wrap items-end gap-3">
        <SelectField
          name="year"
          label={t("year")}
          defaultValue={String(year)}
          options={years.map((value) => ({ value, label: value }))}
        />
        <SelectField
          name="kind"
          label={t("kind")}
          defaultValue={kind}
          options={(["annual", "periodic"] as const).map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
        <Button type="submit">{t("show")}</Button>
      </form>
      {ready > 0 && (
        <ExportButton year={year} kind={kind} working={t("exporting", { count: ready })}>
          {t("export", { count: ready })}
        </ExportButton>
      )}
      <p className="text-ink-2 mt-2 mb-6 max-w-[68ch] text-[13px]">{t("shape")}</p>
      <Section title={t("earlier")}>
        {exports.length === 0 ? <p className="text-ink-2">{t("none")}</p> : <ExportList exports={exports} />}
      </Section>
      <Section
        title={t("kept.title", { count: keptCount })}
        aside={keptCount > 0 ? t("kept.lede") : undefined}
      >
        {kept.length > 0 && <KeptList kept={kept} />}
        {pages > 1 && (
          <Pager
            page={page}
            pages={pages}
            hrefOf={(to) => `/administration/outcomes?year=${year}&kind=${kind}&page=${to}`}
            words={{
              ...{ newer: t("kept.newer"), older: t("kept.older") },
              place: t("kept.place", { page, pages }),
            }}
          />
        )}
      </Section>
      <Section title={t("allowance.title")} aside={t("allowance.lede")}>
        <form method="get" action="/api/outcomes/allowance" className="flex flex-wrap items-end gap-3">
          <TextField
            name="month"
            type="month"
            label={t("allowance.month")}
            defaultValue={actor.today.slice(0, 7)}
          />
          <Button type="submit">{t("allowance.download")}</Button>
        </form>
      </Section>
    </>
  );
}
