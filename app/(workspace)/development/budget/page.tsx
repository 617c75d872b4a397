import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";

import { AgencySums } from "@/components/development/agency-sums";
import { CalendarForm } from "@/components/development/calendar-form";
import { CeilingForm } from "@/components/development/ceiling-form";
import { DecideLine } from "@/components/development/decide-line";
import { DecideLines } from "@/components/development/decide-lines";
import { LineFacts } from "@/components/development/line-facts";
import { WaitingGroups } from "@/components/development/waiting-groups";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { rupiahIn } from "@/components/ui/rupiah";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { findBudget } from "@/lib/development/queries/budget";
import { waitingAsked, yearAsked } from "@/lib/development/schema";
import { pageNumber, type SearchParameters } from "@/lib/search-parameters";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("developmentPlan.budget"))("title"),
});

export default async function BudgetPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireActor();
  const { agency: wanted, year: asked, page: turned, unit, course } = await searchParams;
  const current = Number(actor.today.slice(0, 4));
  const year = yearAsked(current).parse(asked);
  const agencyId = z
    .uuid()
    .nullable()
    .safeParse(wanted ?? null);
  if (!agencyId.success) notFound();
  const page = pageNumber.parse(turned);
  const waiting = waitingAsked.parse({ unit, course });
  const budget = await findBudget(actor, { agencyId: agencyId.data, year, page, waiting }).catch(missing);
  const [t, locale, format] = await Promise.all([
    getTranslations("developmentPlan.budget"),
    getLocale(),
    getFormatter(),
  ]);
  const { agency, agencies, ceiling, groups, group, lines, standing, mayDecide } = budget;
  const rupiah = rupiahIn(locale);
  const named = { agency: agency.name, year: String(year) };
  const amount = "left" in standing ? standing.left : "by" in standing ? standing.by : "0";
  const other = year === current ? current + 1 : current;
  const at = (of: number) => `/development/budget?agency=${agency.agencyId}&year=${of}`;
  const here = waiting ? `${at(year)}&${waiting.by}=${waiting.id}` : at(year);
  const file = `/api/development/budget?agency=${agency.agencyId}&year=${year}`;

  return (
    <>
      <PageHeader
        above={waiting && <a href={at(year)}>{t("together.back")}</a>}
        title={t(`headline.${standing.state}`, { ...named, amount: rupiah(amount) })}
        lede={t("lede", {
          ...{ lines: agency.lines, undecided: agency.undecided, asked: rupiah(agency.asked) },
          ...{ granted: rupiah(agency.granted), open: rupiah(agency.open) },
          left: rupiah(String(BigInt(agency.granted) + BigInt(agency.open))),
        })}
      >
        <LinkButton href={at(other)}>{t("page", { year: String(other) })}</LinkButton>
        <LinkButton href={`${file}&format=xlsx`}>{t("download")}</LinkButton>
        <LinkButton href={`${file}&format=csv`}>{t("downloadCsv")}</LinkButton>
      </PageHeader>
      <div className="grid items-start gap-8 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0">
          <Section
            title={
              waiting ? t("together.title", { name: group?.name ?? t("together.nameless") }) : t("lines")
            }
            aside={waiting ? t("together.note") : t("linesNote")}
          >
            {waiting && mayDecide ? (
              <DecideLines
                key={here}
                of={`${agency.agencyId}:${year}:${waiting.id}`}
                lines={lines.filter(({ personId }) => personId !== actor.personId)}
              />
            ) : lines.length === 0 ? (
              <Empty title={t("noLines")}>
                <p>{t("noLinesLede")}</p>
              </Empty>
            ) : (
              <Card>
                <ul className="divide-line divide-y">
                  {lines.map((line) => (
                    <li key={line.id} className="px-4 py-3">
                      <p className="text-ink-2 text-[13px]">
                        {t("person", { name: line.person, unit: line.unit })}
                      </p>
                      <LineFacts line={line}>
                        {mayDecide && line.needsBudget && line.personId !== actor.personId && (
                          <DecideLine line={line} />
                        )}
                      </LineFacts>
                    </li>
                  ))}
                </ul>
              </Card>
            )}
            {budget.pages > 1 && (
              <Pager
                page={budget.page}
                pages={budget.pages}
                hrefOf={(to) => `${here}&page=${to}`}
                words={{
                  newer: t("newer"),
                  older: t("older"),
                  place: t("place", { page: budget.page, pages: budget.pages }),
                }}
              />
            )}
          </Section>
        </div>
        <div className="min-w-0">
          {mayDecide && groups.length > 0 && (
            <Section title={t("together.heading")}>
              <WaitingGroups groups={groups} hrefOf={({ by, id }) => `${at(year)}&${by}=${id}`} />
            </Section>
          )}
          <Section title={t("ceiling")}>
            <Card className="space-y-3 p-4">
              {ceiling && agency.ceiling ? (
                <>
                  <p className="font-semibold">
                    {t("ceilingIs", { year: String(year), amount: rupiah(agency.ceiling) })}
                  </p>
                  <p className="text-ink-2 text-[13px] break-words">
                    {t("ceilingBy", {
                      name: ceiling.setBy,
                      date: format.dateTime(new Date(ceiling.setAt), { dateStyle: "long" }),
                      reason: ceiling.reason,
                    })}
                  </p>
                </>
              ) : (
                <p>{t("noCeiling")}</p>
              )}
              {mayDecide && (
                <CeilingForm
                  key={`${agency.agencyId}/${year}`}
                  ceiling={{ agencyId: agency.agencyId, year, version: ceiling?.version ?? null }}
                  amount={agency.ceiling}
                />
              )}
            </Card>
          </Section>
          {mayDecide && (
            <Section title={t("calendar", { year: String(year) })}>
              <Card className="p-4">
                <CalendarForm key={year} year={year} dates={budget.dates} />
              </Card>
            </Section>
          )}
        </div>
      </div>
      {agencies.length > 1 && (
        <Section title={t("agencies")}>
          <AgencySums agencies={agencies} year={year} />
        </Section>
      )}
    </>
  );
}

/** An agency whose plan one may not read is one that does not exist. */
function missing(error: unknown): never {
  if (error instanceof Error && error.name === "DomainError") notFound();
  throw error;
}
