import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";

import { GuideLink } from "@/components/help/guide-link";
import { CloseYear } from "@/components/office/close-year";
import { OfficeLinks } from "@/components/office/office-links";
import { OpenYear } from "@/components/office/open-year";
import { YearLinks } from "@/components/office/year-links";
import { YearState } from "@/components/office/year-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { closableFrom } from "@/lib/calendar/year";
import { canKeepOffice } from "@/lib/office/policy";
import { findYear } from "@/lib/office/queries/year";
import { officeParameters } from "@/lib/office/schema";
import { splitYear } from "@/lib/office/opening";
import type { SearchParameters } from "@/lib/search-parameters";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("office.year"))("title"),
});

export default async function YearPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireActor();
  if (!canKeepOffice(actor)) notFound();
  const thisYear = Number(actor.today.slice(0, 4));
  const year = officeParameters.parse(await searchParams).year ?? thisYear + 1;
  const named = { year: String(year) };
  const [t, format, office] = await Promise.all([
    getTranslations("office.year"),
    getFormatter(),
    findYear(actor, year),
  ]);
  const { unopened, opened, closed, closable, dueOn } = splitYear(office.lines);
  return (
    <>
      <PageHeader
        above={<OfficeLinks here="year" />}
        title={t("headline", { ...named, open: opened.length, closed: closed.length })}
        lede={t("lede")}
      >
        <GuideLink step="runOffice" />
      </PageHeader>
      <YearLinks years={[thisYear - 1, thisYear, thisYear + 1]} year={year} />
      {unopened.length > 0 && (
        <Section title={t("open", named)}>
          {office.settable ? (
            <OpenYear key={year} year={year} today={actor.today} lines={unopened} />
          ) : (
            <p className="text-ink-2">{t("outOfReach")}</p>
          )}
        </Section>
      )}
      {opened.length > closed.length && (
        <Section title={t("close", named)}>
          <p className="text-ink-2 mb-3 max-w-[68ch]">{t("closeLede")}</p>
          {closable.length > 0 ? (
            <CloseYear year={year} ends={closable} />
          ) : (
            dueOn && (
              <p>
                {t("notDue", {
                  date: format.dateTime(new Date(closableFrom(dueOn)), { dateStyle: "long" }),
                })}
              </p>
            )
          )}
        </Section>
      )}
      {opened.length > 0 && (
        <Section title={t("state")} aside={unopened.length === 0 ? t("allOpen", named) : undefined}>
          <YearState lines={opened} />
        </Section>
      )}
    </>
  );
}
