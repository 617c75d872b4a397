import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { ReportedList } from "@/components/evaluation/reported/reported-list";
import { SignerList } from "@/components/evaluation/reported/signer-list";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { SelectField } from "@/components/ui/select-field";
import { requireActor } from "@/lib/access/session";
import { canReceiveReports } from "@/lib/evaluation/policy";
import { findReported } from "@/lib/evaluation/queries/reported";
import { reportedParameters } from "@/lib/evaluation/schema";
import type { SearchParameters } from "@/lib/search-parameters";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("outcomes.reported"))("title"),
});

const here = "/administration/outcomes/reported";
const yearsShown = 3;
const link = "text-brand-strong inline-flex min-h-6 items-center font-semibold";

export default async function ReportedPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireActor();
  if (!canReceiveReports(actor)) notFound();
  const thisYear = Number(actor.today.slice(0, 4));
  const { year = thisYear - 1, period, page } = reportedParameters.parse(await searchParams);
  const [t, o, found] = await Promise.all([
    getTranslations("outcomes.reported"),
    getTranslations("outcomes"),
    findReported(actor, { year, period, page }),
  ]);
  const { lines, people, due, pages } = found ?? notFound();
  const shown = (period && lines[0]?.period.year) || year;
  const years = Array.from({ length: yearsShown }, (_, i) => String(thisYear - i));

  return (
    <>
      <PageHeader
        title={t("headline", { due, year: String(shown) })}
        lede={t("lede")}
        above={<a href="/administration/outcomes">{t("above")}</a>}
      >
        <a
          href={`/administration/deadlines/evaluation_to_report?which=${lines.some(({ overdue }) => overdue) ? "late" : "open"}`}
          className={link}
        >
          {t("deadlines")}
        </a>
      </PageHeader>
      {people ? (
        <p className="mb-4">
          <a href={`${here}?year=${shown}`} className={link}>
            {t("all")}
          </a>
        </p>
      ) : (
        <form method="get" className="mb-6 flex flex-wrap items-end gap-3">
          <SelectField
            name="year"
            label={o("year")}
            defaultValue={String(year)}
            options={years.map((value) => ({ value, label: value }))}
          />
          <Button type="submit">{o("show")}</Button>
        </form>
      )}
      {lines.length === 0 ? (
        <Empty title={t("none")} />
      ) : (
        <ReportedList lines={lines} alone={people !== null} />
      )}
      {people && lines[0] && <SignerList people={people} of={lines[0]} />}
      {pages > 1 && !people && (
        <Pager
          page={page}
          pages={pages}
          hrefOf={(to) => `${here}?year=${year}&page=${to}`}
          words={{ newer: t("newer"), older: t("older"), place: t("place", { page, pages }) }}
        />
      )}
    </>
  );
}
