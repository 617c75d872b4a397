import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { CalendarLinks } from "@/components/calendar/calendar-links";
import { ExtendAgencies } from "@/components/calendar/extend-agencies";
import { ExtendableList, ExtensionList } from "@/components/calendar/extension-list";
import { GuideLink } from "@/components/help/guide-link";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { requireActor } from "@/lib/access/session";
import { canKeepCalendar } from "@/lib/calendar/policy";
import { findExtensions } from "@/lib/calendar/queries/extensions";
import { findAgencyWindows } from "@/lib/calendar/queries/period-extensions";
import { extensionsFilterSchema } from "@/lib/calendar/schema";
import type { SearchParameters } from "@/lib/search-parameters";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("calendarPages.extensions"))("title"),
});

export default async function ExtensionsPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireActor();
  if (!canKeepCalendar(actor)) notFound();
  const filter = extensionsFilterSchema.parse(await searchParams);
  const [t, { candidates, extensions, total, page, pages }, windows] = await Promise.all([
    getTranslations("calendarPages.extensions"),
    findExtensions(actor, filter),
    findAgencyWindows(actor),
  ]);
  const href = (wanted: number) =>
    `/administration/calendar/extensions?${new URLSearchParams({ search: filter.search, page: String(wanted) })}`;

  return (
    <>
      <PageHeader
        above={<CalendarLinks here="extensions" />}
        title={t("headline", { count: total })}
        lede={t("lede")}
      >
        <GuideLink step="keepCalendar" />
      </PageHeader>
      <form className="mb-5 flex max-w-md items-end gap-2">
        <div className="flex-1">
          <TextField name="search" label={t("search")} defaultValue={filter.search} />
        </div>
        <SubmitButton busy={false} look="secondary">
          {t("find")}
        </SubmitButton>
      </form>
      {filter.search && (
        <Section title={t("candidates")}>
          <ExtendableList windows={candidates} />
        </Section>
      )}
      <Section title={t("agenciesTitle")}>
        <ExtendAgencies groups={windows.groups} />
        {windows.granted.length > 0 && (
          <div className="pt-2">
            <ExtensionList extensions={windows.granted} />
          </div>
        )}
      </Section>
      <Section title={t("grantedTitle")}>
        <ExtensionList extensions={extensions} />
        <Pager
          page={page}
          pages={pages}
          hrefOf={href}
          words={{ newer: t("newer"), older: t("older"), place: t("page", { page, pages }) }}
        />
      </Section>
    </>
  );
}
