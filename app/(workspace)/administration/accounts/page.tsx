import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { AccountList } from "@/components/accounts/account-list";
import { AccountSearch } from "@/components/accounts/account-search";
import { MakeAccounts } from "@/components/accounts/make-accounts";
import { GuideLink } from "@/components/help/guide-link";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { findAccounts } from "@/lib/accounts/queries/kept";
import { type AccountFilter, accountFilterSchema } from "@/lib/accounts/schema";
import type { SearchParameters } from "@/lib/search-parameters";

import { missing } from "./missing";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("accountPages.list"))("title"),
});

export default async function AccountsPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireActor();
  const filter = accountFilterSchema.parse(await searchParams);
  const [t, { units, unit, counts, people, page, pages }] = await Promise.all([
    getTranslations("accountPages.list"),
    findAccounts(actor, filter).catch(missing),
  ]);
  return (
    <>
      <PageHeader
        title={t("headline", { waiting: counts.none + counts.unused })}
        lede={`${t("lede", counts)}${unit ? "" : ` ${t("chooseUnit")}`}`}
      >
        <GuideLink step="keepAccounts" />
      </PageHeader>
      <AccountSearch filter={filter} units={units} />
      {unit && filter.search === "" && counts.none + counts.unused > 0 && (
        <Section title={t("forUnit", { unit: unit.name })}>
          <div className="flex flex-wrap items-center gap-2">
            <MakeAccounts key={unit.id} unitId={unit.id} count={counts.none} />
            {counts.unused > 0 && (
              <LinkButton href={`/administration/accounts/codes?unit=${unit.id}`}>
                {t("toPrint", { count: counts.unused })}
              </LinkButton>
            )}
          </div>
        </Section>
      )}
      {people.length === 0 ? (
        <Empty title={t("none")}>{t("noneLede")}</Empty>
      ) : (
        <AccountList people={people} />
      )}
      {pages > 1 && (
        <Pager
          page={page}
          pages={pages}
          hrefOf={(wanted) => hrefOf(filter, wanted)}
          words={{ newer: t("newer"), older: t("older"), place: t("page", { page, pages }) }}
        />
      )}
    </>
  );
}

/** Another page of the same filter. */
function hrefOf({ search, unit, state }: AccountFilter, page: number) {
  const asked = { search, unit, state, page: String(page) };
  const given = Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return `/administration/accounts?${new URLSearchParams(given)}`;
}
