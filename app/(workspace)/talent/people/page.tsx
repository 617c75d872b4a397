import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { requireActor } from "@/lib/access/session";
import type { SearchParameters } from "@/lib/search-parameters";
import { readBox } from "@/lib/talent/queries/read";
import { boxNamed, talentFilterSchema } from "@/lib/talent/schema";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("talent.titles"))("people"),
});

export default async function TalentPeoplePage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireActor();
  const filter = talentFilterSchema.parse(await searchParams);
  const box = boxNamed(filter.box);
  const asked = box ? { box } : { lacking: filter.lacking ?? "not_assessed" };
  const [t, found] = await Promise.all([getTranslations("talent"), readBox(actor, asked, filter.page)]);
  if (!found) notFound();
  const { people, total, page, pages } = found;
  const address = box ? `box=${box}` : `lacking=${asked.lacking}`;

  return (
    <>
      <PageHeader
        title={
          box
            ? t("people.inBox", { count: total, box, name: t(`boxes.${box}`) })
            : t("people.lacking", { count: total, name: t(`lackings.${asked.lacking ?? "not_assessed"}`) })
        }
        lede={t("people.lede")}
        above={<a href="/talent">{t("people.back")}</a>}
      />
      {people.length === 0 && <Empty title={t("people.none")} />}
      {people.length > 0 && (
        <Card>
          <ul className="divide-line divide-y">
            {people.map(({ id, name, title, unit, agency }) => (
              <li key={id} className="px-4 py-2.5">
                <a href={`/talent/people/${id}`} className="font-semibold break-words">
                  {name}
                </a>
                <p className="text-ink-2 text-[13px]">{t("people.place", { title, unit, agency })}</p>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {pages > 1 && (
        <Pager
          page={page}
          pages={pages}
          hrefOf={(wanted) => `/talent/people?${address}&page=${wanted}`}
          words={{
            ...{ newer: t("people.newer"), older: t("people.older") },
            place: t("people.page", { page, pages }),
          }}
        />
      )}
    </>
  );
}
