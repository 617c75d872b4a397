import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { OwedList } from "@/components/feedback/owed-list";
import { glossed } from "@/components/help/glossed";
import { GuideLink } from "@/components/help/guide-link";
import { AnswerForm } from "@/components/progress/answer-form";
import { ResponseWait } from "@/components/progress/response-wait";
import { ReportThread } from "@/components/progress/report-thread";
import { ValueHints } from "@/components/progress/value-hints";
import { TeamsLed } from "@/components/progress/teams-led";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor, requireFrame } from "@/lib/access/session";
import { findTeam } from "@/lib/feedback/queries/team";
import { findTeamsLed } from "@/lib/progress/queries/teams-led";
import { teamReports } from "@/lib/progress/queries/to-answer";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("progress"))("teamTitle"),
});

export default async function TeamProgressPage({
  searchParams,
}: {
  searchParams: Promise<{ show?: string }>;
}) {
  const [actor, frame] = await Promise.all([requireActor(), requireFrame()]);
  const which = (await searchParams).show === "answered" ? "answered" : "waiting";
  const [t, { reports, count, median }, team, led] = await Promise.all([
    getTranslations("progress"),
    teamReports(actor, which),
    findTeam(actor),
    findTeamsLed(actor),
  ]);
  // Whoever leads work teams and rates nobody has nothing to answer here.
  if (!frame.leads && led.length > 0)
    return (
      <>
        <PageHeader title={t("led.headline")} lede={t.rich("led.lede", glossed)}>
          <GuideLink step="leadTeam" />
        </PageHeader>
        <TeamsLed teams={led} />
      </>
    );

  return (
    <>
      <PageHeader
        title={t("teamHeadline", { count })}
        lede={
          median === null ? t.rich("teamLede", glossed) : t.rich("teamMedian", { ...glossed, days: median })
        }
      >
        <LinkButton
          href="/progress/team"
          aria-current={which === "waiting" ? "page" : undefined}
          look={which === "waiting" ? "primary" : "secondary"}
        >
          {t("waiting")}
        </LinkButton>
        <LinkButton
          href="/progress/team?show=answered"
          aria-current={which === "answered" ? "page" : undefined}
          look={which === "answered" ? "primary" : "secondary"}
        >
          {t("answered")}
        </LinkButton>
        <GuideLink step="answer" />
      </PageHeader>
      {team.length > 0 && (
        <Card className="mb-4 px-4 py-3">
          <OwedList team={team} />
        </Card>
      )}
      {reports.length === 0 && (
        <Empty title={t("noneWaiting")}>
          <p>{t("noneWaitingLede")}</p>
        </Empty>
      )}
      <ul className="space-y-3">
        {reports.map((report) => (
          <li key={report.id}>
            <Card className="grid gap-x-8 gap-y-3 px-4 py-3 lg:grid-cols-2">
              <div>
                <h2 className="font-sans font-semibold">
                  <a href={`/progress/team/${report.person.id}`}>{report.person.name}</a>
                </h2>
                {which === "waiting" && <ResponseWait wait={report.wait} />}
                <p className="text-ink-2 text-[13px]">{report.indicator.text}</p>
                <ReportThread reports={[report]} unit={report.indicator.targetUnit ?? ""} />
                <ValueHints indicator={report.indicator} value={report.value} />
              </div>
              {which === "waiting" && <AnswerForm reportId={report.id} name={report.person.name} />}
            </Card>
          </li>
        ))}
      </ul>
      {led.length > 0 && (
        <div className="mt-7">
          <TeamsLed teams={led} />
        </div>
      )}
    </>
  );
}
