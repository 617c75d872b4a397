import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { CalendarLinks } from "@/components/calendar/calendar-links";
import { DowntimeForm } from "@/components/calendar/downtime-form";
import { DowntimeList } from "@/components/calendar/downtime-list";
import { HolidayForm } from "@/components/calendar/holiday-form";
import { HolidayListForm } from "@/components/calendar/holiday-list-form";
import { HolidayList } from "@/components/calendar/holiday-list";
import { GuideLink } from "@/components/help/guide-link";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { canKeepCalendar } from "@/lib/calendar/policy";
import { findDowntimes } from "@/lib/calendar/queries/downtime";
import { findHolidays } from "@/lib/calendar/queries/holidays";
import { calendarFilterSchema } from "@/lib/calendar/schema";
import type { SearchParameters } from "@/lib/search-parameters";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("calendarPages.calendar"))("title"),
});

const link = "text-brand-strong inline-flex min-h-8 items-center text-[13px] underline underline-offset-2";

export default async function CalendarPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireActor();
  if (!canKeepCalendar(actor)) notFound();
  const year = calendarFilterSchema.parse(await searchParams).year ?? Number(actor.today.slice(0, 4));
  const [t, holidays, downtimes] = await Promise.all([
    getTranslations("calendarPages.calendar"),
    findHolidays(actor, year),
    findDowntimes(actor, year),
  ]);

  return (
    <>
      <PageHeader
        above={<CalendarLinks here="calendar" />}
        title={t("headline", { count: holidays.length, year: String(year) })}
        lede={t("lede")}
      >
        <a href={`/administration/calendar?year=${year - 1}`} className={link}>
          {t("yearBefore", { year: String(year - 1) })}
        </a>
        <a href={`/administration/calendar?year=${year + 1}`} className={link}>
          {t("yearAfter", { year: String(year + 1) })}
        </a>
        <GuideLink step="keepCalendar" />
      </PageHeader>
      <Section title={t("holidays")}>
        <HolidayForm />
        <HolidayListForm />
        <HolidayList holidays={holidays} />
      </Section>
      <Section title={t("downtimes")}>
        <p className="text-ink-2 mb-3 max-w-[68ch]">{t("downtimeLede")}</p>
        <DowntimeForm today={actor.today} />
        <DowntimeList downtimes={downtimes} />
      </Section>
    </>
  );
}
