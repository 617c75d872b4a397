import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { CalendarLinks } from "@/components/calendar/calendar-links";
import { CyclesForm } from "@/components/calendar/cycles-form";
import { GuideLink } from "@/components/help/guide-link";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { requireActor } from "@/lib/access/session";
import { canKeepCalendar } from "@/lib/calendar/policy";
import { findCycles } from "@/lib/calendar/queries/cycles";
import { cyclesFilterSchema } from "@/lib/calendar/schema";
import { cadences } from "@/lib/calendar/windows";
import type { SearchParameters } from "@/lib/search-parameters";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("calendarPages.cycles"))("title"),
});

export default async function CyclesPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireActor();
  if (!canKeepCalendar(actor)) notFound();
  const { search, cadence, year: asked } = cyclesFilterSchema.parse(await searchParams);
  const thisYear = Number(actor.today.slice(0, 4));
  const year = asked ?? thisYear + 1;
  const [t, words, { lines, open }] = await Promise.all([
    getTranslations("calendarPages.cycles"),
    getTranslations("calendar.cycles.cadences"),
    findCycles(actor, { year, search, cadence }),
  ]);
  const years = [...new Set([thisYear - 1, thisYear, thisYear + 1, year])].sort((a, b) => a - b);

  return (
    <>
      <PageHeader
        above={<CalendarLinks here="cycles" />}
        title={t("headline", { year: String(year), count: lines.length })}
        lede={t("lede")}
      >
        <GuideLink step="keepCalendar" />
      </PageHeader>
      <form className="mb-5 flex max-w-3xl flex-wrap items-end gap-2">
        <SelectField
          name="year"
          label={t("year")}
          defaultValue={year}
          options={years.map((one) => ({ value: String(one), label: String(one) }))}
        />
        <TextField name="search" label={t("search")} defaultValue={search} />
        <SelectField
          name="cadence"
          id="cadence-filter"
          label={t("cadence")}
          defaultValue={cadence}
          options={[
            { value: "", label: t("any") },
            ...cadences.map((one) => ({ value: one, label: words(one) })),
          ]}
        />
        <SubmitButton busy={false} look="secondary">
          {t("show")}
        </SubmitButton>
      </form>
      {!open && (
        <div className="mb-4">
          <Notice>{t("closed", { year: String(year) })}</Notice>
        </div>
      )}
      {lines.length === 0 ? (
        <Empty title={t("none")} />
      ) : (
        <CyclesForm key={`${year} ${search} ${cadence}`} year={year} lines={lines} open={open} />
      )}
    </>
  );
}
