import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";

import { GuideLink } from "@/components/help/guide-link";
import { Tour } from "@/components/help/tour";
import { Welcome } from "@/components/help/welcome";
import { tasksOfOthers, tasksToDo } from "@/components/tasks/gather";
import { OverdueBelow } from "@/components/tasks/overdue-below";
import { TaskList } from "@/components/tasks/task-list";
import { YearStrip } from "@/components/tasks/year-strip";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor, requireFrame } from "@/lib/access/session";
import { changeRoleOf } from "@/lib/help/changes";
import { isWelcomed } from "@/lib/help/queries";
import { askedTour } from "@/lib/help/tours";
import { practiceOf, practiceWorld } from "@/lib/practice/settings";
import { findTasks } from "@/lib/tasks/queries";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("home"))("title"),
});

type HomeProps = { searchParams: Promise<{ tour?: string | string[] }> };

export default async function HomePage({ searchParams }: HomeProps) {
  const actor = await requireActor();
  const [tasks, frame, welcomed, { tour }, t, decisions, period, format] = await Promise.all([
    findTasks(actor),
    requireFrame(),
    isWelcomed(actor),
    searchParams,
    getTranslations("home"),
    getTranslations("decisions.home"),
    getTranslations("vocabulary.period"),
    getFormatter(),
  ]);
  const words = { t, decisions, period, format };
  const mine = tasksToDo(tasks, actor, words);
  const others = tasksOfOthers(tasks, words);
  const today = format.dateTime(new Date(actor.today), {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
  });

  const touring = askedTour(tour);

  return (
    <>
      {touring && <Tour role={touring} />}
      <PageHeader
        title={t("headline", { count: mine.count })}
        lede={t("lede", { today, waiting: others.length })}
      >
        <GuideLink step="begin" />
      </PageHeader>
      {welcomed && (
        <Welcome
          tour={changeRoleOf(actor, frame)}
          practice={practiceWorld() !== null && practiceOf() === null}
        />
      )}
      <div className="grid items-start gap-x-8 xl:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="min-w-0">
          {mine.count === 0 ? (
            <Empty title={t("emptyTitle")}>
              {tasks.reportable && (
                <>
                  <p>{t("emptyLede")}</p>
                  <LinkButton href="/progress" look="primary">
                    {t("report")}
                  </LinkButton>
                </>
              )}
            </Empty>
          ) : (
            <Section title={t("act")}>
              <TaskList tasks={mine.tasks} />
              {mine.queued > 0 && (
                <p className="pt-2 text-sm">
                  <a href="/queue" className="text-brand-strong inline-block min-h-6 font-semibold">
                    {t("more", { count: mine.queued })}
                  </a>
                </p>
              )}
            </Section>
          )}
          {others.length > 0 && (
            <Section title={t("wait")}>
              <TaskList tasks={others} />
            </Section>
          )}
          {tasks.overdueBelow.length > 0 && (
            <Section title={t("below")}>
              <OverdueBelow raters={tasks.overdueBelow} />
            </Section>
          )}
        </div>
        <aside className="xl:pt-8">
          <YearStrip today={actor.today} reportable={tasks.reportable} />
        </aside>
      </div>
    </>
  );
}
