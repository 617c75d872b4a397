import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { PositionList } from "@/components/competency/position-list";
import { GuideLink } from "@/components/help/guide-link";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { requireActor } from "@/lib/access/session";
import { findPositions } from "@/lib/competency/queries/positions";
import { positionsFilterSchema } from "@/lib/competency/schema";
import type { SearchParameters } from "@/lib/search-parameters";

import { missing } from "../missing";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("competencyPages.positions"))("title"),
});

export default async function PositionsPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireActor();
  const filter = positionsFilterSchema.parse(await searchParams);
  const { lines, total, pages } = await findPositions(actor, filter).catch(missing);
  const [t, back] = await Promise.all([
    getTranslations("competencyPages.positions"),
    getTranslations("competencyPages.dictionary"),
  ]);
  const { search, page } = filter;
  const href = (wanted: number) =>
    `/administration/competencies/positions?${new URLSearchParams({ search, page: String(wanted) })}`;

  return (
    <>
      <PageHeader
        above={<a href="/administration/competencies">{back("title")}</a>}
        title={t("headline", { total })}
        lede={t("lede")}
      >
        <GuideLink step="keepCompetencies" />
      </PageHeader>
      <form className="mb-5 flex max-w-md items-end gap-2">
        <div className="flex-1">
          <TextField name="search" label={t("search")} defaultValue={search} />
        </div>
        <SubmitButton busy={false} look="secondary">
          {t("find")}
        </SubmitButton>
      </form>
      {lines.length > 0 && <PositionList lines={lines} />}
      {pages > 1 && (
        <Pager
          page={page}
          pages={pages}
          hrefOf={href}
          words={{ newer: t("newer"), older: t("older"), place: t("place", { page, pages }) }}
        />
      )}
    </>
  );
}
