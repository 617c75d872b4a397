import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";

import { GuideLink } from "@/components/help/guide-link";
import { UnitList } from "@/components/organisation/unit-list";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { requireActor } from "@/lib/access/session";
import { canKeepPeople } from "@/lib/organisation/policy";
import { findUnits } from "@/lib/reorganisation/queries/units";
import { unitFilterSchema } from "@/lib/reorganisation/schema";
import type { SearchParameters } from "@/lib/search-parameters";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("unitPages"))("title"),
});

export default async function UnitsPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireActor();
  if (!canKeepPeople(actor)) notFound();
  const filter = unitFilterSchema.parse(await searchParams);
  const [t, format, { units, total, page, pages }] = await Promise.all([
    getTranslations("unitPages"),
    getFormatter(),
    findUnits(actor, filter),
  ]);
  const href = (wanted: number) =>
    `/organisation/units?${new URLSearchParams({ search: filter.search, page: String(wanted) })}`;

  return (
    <>
      <PageHeader
        title={t(filter.search ? "found" : "headline", { count: total })}
        lede={t("lede", { date: format.dateTime(new Date(actor.today), { dateStyle: "long" }) })}
      >
        <GuideLink step="reorganise" />
      </PageHeader>
      <form className="mb-5 flex max-w-md items-end gap-2">
        <div className="flex-1">
          <TextField name="search" label={t("search")} defaultValue={filter.search} />
        </div>
        <SubmitButton busy={false} look="secondary">
          {t("find")}
        </SubmitButton>
      </form>
      {units.length > 0 && <UnitList units={units} />}
      <Pager
        page={page}
        pages={pages}
        hrefOf={href}
        words={{ newer: t("newer"), older: t("older"), place: t("page", { page, pages }) }}
      />
    </>
  );
}
