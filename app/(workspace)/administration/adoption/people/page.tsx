import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { NotReachedList } from "@/components/adoption/not-reached-list";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { requireActor } from "@/lib/access/session";
import { findNotReached } from "@/lib/reporting/queries/adoption";
import { notReachedParameters } from "@/lib/reporting/schema";
import type { SearchParameters } from "@/lib/search-parameters";

import { missing } from "../missing";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("adoption"))("people.title"),
});

export default async function NotReachedPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireActor();
  const asked = notReachedParameters.safeParse(await searchParams);
  if (!asked.success) notFound();
  const { unit: unitId, step, page: wanted } = asked.data;
  const [t, { unit, total, next, people, page, pages }] = await Promise.all([
    getTranslations("adoption"),
    findNotReached(actor, { unitId, step, page: wanted }).catch(missing),
  ]);
  const href = (to: number) => `/administration/adoption/people?unit=${unit.id}&step=${step}&page=${to}`;
  return (
    <>
      <PageHeader
        above={<a href={`/administration/adoption?unit=${unit.id}`}>{t("up", { unit: unit.name })}</a>}
        title={t("people.headline", { total, unit: unit.name, notYet: t(`notYet.${step}`) })}
        lede={total > 0 && t("people.lede", { next, rest: total - next })}
      />
      {total === 0 ? (
        <Empty title={t("people.none")} />
      ) : (
        <>
          <NotReachedList people={people} step={step} />
          {pages > 1 && (
            <Pager
              page={page}
              pages={pages}
              hrefOf={href}
              words={{
                newer: t("people.newer"),
                older: t("people.older"),
                place: t("people.page", { page, pages }),
              }}
            />
          )}
        </>
      )}
    </>
  );
}
