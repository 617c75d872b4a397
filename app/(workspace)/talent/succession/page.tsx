import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { CandidateList } from "@/components/talent/candidate-list";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { requireActor } from "@/lib/access/session";
import type { SearchParameters } from "@/lib/search-parameters";
import { readSuccession } from "@/lib/talent/queries/read";
import { talentFilterSchema } from "@/lib/talent/schema";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("talent.titles"))("succession"),
});

export default async function SuccessionPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireActor();
  const { page: asked } = talentFilterSchema.parse(await searchParams);
  const [t, found] = await Promise.all([getTranslations("talent"), readSuccession(actor, asked)]);
  if (!found) notFound();
  const { candidates, total, page, pages } = found;

  return (
    <>
      <PageHeader
        title={t("succession.headline", { count: total })}
        lede={t("succession.lede")}
        above={<a href="/talent">{t("people.back")}</a>}
      />
      {candidates.length === 0 ? (
        <Empty title={t("succession.none")}>
          <p>{t("succession.noneLede")}</p>
        </Empty>
      ) : (
        <CandidateList candidates={candidates} />
      )}
      <Pager
        page={page}
        pages={pages}
        hrefOf={(wanted) => `/talent/succession?page=${wanted}`}
        words={{
          ...{ newer: t("people.newer"), older: t("people.older") },
          place: t("people.page", { page, pages }),
        }}
      />
    </>
  );
}
