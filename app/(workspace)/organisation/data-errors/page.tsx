import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";

import { GuideLink } from "@/components/help/guide-link";
import { DataErrorList } from "@/components/organisation/data-error-list";
import { DataErrorTable } from "@/components/organisation/data-error-table";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { isStopping } from "@/lib/movements/data-errors";
import { findDataErrors } from "@/lib/movements/queries/data-errors";
import { dataErrorFilterSchema } from "@/lib/movements/schema";
import { canKeepPeople } from "@/lib/organisation/policy";
import type { SearchParameters } from "@/lib/search-parameters";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("dataErrors"))("title"),
});

export default async function DataErrorsPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireActor();
  if (!canKeepPeople(actor)) notFound();
  const filter = dataErrorFilterSchema.parse(await searchParams);
  const [t, format, found] = await Promise.all([
    getTranslations("dataErrors"),
    getFormatter(),
    findDataErrors(actor, filter),
  ]);
  const { counts, keepers, rows, total, page, pages } = found;
  const sumOf = (rows: typeof counts) => rows.reduce((sum, { count }) => sum + count, 0);
  const stopping = sumOf(counts.filter(({ kind }) => isStopping(kind)));
  const all = sumOf(counts);
  const href = (wanted: Record<string, string>) =>
    `/organisation/data-errors?${new URLSearchParams({ kind: filter.kind, agency: filter.agency, ...wanted })}`;

  return (
    <>
      <PageHeader
        title={t("headline", { count: stopping })}
        lede={t("lede", {
          date: format.dateTime(new Date(actor.today), { dateStyle: "long" }),
          unaddressed: all - stopping,
        })}
      >
        <GuideLink step="mendRecords" />
      </PageHeader>
      {all > 0 && (
        <Section title={t("agencies")}>
          <DataErrorTable counts={counts} keepers={keepers} filter={filter} />
        </Section>
      )}
      <Section title={t("rows", { kind: t(`kinds.${filter.kind}`), count: total })}>
        <DataErrorList kind={filter.kind} rows={rows} />
        <Pager
          page={page}
          pages={pages}
          hrefOf={(wanted) => href({ page: String(wanted) })}
          words={{ newer: t("newer"), older: t("older"), place: t("page", { page, pages }) }}
        />
      </Section>
    </>
  );
}
