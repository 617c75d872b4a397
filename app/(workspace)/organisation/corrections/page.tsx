import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { GuideLink } from "@/components/help/guide-link";
import { CorrectionCard } from "@/components/privacy/correction-card";
import { DecideCorrection } from "@/components/privacy/decide-correction";
import { MendLink } from "@/components/privacy/mend-link";
import { WhoAsks } from "@/components/privacy/who-asks";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { requireActor } from "@/lib/access/session";
import { canKeepPeople } from "@/lib/organisation/policy";
import { findKeptCorrections } from "@/lib/privacy/queries/corrections";
import { keptCorrectionsFilter } from "@/lib/privacy/schema";
import { mendingScreen } from "@/lib/privacy/mending";
import type { SearchParameters } from "@/lib/search-parameters";
import { talentPages } from "@/lib/talent/queries/settings";
import { canKeepTrainings } from "@/lib/training/policy";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("privacyPages.keptCorrections"))("title"),
});

export default async function KeptCorrectionsPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireActor();
  if (!canKeepPeople(actor)) notFound();
  const filter = keptCorrectionsFilter.parse(await searchParams);
  const [t, { requests, open, overdue, page, pages }, talent] = await Promise.all([
    getTranslations("privacyPages.keptCorrections"),
    findKeptCorrections(actor, filter),
    talentPages(actor),
  ]);
  const keeps = { training: canKeepTrainings(actor), talent: talent.records };
  const here = (show: "open" | "answered") => (filter.show === show ? ("page" as const) : undefined);

  return (
    <div className="max-w-[62rem]">
      <PageHeader title={t("headline", { open, overdue })} lede={t("lede")}>
        <GuideLink step="answerCorrections" />
      </PageHeader>
      <nav className="border-line [&_a[aria-current]]:border-brand mb-4 flex gap-5 border-b text-[13.5px] [&_a]:-mb-px [&_a]:border-b-2 [&_a]:border-transparent [&_a]:pb-1.5 [&_a[aria-current]]:font-semibold">
        <a href="/organisation/corrections" aria-current={here("open")}>
          {t("open")}
        </a>
        <a href="/organisation/corrections?show=answered" aria-current={here("answered")}>
          {t("answered")}
        </a>
      </nav>
      {requests.length === 0 && filter.show === "open" && (
        <Empty title={t("emptyTitle")}>{t("emptyLede")}</Empty>
      )}
      {requests.length === 0 && filter.show === "answered" && <Empty title={t("noneAnswered")} />}
      <div className="space-y-3">
        {requests.map(({ person, place, ...request }) => (
          <CorrectionCard key={request.id} request={request} head={<WhoAsks person={person} place={place} />}>
            {request.state === "open" && (
              <div className="space-y-2">
                <MendLink screen={mendingScreen(request.field, keeps)} person={person} />
                <DecideCorrection
                  request={{ requestId: request.id, version: request.version }}
                  name={person.name}
                  today={actor.today}
                />
              </div>
            )}
          </CorrectionCard>
        ))}
      </div>
      {pages > 1 && (
        <Pager
          page={page}
          pages={pages}
          hrefOf={(wanted) => `/organisation/corrections?show=${filter.show}&page=${wanted}`}
          words={{ newer: t("newer"), older: t("older"), place: t("page", { page, pages }) }}
        />
      )}
    </div>
  );
}
