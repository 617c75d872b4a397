import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { GuideLink } from "@/components/help/guide-link";
import { CeilingForm } from "@/components/training/ceiling-form";
import { EditCourse } from "@/components/training/course-form";
import { CourseList } from "@/components/training/course-list";
import { EditEvent } from "@/components/training/event-form";
import { EventList } from "@/components/training/event-list";
import { ProposalList } from "@/components/training/proposal-list";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { findKeptTrainings } from "@/lib/training/queries/kept";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("training.kept"))("title"),
});

export default async function KeptTrainingPage() {
  const actor = await requireActor();
  const kept = (await findKeptTrainings(actor)) ?? notFound();
  const t = await getTranslations("training.kept");
  const { proposals, events, courses, competencies, setting } = kept;
  const waiting = proposals.reduce((sum, group) => sum + group.proposals.length, 0);
  const unnoted = events.filter((event) => event.unnoted).length;

  return (
    <>
      <PageHeader
        title={t("headline", { count: waiting, events: proposals.length })}
        lede={t("lede", { unnoted })}
      >
        <GuideLink step="keepTrainings" />
      </PageHeader>
      <div className="grid items-start gap-8 xl:grid-cols-[minmax(0,1fr)_26rem]">
        <div className="min-w-0">
          <Section title={t("proposals")}>
            <ProposalList proposals={proposals} />
          </Section>
          <Section title={t("events")}>
            {courses.length > 0 && (
              <div className="mb-3">
                <EditEvent event={null} courses={courses.map(({ id, title }) => ({ id, title }))} />
              </div>
            )}
            <EventList events={events} />
          </Section>
        </div>
        <div className="min-w-0">
          <Section title={t("courses")}>
            <div className="mb-3">
              <EditCourse course={null} competencies={competencies} />
            </div>
            <Disclosure summary={t("courseCount", { count: courses.length })}>
              <CourseList courses={courses} competencies={competencies} />
            </Disclosure>
          </Section>
          <Section title={t("ceiling")}>
            <Card className="p-4">
              <CeilingForm setting={setting} />
            </Card>
          </Section>
        </div>
      </div>
    </>
  );
}
