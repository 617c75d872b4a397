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
  const ahead = courses.filter(({ events }) => events.length > 0);
  const later = courses.filter(({ events }) => events.length === 0);
  const card = (course: CatalogueCourse) => (
    <CourseCard
      key={course.id}
      course={course}
      closes={course.competency !== null && gaps.includes(course.competency.id)}
    />
  );
  const count = courses.reduce((sum, { events }) => sum + events.length, 0);

  return (
    <>
      <PageHeader
        title={
          competency === "gaps" ? t("catalogue.gapHeadline", { count }) : t("catalogue.headline", { count })
        }
      >
        <GuideLink step="askSeat" />
      </PageHeader>
      <CatalogueFilter chosen={competency ?? ""} gaps={gaps.length > 0} taught={taught} />
      <div className="grid items-start gap-8 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <Section title={t("catalogue.list")}>
          {courses.length === 0 ? (
            <Empty title={t("catalogue.none")}>
              <p>{t("catalogue.noneLede")}</p>
            </Empty>
          ) : (
            <div className="space-y-3">
              {ahead.map(card)}
              {later.length > 0 && (
                <Disclosure summary={t("catalogue.later", { count: later.length })} open={ahead.length === 0}>
                  <div className="space-y-3">{later.map(card)}</div>
                </Disclosure>
              )}
            </div>
          )}
        </Section>
        <div className="min-w-0">
          <Section title={t("catalogue.development")}>
            <Card className="space-y-2 p-4">
              <BalanceNote balance={own.balance} above={own.above} ceiling={own.ceiling} />
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
