import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { GuideLink } from "@/components/help/guide-link";
import { AskedList } from "@/components/training/asked-list";
import { BookLine } from "@/components/training/line-to-book";
import { NominateForm } from "@/components/training/nominate-form";
import { NominatedList } from "@/components/training/nominated-list";
import { ToEvaluateList } from "@/components/training/to-evaluate-list";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { findTeamTrainings } from "@/lib/training/queries/team";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("training.team"))("title"),
});

export default async function TeamTrainingPage() {
  const actor = await requireActor();
  const [t, team] = await Promise.all([getTranslations("training.team"), findTeamTrainings(actor)]);
  const { people, asked, nominated, events, lines, toEvaluate } = team;
  if (people.length === 0) {
    return (
      <Empty title={t("empty")}>
        <p>{t("emptyLede")}</p>
      </Empty>
    );
  }
  return (
    <>
      <PageHeader
        title={t("headline", { count: asked.length + toEvaluate.length })}
        lede={t("lede", { asked: asked.length, evaluate: toEvaluate.length })}
      >
        <GuideLink step="sendToTraining" />
      </PageHeader>
      <div className="grid items-start gap-8 xl:grid-cols-[minmax(0,1fr)_26rem]">
        <div className="min-w-0">
          {asked.length > 0 && (
            <Section title={t("asked")}>
              <AskedList asked={asked} />
            </Section>
          )}
          {toEvaluate.length > 0 && (
            <Section title={t("evaluate")}>
              <ToEvaluateList trainings={toEvaluate} />
            </Section>
          )}
          {lines.length > 0 && (
            <Section title={t("lines")} aside={t("linesAside")}>
              <Card>
                <ul className="divide-line divide-y">
                  {lines.map((line) => (
                    <BookLine key={line.id} line={line} />
                  ))}
                </ul>
              </Card>
            </Section>
          )}
          <Section title={t("nominated")}>
            <NominatedList nominated={nominated} />
          </Section>
        </div>
        <Section title={t("nominate")}>
          {events.length === 0 ? (
            <p className="text-ink-2">{t("noEvents")}</p>
          ) : (
            <Card className="p-4">
              <NominateForm events={events} people={people} />
            </Card>
          )}
        </Section>
      </div>
    </>
  );
}
