import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { requireActor } from "@/lib/access/session";
import type { SearchParameters } from "@/lib/search-parameters";
import { findRecorded } from "@/lib/talent/queries/records";
import { recordsFilterSchema } from "@/lib/talent/schema";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("talent.titles"))("records"),
});

export default async function TalentRecordsPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireActor();
  const filter = recordsFilterSchema.parse(await searchParams);
  const [t, found] = await Promise.all([getTranslations("talent"), findRecorded(actor, filter)]);
  if (!found) notFound();
  const { people, total, page, pages } = found;
  const hrefOf = (wanted: number) =>
    `/talent/records?${new URLSearchParams({ search: filter.search, page: String(wanted) })}`;

  return (
    <>
      <PageHeader title={t("records.headline", { count: total })} lede={t("records.lede")} />
      <form className="mb-5 flex max-w-md items-end gap-2">
        <div className="flex-1">
          <TextField name="search" label={t("records.search")} defaultValue={filter.search} />
        </div>
        <SubmitButton busy={false} look="secondary">
          {t("records.find")}
        </SubmitButton>
      </form>
      {people.length === 0 && <Empty title={t("people.none")} />}
      {people.length > 0 && (
        <Card>
          <ul className="divide-line divide-y">
            {people.map(({ id, name, number, position }) => (
              <li key={id} className="grid gap-x-4 px-4 py-2.5 sm:grid-cols-2">
                <div className="min-w-0">
                  <a href={`/talent/people/${id}`} className="font-semibold break-words">
                    {name}
                  </a>
                  <p className="text-ink-2 tabular text-[13px]">{number}</p>
                </div>
                {position && (
                  <p className="text-ink-2 min-w-0 text-sm">
                    {position.title} · {position.unit.name}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </Card>
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
