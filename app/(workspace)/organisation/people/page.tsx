import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";

import { GuideLink } from "@/components/help/guide-link";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { TextField } from "@/components/ui/text-field";
import { requireActor } from "@/lib/access/session";
import { canKeepPeople } from "@/lib/organisation/policy";
import { findPeople } from "@/lib/organisation/queries";
import { peopleFilterSchema } from "@/lib/organisation/schema";
import type { SearchParameters } from "@/lib/search-parameters";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("organisation.people"))("title"),
});

type PeoplePageProps = { searchParams: SearchParameters };

export default async function PeoplePage({ searchParams }: PeoplePageProps) {
  const actor = await requireActor();
  if (!canKeepPeople(actor)) notFound();
  const filter = peopleFilterSchema.parse(await searchParams);
  const [t, format, { people, total, page, pages }] = await Promise.all([
    getTranslations("organisation.people"),
    getFormatter(),
    findPeople(actor, filter),
  ]);
  const href = (wanted: number) =>
    `/organisation/people?${new URLSearchParams({ search: filter.search, page: String(wanted) })}`;

  return (
    <>
      <PageHeader
        title={filter.search ? t("found", { count: total }) : t("headline", { count: total })}
        lede={t("lede", { date: format.dateTime(new Date(actor.today), { dateStyle: "long" }) })}
      >
        <GuideLink step="keepRaters" />
      </PageHeader>
      <form className="mb-5 flex max-w-md items-end gap-2">
        <div className="flex-1">
          <TextField name="search" label={t("search")} defaultValue={filter.search} />
        </div>
        <SubmitButton busy={false} look="secondary">
          {t("find")}
        </SubmitButton>
      </form>
      <Card>
        <ul className="divide-line divide-y">
          {people.map(({ id, name, number, partTime, position, rater }) => (
            <li
              key={id}
              className="grid gap-x-4 gap-y-0.5 px-4 py-2.5 sm:grid-cols-[minmax(0,5fr)_minmax(0,6fr)_minmax(0,4fr)]"
            >
              <div className="min-w-0">
                <a href={`/organisation/people/${id}`} className="font-semibold">
                  {name}
                </a>
                <p className="text-ink-2 tabular text-[13px]">
                  {number} {partTime && <Tag>{t("partTime")}</Tag>}
                </p>
              </div>
              <div className="min-w-0">
                {position?.title ?? t("noPosition")}
                {position && (
                  <p className="text-ink-2 text-[13px]">
                    {position.unit.name} · {position.agency.shortName}
                  </p>
                )}
              </div>
              <p className="text-ink-2 min-w-0">
                {t("rater")}: {rater ?? t("noRater")}
              </p>
            </li>
          ))}
        </ul>
      </Card>
      <Pager
        page={page}
        pages={pages}
        hrefOf={href}
        words={{ newer: t("newer"), older: t("older"), place: t("page", { page, pages }) }}
      />
    </>
  );
}
