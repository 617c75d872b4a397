import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { ReadList } from "@/components/privacy/read-list";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { findReaders } from "@/lib/privacy/queries/readers";
import { readersFilter } from "@/lib/privacy/schema";
import type { SearchParameters } from "@/lib/search-parameters";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("privacyPages.readers"))("title"),
});

export default async function ReadersPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireActor();
  const filter = readersFilter.parse(await searchParams);
  const [all, t, { reads, people, recent, page, pages }] = await Promise.all([
    getTranslations("privacyPages"),
    getTranslations("privacyPages.readers"),
    findReaders(actor, filter),
  ]);

  return (
    <div className="max-w-[62rem]">
      <PageHeader
        above={<a href="/data">{all("back")}</a>}
        title={t("headline", { people })}
        lede={people > 0 && t("lede", { recent })}
      />
      <div className="mb-7">
        {reads.length === 0 ? (
          <Empty title={t("emptyTitle")}>{t("emptyLede")}</Empty>
        ) : (
          <ReadList reads={reads} />
        )}
        {pages > 1 && (
          <Pager
            page={page}
            pages={pages}
            hrefOf={(wanted) => `/data/readers?page=${wanted}`}
            words={{ newer: t("newer"), older: t("older"), place: t("page", { page, pages }) }}
          />
        )}
      </div>
      <Section title={t("unloggedTitle")}>
        <p className="text-ink-2 max-w-[72ch] text-pretty">{t("unlogged")}</p>
      </Section>
    </div>
  );
}
