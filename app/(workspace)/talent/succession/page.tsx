import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { CandidateList } from "@/components/talent/candidate-list";
import { SuccessionFilter } from "@/components/talent/succession-filter";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { requireActor } from "@/lib/access/session";
import type { SearchParameters } from "@/lib/search-parameters";
import { readSuccession } from "@/lib/talent/queries/read";
import { successionFilterSchema } from "@/lib/talent/schema";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("talent.titles"))("succession"),
});

export default async function SuccessionPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireActor();
  const filter = successionFilterSchema.parse(await searchParams);
  const [t, found] = await Promise.all([getTranslations("talent"), readSuccession(actor, filter)]);
  if (!found) notFound();
  const { candidates, total, people, known, page, pages } = found;
  const hrefOf = (wanted: number) => {
    const asked = { kind: filter.kind ?? "", box: String(filter.box ?? ""), unit: filter.unit };
    return `/talent/succession?${new URLSearchParams({ ...asked, page: String(wanted) })}`;
  };

  return (
    <>
      <PageHeader
        title={t("succession.headline", { count: total, people })}
        lede={t("succession.lede", { known, people })}
        above={<a href="/talent">{t("people.back")}</a>}
      />
      <SuccessionFilter filter={filter} />
      {candidates.length === 0 ? (
        <Empty title={t("succession.none")}>
          <p>{t("succession.noneLede")}</p>
        </Empty>
      ) : (
        <CandidateList candidates={candidates} />
      )}
      {pages > 1 && (
        <Pager
          page={page}
          pages={pages}
          hrefOf={hrefOf}
          words={{
            ...{ newer: t("people.newer"), older: t("people.older") },
            place: t("people.page", { page, pages }),
          }}
        />
      )}
    </>
  );
}
