import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { GuideLink } from "@/components/help/guide-link";
import { BalanceNote } from "@/components/training/balance-note";
import { CatalogueFilter } from "@/components/training/catalogue-filter";
import { CourseCard } from "@/components/training/course-card";
import { OwnNominations } from "@/components/training/own-nominations";
import { StudyList } from "@/components/training/study-list";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { needsOf } from "@/lib/competency/gap";
import { findProfile } from "@/lib/competency/queries/profiles";
import type { SearchParameters } from "@/lib/search-parameters";
import { findCatalogue, findTaught } from "@/lib/training/queries/catalogue";
import { ownNominations, ownTrainings } from "@/lib/training/queries/own";
import { catalogueFilterSchema } from "@/lib/training/schema";
import type { CatalogueCourse } from "@/lib/training/sheet";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("training"))("title"),
});

export default async function TrainingPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireActor();
  const { competency } = catalogueFilterSchema.parse(await searchParams);
  const profile = await findProfile(actor, actor.personId);
  const gaps = needsOf(profile?.lines ?? []).map((line) => line.competency.id);
  const wanted = competency === undefined ? null : competency === "gaps" ? gaps : [competency];
  const [t, courses, taught, nominations, own] = await Promise.all([
    getTranslations("training"),
    findCatalogue(actor, wanted),
    findTaught(actor),
    ownNominations(actor),
    ownTrainings(actor, Number(actor.today.slice(0, 4))),
  ]);
  const closes = ({ competency: built }: CatalogueCourse) => built !== null && gaps.includes(built.id);
  const ahead = courses.filter(({ events }) => events.length > 0);
  const later = courses.filter(({ events }) => events.length === 0);
  const [closing, others] = [ahead.filter(closes), ahead.filter((course) => !closes(course))];
  const cards = (list: readonly CatalogueCourse[]) => (
    <div className="space-y-3">
      {list.map((course) => (
        <CourseCard key={course.id} course={course} closes={closes(course)} />
      ))}
    </div>
  );
  const eventsOf = (list: readonly CatalogueCourse[]) =>
    list.reduce((sum, { events }) => sum + events.filter(({ open }) => open).length, 0);
  const count = eventsOf(courses);

  return (
    <>
      <PageHeader
        title={
          competency === "gaps" ? t("catalogue.gapHeadline", { count }) : t("catalogue.headline", { count })
        }
        lede={
          competency === undefined && gaps.length > 0 && count > 0
            ? t("catalogue.lede", { gaps: eventsOf(closing) })
            : undefined
        }
      >
        <GuideLink step="askSeat" />
      </PageHeader>
      <CatalogueFilter chosen={competency ?? ""} gaps={gaps.length > 0} taught={taught} />
      <div className="grid items-start gap-8 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0">
          {courses.length === 0 && (
            <Empty title={t("catalogue.none")}>
              <p>{t("catalogue.noneLede")}</p>
            </Empty>
          )}
          {closing.length > 0 && <Section title={t("catalogue.closing")}>{cards(closing)}</Section>}
          {others.length > 0 && (
            <Section title={t(closing.length > 0 ? "catalogue.others" : "catalogue.list")}>
              {cards(others)}
            </Section>
          )}
          {later.length > 0 && (
            <Disclosure summary={t("catalogue.later", { count: later.length })} open={ahead.length === 0}>
              {cards(later)}
            </Disclosure>
          )}
        </div>
        <div className="min-w-0">
          <Section title={t("catalogue.development")}>
            <Card className="space-y-2 p-4">
              <BalanceNote balance={own.balance} above={own.above} ceiling={own.ceiling} way={false} />
            </Card>
          </Section>
          <Section title={t("catalogue.mine")}>
            <OwnNominations nominations={nominations} />
          </Section>
          {own.studies.length > 0 && (
            <Card>
              <StudyList studies={own.studies} />
            </Card>
          )}
        </div>
      </div>
    </>
  );
}
